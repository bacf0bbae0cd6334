// Going about the library: searching with offers, narrowing, what is remembered on the device, passing on, without a script.
const GUIDE = 'chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky';

/** Types into a field that already helps. */
async function type(page, words) {
  const field = page.getByRole('search').first().getByRole('combobox');
  await page.locator('#_q').click();
  await field.waitFor();
  await field.pressSequentially(words);
  return field;
}

export const stories = [
  {
    name: 'what is typed without accents is offered, chosen by keys, and remembered on this device only',
    async run({ newPage, expect }) {
      const page = await newPage();
      await page.goto('/');
      const field = await type(page, 'sinh hoat');
      const option = page.getByRole('option', { name: 'sinh hoạt chi bộ', exact: true });
      await option.waitFor();
      expect.equal(await field.getAttribute('aria-expanded'), 'true');
      while ((await option.getAttribute('aria-selected')) !== 'true') {
        await field.press('ArrowDown');
      }
      expect.equal(await field.getAttribute('aria-activedescendant'), await option.getAttribute('id'));
      await field.press('Enter');
      await page.waitForURL(/\/tim-kiem\?q=sinh\+ho/);
      await page.getByRole('status').filter({ hasText: 'kết quả cho “sinh hoạt chi bộ”' }).waitFor();

      await page.goto('/tim-kiem');
      const list = page.getByRole('region', { name: 'Tìm gần đây trên máy này' });
      await list.getByRole('link', { name: 'sinh hoạt chi bộ', exact: true }).waitFor();
      // An empty field offers it too.
      await page.locator('#_q').click();
      await page.getByRole('option', { name: /^sinh hoạt chi bộ/ }).waitFor();
      await page.locator('#_q').press('Escape');
      await list.getByRole('button', { name: 'Xóa “sinh hoạt chi bộ” khỏi danh sách đã tìm' }).click();
      await list.waitFor({ state: 'detached' });
      expect.equal(await page.evaluate(() => localStorage.getItem('sotay.searches')), null);
    },
  },
  {
    name: 'a finger takes an offer, Escape gives back what was typed',
    async run({ newPage, expect }) {
      const page = await newPage({ hasTouch: true });
      await page.goto('/');
      const field = await type(page, 'chuan bi mot buoi');
      await page.getByRole('option').first().waitFor();
      await field.press('ArrowDown');
      await field.press('Escape');
      expect.equal(await field.inputValue(), 'chuan bi mot buoi');
      expect.equal(await field.getAttribute('aria-expanded'), 'false');
      await field.press('ArrowDown');
      await page.getByRole('option', { name: /Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ/ }).tap();
      await page.waitForURL(`/van-ban/${GUIDE}`);
    },
  },
  {
    name: 'a passage that was found opens at its words',
    async run({ newPage, expect }) {
      const page = await newPage();
      await page.goto('/tim-kiem?q=sinh+hoat+chi+bo');
      await page.getByText('Đang tìm: sinh hoạt chi bộ').waitFor();
      expect.ok(await page.getByRole('link', { name: 'Tìm đúng “sinh hoat chi bo” như đã gõ' }).isVisible());
      const link = page.locator('.go a').first();
      expect.match(await link.getAttribute('href'), /^\/van-ban\/[a-z0-9-]+\/[a-z0-9-]+#tim=/);
      await link.click();
      await page.waitForURL(/\/van-ban\/[^/]+\/[^/]+/);
      await page.locator('.text').first().waitFor();
    },
  },
  {
    name: 'without a script one browses, narrows and reads',
    async run({ newPage, expect }) {
      const page = await newPage({ javaScriptEnabled: false });
      await page.goto('/');
      expect.ok((await page.locator('.board img').count()) > 0);
      await page.locator('#_q').fill('dang phi');
      await page.getByRole('button', { name: 'Tìm', exact: true }).last().click();
      await page.waitForURL(/\/tim-kiem\?q=dang\+phi/);
      await page.locator('.narrow-down summary').click();
      await page.getByRole('navigation', { name: 'Tủ sách' }).getByRole('link').nth(1).click();
      await page.waitForURL(/shelf=/);
      await page.locator('.hits .title a').first().click();
      await page.waitForURL(/\/van-ban\//);
      expect.ok(await page.locator('#_citation').isVisible());
    },
  },
  {
    name: 'a work is cited, and says how large its file is',
    async run({ newPage, expect, address }) {
      const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
      await page.goto(`/van-ban/${GUIDE}`);
      await page.getByRole('button', { name: 'Chép trích dẫn' }).click();
      await page.getByText('Đã chép trích dẫn').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect.match(copied, /^Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ.*\/van-ban\/chuan-bi/s);
      expect.ok(copied.endsWith(`${address}/van-ban/${GUIDE}`), copied);
      await page.locator('.files').getByText(/\d+ KB/).waitFor();
    },
  },
  {
    name: 'the way about lies under the thumb and covers nothing',
    async run({ newPage, expect }) {
      const page = await newPage();
      await page.goto('/');
      const bar = await page.locator('.ways').boundingBox();
      expect.equal(Math.round(bar.y + bar.height), 740);
      for (const way of await page.locator('.way:visible').all()) {
        const box = await way.boundingBox();
        expect.ok(box.width >= 44 && box.height >= 44, JSON.stringify(box));
      }
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const last = await page.locator('.colophon a').last().boundingBox();
      expect.ok(last.y + last.height <= bar.y, 'the last link lies above the bar');
      await page.locator('.way', { hasText: 'Ghi chú' }).click();
      await page.waitForURL('/ghi-chu');
      expect.equal((await page.locator('.way[aria-current]').textContent()).trim(), 'Ghi chú');
    },
  },
];
