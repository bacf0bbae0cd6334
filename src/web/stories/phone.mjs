// The whole way of a reader: from the front door to a place that was searched for, marked, read again in the bus, and found on
// another device.
import { signIn } from '../visits.mjs';

const SHELF = 'chi-bo-dien-tu';

/** Selects the first words of a paragraph, as a finger does. */
async function select(page, words) {
  await page.evaluate((count) => {
    const paragraph = [...document.querySelectorAll('main .text p')].find((one) => one.textContent.length > 80);
    const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, Math.min(node.data.length, count));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }, words);
  await page.locator('.passage-bar').waitFor();
}

export const stories = [
  {
    name: 'browse, search, open at the passage, mark, read and search without a network, go on elsewhere',
    async run({ newPage, people, expect }) {
      const reader = await people.appoint('ong.bay', 'Nguyễn Văn Bảy');
      const phone = await newPage();
      const failures = [];
      phone.on('pageerror', (error) => failures.push(String(error)));
      await signIn(phone, reader);

      // Browse to a shelf and take it along.
      await phone.locator(`a[href="/tu-sach/${SHELF}"]`).first().click();
      await phone.waitForURL(`**/tu-sach/${SHELF}`);
      await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await phone.locator('.offline-here button').first().click();
      await phone.locator('.offline-here[data-state="here"]').waitFor({ timeout: 60_000 });

      // Search as one types on a phone, and open what was found where it stands.
      await phone.goto('/tim-kiem');
      const field = phone.locator('main input[type="search"]').first();
      await field.fill('chuan bi sinh hoat chi bo');
      await field.press('Enter');
      await phone.waitForURL(/\/tim-kiem\?/);
      const passage = phone.locator('.hits .go a').first();
      await phone.locator('.hits mark').first().waitFor();
      await passage.click();
      await phone.waitForURL(/\/van-ban\/[^/]+\/[^/#]+#tim=/);
      await phone.locator('.reading-bar').getByText('Chỗ 1 trên').waitFor();
      await phone.waitForFunction(() => [...(CSS.highlights ?? [])].length > 0 || document.querySelector('.text mark') !== null);
      const place = new URL(phone.url());

      // Read on a little, mark a line, and the bus leaves the station: at once, so that even the last scrolling must not be lost.
      await phone.mouse.move(100, 300);
      await phone.mouse.wheel(0, -300);
      await select(phone, 40);
      await phone.locator('.passage-bar').getByRole('button', { name: 'Đánh dấu màu vàng' }).click();
      await phone.getByText('Đã đánh dấu màu vàng.').waitFor();
      await phone.context().setOffline(true);

      await phone.goto('/');
      await phone.getByText('Bạn đang đọc ngoại tuyến.').waitFor();
      await phone.getByRole('heading', { name: 'Đọc tiếp' }).waitFor();
      await phone.goto(place.pathname);
      await phone.locator('body[data-source="device"] .text').waitFor();
      await phone.waitForFunction(() => CSS.highlights?.get('note-yellow')?.size === 1);
      await phone.goto('/tim-kiem?q=sinh%20hoat%20chi%20bo');
      await phone.locator('.hits .go a').first().click();
      await phone.locator('body[data-page="section"][data-source="device"] .text').waitFor();
      await select(phone, 30);
      await phone.locator('.passage-bar').getByRole('button', { name: 'Đánh dấu màu xanh lá' }).click();
      await phone.getByText('Đã đánh dấu màu xanh lá.').waitFor();

      // Back on the line: everything is in the account.
      await phone.context().setOffline(false);
      await phone.goto('/ghi-chu');
      await phone.getByText('Tất cả ghi chú đã được lưu vào tài khoản.').waitFor();

      // The other device knows both marks and offers to read on.
      const computer = await newPage({ viewport: { width: 1440, height: 900 } });
      await signIn(computer, reader);
      await computer.getByText('Đọc tiếp').first().waitFor();
      await computer.goto('/ghi-chu');
      await computer.locator('.notes-list > li').nth(1).waitFor();
      expect.equal(await computer.locator('.notes-list > li').count(), 2);
      await computer.goto(place.pathname);
      await computer.waitForFunction(() => CSS.highlights?.get('note-yellow')?.size === 1);
      expect.deepEqual(failures, []);
    },
  },
];
