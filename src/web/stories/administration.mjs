// What is administered at the desk, by keyboard where that is asked for: shelves, members, the audit.
import { seated } from '../visits.mjs';

const names = (page) => page.locator('.order .name').allTextContents();

export const stories = [
  {
    name: 'an editor makes a shelf and orders three works by keyboard, a reader sees the order',
    async run({ newPage, people, expect }) {
      const page = await seated(newPage, people.editor, '/ban-bien-tap/tu-sach');
      await page.getByRole('button', { name: 'Lập tủ sách mới' }).click();
      await page.getByLabel('Tên tủ sách').fill('Sinh hoạt hằng tháng');
      expect.equal(await page.getByLabel('Tên trong địa chỉ').inputValue(), 'sinh-hoat-hang-thang');
      await page.getByRole('button', { name: 'Lập tủ sách', exact: true }).click();
      await page.getByRole('heading', { name: 'Sinh hoạt hằng tháng' }).waitFor();

      const choice = page.getByRole('combobox', { name: 'Thêm tài liệu vào tủ' });
      const added = [];
      for (const words of ['ghi bien ban sinh hoat chi bo', 'chuan bi mot buoi sinh hoat chuyen de', 'nghi quyet 21']) {
        await choice.fill(words);
        const first = page.getByRole('option').first();
        await first.waitFor();
        await choice.press('ArrowDown');
        await choice.press('Enter');
        await page.locator('.order li').nth(added.length).waitFor();
        added.push((await names(page)).at(-1));
      }
      expect.equal(new Set(added).size, 3, added.join());

      // The last one to the beginning, the new last one up by one: with keys alone.
      const handle = (title) => page.getByRole('button', { name: `Đổi chỗ “${title}”` });
      await handle(added[2]).focus();
      await page.keyboard.press('Home');
      await page.getByText(`“${added[2]}” đứng thứ 1 trên 3.`).waitFor({ state: 'attached' });
      await handle(added[1]).focus();
      await page.keyboard.press('ArrowUp');
      await page.getByText('Thứ tự đã được lưu.').waitFor();
      const wanted = [added[2], added[1], added[0]];
      expect.deepEqual(await names(page), wanted);
      expect.equal(await page.evaluate(() => document.activeElement?.dataset.part), 'handle', 'the focus goes along');

      const reader = await newPage();
      await reader.goto('/tu-sach/sinh-hoat-hang-thang');
      const shown = await reader.locator('main').innerText();
      const places = wanted.map((title) => shown.indexOf(title));
      expect.ok(places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1])), `${places} in ${shown}`);
    },
  },
  {
    name: 'two editors order one shelf: the second sees what the first did, and does the own move again',
    async run({ newPage, people, expect }) {
      const works = (await people.editor.call('GET', '/api/v1/works?limit=4')).body.items.map((work) => work.slug);
      const shelf = '/api/v1/editorial/shelves/hai-nguoi';
      await people.editor.call('POST', '/api/v1/editorial/shelves', { slug: 'hai-nguoi', title: 'Hai người cùng xếp' });
      for (const work of works) {
        await people.editor.act('PUT', `${shelf}/works/${work}`, {}, shelf);
      }
      const page = await seated(newPage, people.editor, '/ban-bien-tap/tu-sach/hai-nguoi');
      await page.locator('.order li').nth(3).waitFor();
      const before = await names(page);
      // Somebody else, meanwhile, takes the first to the end.
      await people.editor.act('PUT', `${shelf}/works/${works[0]}`, { after: works[3] }, shelf);
      await page.locator('.order input.rank').nth(3).fill('1');
      await page.locator('.order input.rank').nth(3).press('Enter');
      await page.getByText('Người khác vừa đổi thứ tự ở đây trước bạn.').waitFor();
      expect.deepEqual(await names(page), [before[1], before[2], before[3], before[0]], 'theirs is shown');
      await page.getByRole('button', { name: 'Làm lại việc của tôi' }).click();
      await page.getByText('Thứ tự đã được lưu.').waitFor();
      expect.deepEqual(await names(page), [before[3], before[1], before[2], before[0]], 'both are done');
      const kept = (await people.editor.call('GET', shelf)).body.works.map((work) => work.slug);
      expect.deepEqual(kept, [works[3], works[1], works[2], works[0]]);
    },
  },
  {
    name: 'a row is dragged to another place',
    async run({ newPage, people, expect }) {
      const page = await seated(newPage, people.editor, '/ban-bien-tap/tu-sach/chi-bo-dien-tu');
      await page.locator('.order li').nth(3).waitFor();
      const before = await names(page);
      const grip = await page.locator('.order .handle').nth(0).boundingBox();
      const goal = await page.locator('.order li').nth(2).boundingBox();
      await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
      await page.mouse.down();
      await page.mouse.move(grip.x + 10, goal.y + 10, { steps: 5 });
      await page.mouse.move(grip.x + 10, goal.y + goal.height - 6, { steps: 5 });
      await page.mouse.up();
      await page.getByText('Thứ tự đã được lưu.').waitFor();
      expect.deepEqual((await names(page)).slice(0, 3), [before[1], before[2], before[0]]);
      await page.reload();
      await page.locator('.order li').nth(3).waitFor();
      expect.deepEqual((await names(page)).slice(0, 3), [before[1], before[2], before[0]], 'it is kept');
    },
  },
  {
    name: 'a member is added, activates with the code, and the audit tells both',
    async run({ newPage, people, expect }) {
      const page = await seated(newPage, people.admin, '/ban-bien-tap/dang-vien');
      await page.getByRole('link', { name: 'Thêm đảng viên' }).click();
      await page.getByLabel('Họ và tên').fill('Đặng Thị Bảy');
      expect.equal(await page.getByLabel('Tên đăng nhập').inputValue(), 'dang.thi.bay');
      // A name that somebody has is refused in words, and nothing that was typed is lost.
      await page.getByLabel('Tên đăng nhập').fill('doc.gia');
      await page.getByRole('button', { name: 'Thêm và lấy mã kích hoạt' }).click();
      await page.getByText('Tên đăng nhập này đã có người dùng. Hãy thêm').waitFor();
      expect.equal(await page.getByLabel('Họ và tên').inputValue(), 'Đặng Thị Bảy');
      await page.getByLabel('Tên đăng nhập').fill('dang.thi.bay');
      await page.getByRole('button', { name: 'Thêm và lấy mã kích hoạt' }).click();
      const code = (await page.locator('.slip .code').textContent()).trim();
      expect.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);

      const phone = await newPage();
      const used = await phone.context().request.post('/api/v1/auth/session/activation', {
        headers: { 'X-Requested-By': 'sotay' },
        data: { code, password: 'một câu dài chỉ tôi biết', device: 'stories' },
      });
      expect.equal(used.status(), 200, await used.text());

      page.on('dialog', (dialog) => void dialog.accept());
      await page.getByRole('link', { name: 'Nhật ký' }).click();
      await page.getByText(`${people.admin.userName} thêm tài khoản Đặng Thị Bảy (dang.thi.bay)`).waitFor();
      await page.getByText('dang.thi.bay kích hoạt tài khoản dang.thi.bay').waitFor();
      await page.getByRole('button', { name: 'Kiểm tra nhật ký' }).click();
      await page.getByText('Nhật ký nguyên vẹn').waitFor();

      // Found without accents; the account is in use now.
      await page.goto('/ban-bien-tap/dang-vien?q=dang%20thi%20bay');
      await page.getByRole('row', { name: /Đặng Thị Bảy.*Đang hoạt động/ }).waitFor();
    },
  },
  {
    name: 'committees are made, a secretary of a cell sees the own readers and nothing else',
    async run({ newPage, people, Person, address, expect }) {
      const page = await seated(newPage, people.admin, '/ban-bien-tap/to-chuc');
      for (const [name, kind, parent] of [['Đảng bộ Phường Một', 'committee', ''], ['Chi bộ Khu phố Hai', 'cell', 'dang-bo-phuong-mot']]) {
        await page.getByRole('button', { name: 'Thêm đảng bộ, chi bộ' }).click();
        await page.getByLabel('Tên', { exact: false }).first().fill(name);
        await page.getByLabel('Là').selectOption(kind);
        await page.getByLabel('Thuộc').selectOption(parent);
        await page.getByRole('button', { name: 'Thêm', exact: true }).click();
        await page.locator('.tree').getByText(name).waitFor();
      }
      const add = (userName, displayName, committee, roles = []) =>
        people.admin.call('POST', '/api/v1/admin/readers', { userName, displayName, committee, roles });
      await add('le.van.tam', 'Lê Văn Tám', 'chi-bo-khu-pho-hai');
      const { body } = await add('bi.thu', 'Phạm Bí Thư', 'chi-bo-khu-pho-hai', [{ role: 'secretary', scope: 'chi-bo-khu-pho-hai' }]);
      const password = 'một câu dài của bí thư';
      await fetch(`${address}/api/v1/auth/activate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code: body.activation.code, password, device: 'stories' }),
      });
      const desk = await seated(newPage, new Person(address, 'bi.thu', password), '/ban-bien-tap');
      await desk.getByRole('link', { name: 'Lê Văn Tám' }).waitFor();
      const seen = await desk.locator('.people tbody th').allTextContents();
      expect.deepEqual(seen.sort(), ['Lê Văn Tám', 'Phạm Bí Thư']);
      expect.deepEqual(await desk.locator('#_desk-navigation a').allTextContents(), ['Đảng viên', 'Đảng bộ, chi bộ']);
      expect.equal(await desk.getByRole('link', { name: 'Thêm đảng viên' }).count(), 0);
      await desk.getByRole('link', { name: 'Lê Văn Tám' }).click();
      await desk.getByRole('button', { name: 'Cấp mã kích hoạt mới' }).click();
      await desk.getByRole('button', { name: 'Cấp mã mới', exact: true }).click();
      await desk.locator('.slip .code').waitFor();
      expect.equal(await desk.getByRole('button', { name: 'Khóa tài khoản' }).count(), 0);
    },
  },
];
