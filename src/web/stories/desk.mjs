// The way of a file to its readers, and out again, as editors go it: in the browser, by what stands on the screen.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../service.mjs';
import { admit, seated } from '../visits.mjs';

const DOCX = path.join(root, 'src/test/resources/vn/sotay/app/quy-dinh.docx');
/** Reading a file starts a process of its own, which a busy machine may keep waiting. */
const READ_WITHIN = 90_000;

/** Takes a draft one step further and waits for the sentence that says so. */
async function step(page, button, confirmed, said) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: confirmed, exact: true }).click();
  await page.getByText(said).waitFor();
}

async function draftOf(person, body) {
  return (await person.call('POST', '/api/v1/editorial/drafts', body)).body.draft.id;
}

const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

export const stories = [
  {
    name: 'a Word file goes to its readers, is corrected, and recalled',
    async run({ newPage, people, expect }) {
      const { editor, approver } = people;
      const slug = `quy-dinh-doc-sach-${unique()}`;
      const title = `Quy định về chế độ đọc sách ${slug.slice(-6)}`;

      // Brought, read, opened.
      const desk = await seated(newPage, editor, '/ban-bien-tap');
      await desk.getByRole('link', { name: 'Đưa tệp lên' }).first().click();
      await desk.locator('#_files').setInputFiles(DOCX);
      await desk.getByText('đã đọc xong').waitFor({ timeout: READ_WITHIN });
      const works = desk.getByLabel('Đây là nội dung của');
      if (await works.count()) {
        await works.selectOption('');
      }
      await desk.getByLabel('Đăng kèm tệp gốc').check();
      await desk.getByRole('button', { name: 'Mở bản thảo' }).click();
      await desk.waitForURL(/\/ban-thao\//);
      await desk.getByRole('button', { name: /Điều 1/ }).waitFor();

      // Put right: its data, and a slip in its text.
      await desk.getByRole('tab', { name: 'Thông tin' }).click();
      await desk.getByLabel('Tên văn bản', { exact: false }).first().fill('');
      await desk.getByText('Đã lưu lúc').waitFor();
      await desk.getByRole('tab', { name: 'Kiểm tra' }).click();
      await desk.getByText('Chưa có tên văn bản.').waitFor();
      await desk.getByRole('button', { name: 'Đến chỗ này: Tên văn bản' }).click();
      await desk.locator('[name="metadata.title"]').fill(title);
      await desk.locator('[name="metadata.number"]').fill('');
      await desk.locator('[name="metadata.slug"]').fill(slug);
      await desk.getByRole('tab', { name: 'Nội dung' }).click();
      await desk.getByRole('button', { name: /Điều 2/ }).click();
      const writing = desk.locator('#_writing');
      await writing.fill((await writing.inputValue()).replace('Mọi bạn đọc', 'Mọi bạn đọc, kể cả bạn nhỏ,'));
      await desk.getByText('kể cả bạn nhỏ', { exact: false }).last().waitFor();
      await desk.getByText('Đã lưu lúc').waitFor();
      await step(desk, 'Gửi duyệt', 'Gửi duyệt', 'Đã gửi duyệt.');
      expect.equal(await desk.getByRole('button', { name: 'Duyệt', exact: true }).count(), 0, 'who wrote does not approve');
      const address = desk.url();

      // Somebody else looks at it and publishes it.
      const other = await seated(newPage, approver, address);
      await other.getByText('kể cả bạn nhỏ').waitFor({ state: 'attached' });
      await step(other, 'Duyệt', 'Duyệt', 'Đã duyệt.');
      await other.getByRole('button', { name: 'Đăng', exact: true }).click();
      await other.getByRole('dialog').getByText('Ai đọc được: mọi người.').waitFor();
      await other.getByRole('dialog').getByRole('button', { name: 'Đăng ngay' }).click();
      await other.getByText('Đã đăng. Bạn đọc thấy ngay bây giờ.').waitFor();

      // Readers have it.
      const reader = await newPage();
      expect.equal((await reader.goto(`/van-ban/${slug}`)).status(), 200);
      await reader.getByRole('heading', { level: 1, name: title }).waitFor();
      await reader.goto(`/van-ban/${slug}/dieu-2`);
      await reader.getByText('kể cả bạn nhỏ').first().waitFor();

      // A correction: what is different is shown before it goes out.
      await desk.goto(`/ban-bien-tap/tai-lieu/${slug}`);
      await desk.getByRole('button', { name: 'Sửa văn bản này' }).click();
      await desk.waitForURL(/\/ban-thao\//);
      await desk.getByRole('button', { name: /Điều 2/ }).click();
      await writing.fill((await writing.inputValue()).replace('kể cả bạn nhỏ', 'kể cả thiếu nhi'));
      await desk.getByText('Đã lưu lúc').waitFor();
      await desk.getByRole('tab', { name: 'Khác biệt' }).click();
      await desk.locator('ins', { hasText: 'thiếu nhi' }).waitFor();
      expect.match(await desk.locator('del').innerText(), /bạn nhỏ/);
      await step(desk, 'Gửi duyệt', 'Gửi duyệt', 'Đã gửi duyệt.');
      await other.goto(desk.url());
      await step(other, 'Duyệt', 'Duyệt', 'Đã duyệt.');
      await step(other, 'Đăng', 'Đăng ngay', 'Đã đăng. Bạn đọc thấy ngay bây giờ.');
      await reader.goto(`/van-ban/${slug}/dieu-2`);
      await reader.getByText('kể cả thiếu nhi').first().waitFor();

      // Recalled: its address says so, and why.
      await other.goto(`/ban-bien-tap/tai-lieu/${slug}`);
      await other.getByRole('button', { name: 'Thu hồi văn bản' }).click();
      const asking = other.getByRole('dialog');
      await asking.getByLabel('Lý do').fill('Văn bản mẫu đã hết giá trị.');
      await asking.getByRole('button', { name: 'Thu hồi văn bản' }).click();
      await asking.getByText('Hãy đánh dấu là bạn hiểu').waitFor();
      expect.equal(await asking.getByLabel('Lý do').inputValue(), 'Văn bản mẫu đã hết giá trị.');
      await asking.getByLabel('Tôi hiểu').check();
      await asking.getByRole('button', { name: 'Thu hồi văn bản' }).click();
      await other.getByText('Văn bản đã bị thu hồi').waitFor();
      expect.equal((await reader.goto(`/van-ban/${slug}`)).status(), 410);
      await reader.getByText('Văn bản mẫu đã hết giá trị.').first().waitFor();
    },
  },
  {
    name: 'a correction is begun from the drafts, the work found by keyboard',
    async run({ newPage, people, expect }) {
      const desk = await seated(newPage, people.editor, '/ban-bien-tap');
      await desk.getByRole('button', { name: 'Sửa văn bản đã đăng' }).click();
      const asking = desk.getByRole('dialog');
      const choice = asking.getByRole('combobox', { name: 'Tìm văn bản' });
      const focused = () => choice.evaluate((one) => one === document.activeElement);
      expect.ok(await focused(), 'one begins to type at once');
      await asking.getByRole('button', { name: 'Mở bản thảo' }).click();
      await asking.getByText('Cần điền ô này.').waitFor();
      expect.ok(await focused(), 'the focus is where something is missing');
      await choice.pressSequentially('chuan bi mot buoi sinh hoat chi bo');
      await asking.getByRole('option').first().waitFor();
      await choice.press('Escape');
      await asking.getByRole('option').first().waitFor({ state: 'hidden' });
      await choice.press('ArrowDown');
      await choice.press('Enter');
      const title = await choice.inputValue();
      expect.match(title, /Chuẩn bị một buổi/);
      await choice.press('Enter');
      await desk.waitForURL(/\/ban-thao\//);
      await desk.getByRole('heading', { name: title }).first().waitFor();
    },
  },
  {
    name: 'two people write in one draft, and neither loses a word',
    async run({ newPage, people, expect }) {
      const { editor } = people;
      const id = await draftOf(editor, { metadata: { title: 'Hai người viết' }, body: '# Một\n\nĐoạn đầu.\n\n# Hai\n\nĐoạn giữa.\n\n# Ba\n\nĐoạn cuối.\n' });
      const place = `/ban-bien-tap/ban-thao/${id}`;
      const one = await seated(newPage, editor, place);
      const other = await seated(newPage, editor, place);
      await one.getByRole('button', { name: /^Một/ }).click();
      await other.getByRole('button', { name: /^Ba/ }).click();
      await one.locator('#_writing').fill('# Một\n\nĐoạn đầu của người thứ nhất.\n');
      await one.getByText('Đã lưu lúc').waitFor();
      // Elsewhere: put together without asking.
      await other.locator('#_writing').fill('# Ba\n\nĐoạn cuối của người thứ hai.\n');
      await other.getByText('hai phần đã được gộp lại').waitFor();
      await other.getByText('Đã lưu lúc').waitFor();
      const both = (await editor.call('GET', `/api/v1/editorial/drafts/${id}`)).body.body;
      expect.match(both, /người thứ nhất/);
      expect.match(both, /người thứ hai/);
      // The same lines: both versions are shown, and one chooses.
      await one.locator('#_writing').fill('# Một\n\nĐoạn đầu, viết lại lần nữa.\n');
      await one.getByText('Đã lưu lúc').waitFor();
      await other.getByRole('button', { name: /^Một/ }).click();
      await other.locator('#_writing').fill('# Một\n\nĐoạn đầu theo ý người thứ hai.\n');
      await other.getByText('Hai người cùng sửa một chỗ').waitFor();
      expect.match(await other.locator('#_mine').inputValue(), /theo ý người thứ hai/);
      await other.getByText('viết lại lần nữa').first().waitFor();
      await other.getByRole('button', { name: 'Dùng bản của tôi' }).click();
      await other.getByText('Đã lưu lúc').waitFor();
      expect.match((await editor.call('GET', `/api/v1/editorial/drafts/${id}`)).body.body, /theo ý người thứ hai/);
    },
  },
  {
    name: 'what is typed without a network, or after the session ended, is still there after a reload',
    async run({ newPage, people, expect }) {
      const { editor } = people;
      const id = await draftOf(editor, { metadata: { title: 'Viết dở' }, body: '# Một\n\nĐoạn đầu.\n' });
      const page = await seated(newPage, editor, `/ban-bien-tap/ban-thao/${id}`);
      await page.getByRole('button', { name: /^Một/ }).click();
      await page.context().setOffline(true);
      await page.locator('#_writing').fill('# Một\n\nViết khi mất mạng.\n');
      await page.getByText('phần bạn viết được giữ trên máy này').waitFor();
      await page.context().setOffline(false);
      await page.getByText('Đã lưu lúc').waitFor();
      await page.context().clearCookies();
      await page.locator('#_writing').fill('# Một\n\nViết khi hết phiên.\n');
      await page.getByText('Phiên đăng nhập đã hết').waitFor();
      await admit(page, editor);
      await page.reload();
      await page.getByText('Đã lấy lại phần bạn viết dở').waitFor();
      await page.getByText('Đã lưu lúc').waitFor();
      expect.match((await editor.call('GET', `/api/v1/editorial/drafts/${id}`)).body.body, /Viết khi hết phiên/);
    },
  },
  {
    name: 'files that cannot be read and a lost connection are told, and the list stays',
    async run({ newPage, people, expect }) {
      const page = await seated(newPage, people.editor, '/ban-bien-tap/tep-moi', { viewport: { width: 768, height: 1024 } });
      await page.locator('#_files').waitFor({ state: 'attached' });
      await page.context().setOffline(true);
      await page.locator('#_files').setInputFiles([
        { name: `van-ban-${unique()}.docx`, mimeType: 'application/octet-stream', buffer: await readFile(DOCX) },
        { name: 'anh.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('đây không phải tệp Word') },
        { name: 'trong.docx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) },
      ]);
      await page.getByText('Mất kết nối giữa chừng').first().waitFor();
      expect.equal(await page.locator('.files > li').count(), 3);
      await page.getByText('Tệp trống.').waitFor();
      await page.context().setOffline(false);
      await page.getByText('đã đọc xong').waitFor({ timeout: READ_WITHIN });
      await page.getByText('không dùng được').waitFor({ timeout: READ_WITHIN });
      await page.reload();
      await page.getByText('đã đọc xong').waitFor();
      await page.getByText('không dùng được').waitFor();
    },
  },
  {
    name: 'sections are put in order by the keyboard',
    async run({ newPage, people, expect }) {
      const { editor } = people;
      const id = await draftOf(editor, { metadata: { title: 'Sắp xếp' }, body: '# Một\n\nA.\n\n# Hai\n\nB.\n\n# Ba\n\nC.\n' });
      const page = await seated(newPage, editor, `/ban-bien-tap/ban-thao/${id}`);
      await page.getByRole('button', { name: /^Ba/ }).click();
      await page.getByRole('button', { name: /^Ba/ }).press('Alt+ArrowUp');
      await page.getByText('Đã chuyển mục “Ba”.').waitFor();
      await page.locator('.sections li:nth-child(2) button', { hasText: 'Ba' }).press('Alt+ArrowRight');
      await page.getByText('Đã đổi cấp của mục.').waitFor();
      const { body } = (await editor.call('GET', `/api/v1/editorial/drafts/${id}`)).body;
      expect.match(body, /^# Một\s+A\.\s+## Ba\s+C\.\s+# Hai\s+B\.\s*$/);
      await page.getByRole('button', { name: 'Đổi tên' }).click();
      await page.getByRole('dialog').getByLabel('Tên mục').fill('Bốn');
      await page.getByRole('dialog').getByRole('button', { name: 'Đổi tên' }).click();
      await page.getByRole('button', { name: /^Bốn/ }).waitFor();
    },
  },
  {
    name: 'a draft is sent back, put right at its place, and scheduled',
    async run({ newPage, people, expect }) {
      const { editor, approver } = people;
      const mark = unique();
      const title = `Gửi lại ${mark}`;
      const id = await draftOf(editor, {
        metadata: { title, kind: 'material', slug: `gui-lai-${mark}` },
        body: '# Một\n\nĐoạn đầu.\n\n# Hai\n\nĐoạn có câu sai.\n',
      });
      const place = `/ban-bien-tap/ban-thao/${id}`;
      const desk = await seated(newPage, editor, place);
      await step(desk, 'Gửi duyệt', 'Gửi duyệt', 'Đã gửi duyệt.');
      const other = await seated(newPage, approver, place);
      await other.getByRole('button', { name: /^Hai/ }).click();
      await other.getByRole('button', { name: 'Nhận xét về mục này' }).click();
      expect.equal(await other.getByLabel('Về mục nào').inputValue(), 'hai');
      await other.getByLabel('Về những chữ nào').fill('câu sai');
      await other.getByRole('button', { name: 'Gửi nhận xét' }).click();
      await other.getByText('Hãy viết nhận xét trước khi gửi.').waitFor();
      await other.locator('[name="comment"]').fill('Viết lại câu này.');
      await other.getByRole('button', { name: 'Gửi nhận xét' }).click();
      await other.getByText('Đã gửi nhận xét.').waitFor();
      await step(other, 'Yêu cầu sửa', 'Yêu cầu sửa', 'Đã trả lại để sửa.');

      await desk.goto('/ban-bien-tap');
      await desk.locator('.column.toFix').getByRole('link', { name: title }).click();
      await desk.getByRole('tab', { name: /Nhận xét/ }).click();
      await desk.getByRole('button', { name: /^Đến chỗ này/ }).click();
      const writing = desk.locator('#_writing');
      await desk.waitForFunction(() => {
        const area = document.querySelector('#_writing');
        return area !== null && area.value.slice(area.selectionStart, area.selectionEnd) === 'câu sai';
      });
      await writing.press('End');
      await writing.fill((await writing.inputValue()).replace('câu sai', 'câu đúng'));
      await desk.getByText('Đã lưu lúc').waitFor();
      await desk.getByRole('tab', { name: /Nhận xét/ }).click();
      await desk.getByRole('button', { name: /^Đã xử lý xong/ }).click();
      await desk.getByText('Đã đánh dấu là xử lý xong.').waitFor();
      await step(desk, 'Gửi duyệt', 'Gửi duyệt', 'Đã gửi duyệt.');

      await other.goto(place);
      await step(other, 'Duyệt', 'Duyệt', 'Đã duyệt.');
      await other.getByRole('button', { name: 'Hẹn giờ đăng' }).click();
      const asking = other.getByRole('dialog');
      await asking.getByLabel('Ngày và giờ đăng').fill('2020-01-01T07:00');
      await asking.getByRole('button', { name: 'Hẹn giờ đăng' }).click();
      await asking.getByText('Thời điểm này đã qua').waitFor();
      const later = new Date(Date.now() + 30 * 3_600_000 + 7 * 3_600_000).toISOString().slice(0, 16);
      await asking.getByLabel('Ngày và giờ đăng').fill(later);
      await asking.getByRole('button', { name: 'Hẹn giờ đăng' }).click();
      await other.getByText(/^Sẽ tự đăng lúc .*\.$/).waitFor();
      const { draft } = (await approver.call('GET', `/api/v1/editorial/drafts/${id}`)).body;
      expect.equal(draft.publishAt, `${new Date(`${later}:00+07:00`).toISOString().slice(0, 19)}Z`);
      await other.getByRole('button', { name: 'Bỏ hẹn giờ' }).click();
      await other.getByText('Đã bỏ hẹn giờ.').waitFor();
    },
  },
];
