// Highlights, notes and accounts: made without a connection, without an account, on two devices, by two people on one device.
import { publish } from '../service.mjs';
import { signIn } from '../visits.mjs';

const WORK = 'sach-ghi-chu';
const PASSWORD = 'một câu dài của thư viện';

/** A work of two sections; the stories share it. */
let published;
function text(people) {
  published ??= publish(
    people,
    { slug: WORK, kind: 'material', title: 'Sách để ghi chú', coverage: 'full' },
    '## Điều 1. Sinh hoạt\n\nChi bộ sinh hoạt **định kỳ** mỗi tháng một lần.\n\nĐảng viên vắng mặt phải báo cáo lý do.\n\n' +
      '## Điều 2. Đảng phí\n\nĐảng phí đóng hằng tháng.\n',
  );
  return published;
}

const section = `/van-ban/${WORK}/dieu-1`;

/** Selects words of the text, as a finger does. */
async function select(page, words) {
  await page.evaluate((wanted) => {
    const body = document.querySelector('main .text');
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(wanted);
      if (at >= 0) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return;
      }
    }
    throw new Error(`"${wanted}" is not in the text`);
  }, words);
  await page.locator('.passage-bar').waitFor();
}

async function mark(page, words, colour = 'Vàng') {
  await select(page, words);
  await page.locator('.passage-bar').getByRole('button', { name: `Đánh dấu màu ${colour.toLowerCase()}` }).click();
  await page.getByText(`Đã đánh dấu màu ${colour.toLowerCase()}.`).waitFor();
}

/** Signs out; keeps what is on the device or removes it. */
async function signOut(page, keeps) {
  await page.goto('/tai-khoan');
  await page.getByRole('button', { name: 'Đăng xuất khỏi máy này' }).click();
  await page.getByRole('button', { name: keeps ? 'Để lại trên máy này' : 'Xóa khỏi máy này' }).click();
  await page.getByText('Bạn chưa đăng nhập trên máy này.').waitFor();
}

const saved = (page) => page.getByText('Tất cả ghi chú đã được lưu vào tài khoản.').waitFor();
const notes = (page) => page.locator('.notes-list > li');
const highlighted = (page) =>
  page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith('note-')).reduce((sum, [, of]) => sum + of.size, 0));

export const stories = [
  {
    name: 'what is marked and written without a connection comes to the second browser',
    async run({ newPage, people, expect }) {
      await text(people);
      const reader = await people.appoint('ghi.chu', 'Phạm Thị Ghi');
      const phone = await newPage();
      await signIn(phone, reader, '/ghi-chu');
      await phone.goto(section);
      await phone.getByRole('button', { name: 'Ghi chú', exact: true }).waitFor();
      await phone.context().setOffline(true);
      await mark(phone, 'định kỳ', 'Xanh lá');
      await phone.locator('.notes-here summary').click();
      await phone.locator('.notes-here .note-row').click();
      await phone.getByLabel('Ghi chú của bạn').fill('Hỏi lại chi ủy: tháng nào cũng họp?');
      await phone.getByRole('button', { name: 'Lưu' }).click();
      await phone.locator('.notes-here').getByText('Hỏi lại chi ủy').waitFor();
      expect.equal(await highlighted(phone), 1);
      await phone.context().setOffline(false);
      await phone.goto('/ghi-chu');
      await saved(phone);

      const computer = await newPage({ viewport: { width: 1440, height: 900 } });
      await signIn(computer, reader, '/ghi-chu');
      await notes(computer).getByText('Hỏi lại chi ủy: tháng nào cũng họp?').waitFor();
      await computer.getByLabel('Tìm trong ghi chú').fill('hoi lai chi uy');
      await computer.getByText('1 mục').waitFor();
      await computer.getByRole('link', { name: 'Mở đúng chỗ' }).click();
      await computer.waitForURL(`**${section}#ghi-chu=*`);
      await computer.waitForFunction(() => CSS.highlights?.get('note-green')?.size === 1);
    },
  },
  {
    name: 'what was made without an account joins it, once, and stays apart from the next reader',
    async run({ newPage, people, expect }) {
      await text(people);
      const joining = await people.appoint('gia.nhap', 'Đỗ Văn Nhập');
      const other = await people.appoint('nguoi.khac', 'Bùi Thị Khác');
      const page = await newPage();
      await page.goto(section);
      await mark(page, 'vắng mặt');
      await page.getByText('Đã giữ trên máy này.').waitFor();
      await page.goto('/ghi-chu');
      await page.getByText('Ghi chú đang chỉ nằm trên máy này.').waitFor();
      await signIn(page, joining, '/ghi-chu');
      await saved(page);
      expect.equal(await notes(page).count(), 1);

      await signOut(page, true);
      await signIn(page, joining, '/ghi-chu');
      await saved(page);
      expect.equal(await notes(page).count(), 1, 'nothing twice');

      await signOut(page, true);
      await signIn(page, other, '/ghi-chu');
      await page.getByText('Bạn chưa có ghi chú nào.').waitFor();
      expect.equal((await (await page.request.get('/api/v1/me/notes')).json()).total, 0);
      await signOut(page, false);

      await signIn(page, joining, '/ghi-chu');
      await notes(page).first().waitFor();
      await signOut(page, false);
      await page.goto('/ghi-chu');
      await page.getByText('Bạn chưa có ghi chú nào.').waitFor();
      const left = await page.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.open('sotay').onsuccess = (event) => {
              const all = event.target.result.transaction(['items', 'places', 'outbox']);
              const counts = ['items', 'places', 'outbox'].map((name) => all.objectStore(name).count());
              all.oncomplete = () => resolve(counts.map((one) => one.result));
            };
          }),
      );
      expect.deepEqual(left, [0, 0, 0]);
    },
  },
  {
    name: 'one note changed on two devices at once: both texts stay; another tab hears of it',
    async run({ newPage, people, expect }) {
      await text(people);
      const reader = await people.appoint('hai.may', 'Vũ Thị Hai');
      const phone = await newPage();
      await signIn(phone, reader, '/ghi-chu');
      await phone.goto(section);
      await mark(phone, 'Đảng viên');
      await phone.goto('/ghi-chu');
      await saved(phone);
      const computer = await newPage({ viewport: { width: 1440, height: 900 } });
      await signIn(computer, reader, '/ghi-chu');
      await notes(computer).first().waitFor();
      const tab = await computer.context().newPage();
      await tab.goto(section);
      await tab.waitForFunction(() => CSS.highlights?.get('note-yellow')?.size === 1);
      for (const [page, words] of [[phone, 'viết trên điện thoại'], [computer, 'viết trên máy tính']]) {
        await page.context().setOffline(true);
        await page.getByRole('button', { name: /^Sửa/ }).click();
        await page.getByLabel('Ghi chú của bạn').fill(words);
        await page.getByRole('button', { name: 'Lưu', exact: true }).click();
        await notes(page).getByText(words).waitFor();
      }
      await tab.locator('.notes-here').getByText('viết trên máy tính').waitFor({ state: 'attached' });
      for (const page of [phone, computer]) {
        await page.context().setOffline(false);
        await saved(page);
      }
      await phone.reload();
      await notes(phone).getByText('viết trên điện thoại').waitFor();
      await notes(phone).getByText('viết trên máy tính').waitFor();
      expect.equal(await notes(phone).count(), 2);
      await phone.getByText('Bản khác của một ghi chú được sửa cùng lúc trên hai máy.').waitFor();
    },
  },
  {
    name: 'a session that has ended loses nothing',
    async run({ newPage, people }) {
      await text(people);
      const reader = await people.appoint('het.phien', 'Hồ Văn Phiên');
      const page = await newPage();
      await signIn(page, reader, '/ghi-chu');
      await page.context().clearCookies();
      await page.goto(section);
      await mark(page, 'báo cáo lý do', 'Hồng');
      await page.goto('/ghi-chu');
      await page.getByText('Phiên đăng nhập đã hết.').waitFor();
      await notes(page).getByText('báo cáo lý do').waitFor();
      await page.getByRole('link', { name: 'Đăng nhập', exact: true }).last().click();
      await page.getByLabel('Mật khẩu', { exact: true }).fill(reader.password);
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.waitForURL((url) => url.pathname === '/ghi-chu');
      await saved(page);
    },
  },
  {
    name: 'a paragraph is marked without selecting, changed, deleted and taken back, by keyboard',
    async run({ newPage, people, expect }) {
      await text(people);
      const page = await newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(section);
      await page.getByRole('button', { name: 'Ghi chú', exact: true }).press('Enter');
      await page.getByRole('dialog').getByText('Chi bộ sinh hoạt định kỳ mỗi tháng một lần.').waitFor();
      await page.getByRole('button', { name: 'Đoạn sau' }).press('Enter');
      await page.getByRole('dialog').getByText('Đảng viên vắng mặt').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Đánh dấu màu xanh dương' }).press('Enter');
      await page.waitForFunction(() => CSS.highlights?.get('note-blue')?.size === 1);
      await page.locator('.notes-here summary').press('Enter');
      await page.locator('.notes-here .note-row').press('Enter');
      await page.getByLabel('Ghi chú của bạn').fill('viết rồi đóng');
      await page.keyboard.press('Escape');
      await page.locator('.notes-here').getByText('viết rồi đóng').waitFor();
      await page.goto('/ghi-chu');
      await page.getByRole('button', { name: /^Xóa/ }).press('Enter');
      await page.getByText('Bạn chưa có ghi chú nào.').waitFor();
      await page.getByRole('button', { name: 'Lấy lại' }).press('Enter');
      await notes(page).getByText('viết rồi đóng').waitFor();
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải về để đọc, in' }).click()]);
      expect.equal(file.suggestedFilename(), 'ghi-chu.md');
    },
  },
  {
    name: 'a code is typed anyhow, a password that is too short says so, and then one is in',
    async run({ newPage, people, expect }) {
      const code = await people.invite('cu.bay', 'Cụ Bảy');
      const page = await newPage();
      await page.goto('/kich-hoat?tiep=/tai-khoan');
      await page.getByLabel('Mã kích hoạt').pressSequentially(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'));
      await page.getByText('Đủ 16 ký tự').waitFor();
      expect.equal(await page.getByLabel('Mã kích hoạt').inputValue(), code);
      await page.getByLabel('Mật khẩu mới').fill('ngắn');
      await page.getByRole('button', { name: 'Kích hoạt tài khoản' }).click();
      await page.getByText('cần ít nhất 8 ký tự').waitFor();
      expect.equal(await page.getByLabel('Mã kích hoạt').inputValue(), code, 'nothing typed is lost');
      await page.getByLabel('Mật khẩu mới').fill(PASSWORD);
      await page.getByRole('button', { name: 'Kích hoạt tài khoản' }).click();
      await page.waitForURL((url) => url.pathname === '/tai-khoan');
      await page.getByRole('heading', { name: 'Cụ Bảy' }).waitFor();
      await page.getByText('máy này', { exact: true }).waitFor();

      const stranger = await newPage();
      await stranger.goto('/dang-nhap?tiep=https://example.org/');
      await stranger.getByLabel('Tên đăng nhập').fill('cu.bay');
      await stranger.getByLabel('Mật khẩu', { exact: true }).fill('không phải câu ấy');
      await stranger.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await stranger.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor();
      expect.equal(await stranger.getByLabel('Tên đăng nhập').inputValue(), 'cu.bay');
      await stranger.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
      await stranger.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await stranger.waitForURL((url) => url.pathname === '/');
    },
  },
];
