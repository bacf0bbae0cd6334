// The library on a phone: kept, read and searched without a network, corrected and recalled.
import { publish } from '../service.mjs';
import { stored } from '../visits.mjs';

const SHELF = 'chi-bo-dien-tu';

/** Waits until pages of this browser are looked after by the worker. */
const ready = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

async function keep(page, place) {
  await page.goto(place);
  await ready(page);
  await page.locator('.offline-here button').first().click();
  await page.locator('.offline-here[data-state="here"]').waitFor({ timeout: 60_000 });
}

/** Covers come after the texts: waits until there are as many as the shelf has works with a text. */
const covered = (page, shelf) =>
  page.waitForFunction(
    (slug) =>
      new Promise((resolve) => {
        const request = indexedDB.open('sotay');
        request.onsuccess = () => {
          const db = request.result;
          const reading = db.transaction(['works', 'bodies']);
          const works = reading.objectStore('works').getAll();
          const covers = reading.objectStore('bodies').getAllKeys(IDBKeyRange.bound('cover:', 'cover;'));
          reading.oncomplete = () => {
            db.close();
            const texts = works.result.filter((work) => work.edition && work.shelves?.some((place) => place.slug === slug));
            resolve(covers.result.length === texts.length);
          };
        };
      }),
    shelf,
    { polling: 200 },
  );

/** Hashes of the texts and images that are here. */
const texts = async (page) => (await stored(page, 'bodies', 'keys')).filter((hash) => !hash.startsWith('cover:'));

/** Asks for what is new, and waits for the answer. */
async function refresh(page) {
  await page.goto('/tren-may');
  await page.getByRole('button', { name: 'Cập nhật ngay' }).click();
  await page.getByText('Mọi thứ trên máy đã là bản mới nhất.').waitFor();
}

export const stories = [
  {
    name: 'a shelf is kept, and read and searched without a network',
    async run({ newPage, expect }) {
      const page = await newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`/tu-sach/${SHELF}`);
      // The size comes before the load.
      await page.getByRole('button', { name: /^Tải tủ sách này về máy \([\d,.]+ (KB|MB)\)$/ }).waitFor();
      await keep(page, `/tu-sach/${SHELF}`);
      await covered(page, SHELF);

      await page.goto('/');
      const shelves = await page.locator('.shelf h3').count();
      expect.ok(shelves >= 5);
      await page.context().setOffline(true);
      await page.goto('/');
      await page.getByText('Bạn đang đọc ngoại tuyến.').waitFor();
      expect.equal(await page.locator('.shelf h3').count(), shelves);
      await page.locator(`a[href="/tu-sach/${SHELF}"]`).first().click();
      await page.waitForURL(`**/tu-sach/${SHELF}`);
      const work = page.locator('.entry:has(.here) .title a').first();
      const title = await work.textContent();
      await work.click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect.ok(await page.locator('img.cover').evaluate((img) => img.decode().then(() => img.naturalWidth > 0)), 'its cover');
      await page.locator('.toc a').first().click();
      await page.locator('body[data-page="section"][data-source="device"] .text').waitFor();
      expect.ok((await page.locator('.text').textContent()).trim().length > 100);

      await page.goto('/tim-kiem?q=sinh hoat chi bo');
      await page.getByText(/Không có mạng: chỉ tìm trong \d+ tài liệu/).waitFor();
      const marked = await page.locator('.passage mark').first().textContent();
      expect.match(marked, /sinh hoạt|chi bộ/i);
      await page.locator('.go a').first().click();
      await page.locator('body[data-page="section"] .text').waitFor();

      await page.goto('/van-ban/khong-co-gi');
      await page.getByRole('heading', { name: 'Trang này chưa có trên máy' }).waitFor();
      await page.context().setOffline(false);
      await page.goto('/');
      expect.equal(await page.getByText('Bạn đang đọc ngoại tuyến.').count(), 0);
      expect.deepEqual(errors, []);
    },
  },
  {
    name: 'a kept text opens from the device in under a tenth of a second',
    async run({ newPage, expect }) {
      const page = await newPage();
      await keep(page, `/tu-sach/${SHELF}`);
      await page.locator('.entry .title a').first().click();
      const sections = await page.locator('.toc a').evaluateAll((links) => links.map((link) => link.pathname));
      const times = [];
      for (const section of sections.slice(0, 5)) {
        await page.goto(section);
        expect.equal(await page.locator('body').getAttribute('data-source'), 'device');
        times.push(await page.evaluate(() => performance.getEntriesByType('navigation')[0].responseEnd));
      }
      times.sort((a, b) => a - b);
      console.log(`        text there after ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
      expect.ok(times[Math.floor(times.length / 2)] < 100, String(times));
    },
  },
  {
    name: 'a correction and a recall arrive on the next contact',
    async run({ newPage, people, expect }) {
      const slug = `so-tay-ngoai-tuyen-${Date.now().toString(36)}`;
      const other = `${slug}-moi`;
      const metadata = { slug, kind: 'material', title: 'Sổ tay ngoại tuyến', coverage: 'full' };
      await publish(people, metadata, '## Một\n\nMượn ba cuốn sách.\n\n## Hai\n\nTrả đúng hẹn.\n');
      await publish(people, { ...metadata, slug: other, title: 'Sổ tay mới' }, '## Một\n\nBản thay thế.\n');
      const page = await newPage();
      await keep(page, `/van-ban/${slug}`);
      const before = (await texts(page)).length;
      await page.context().setOffline(true);
      await page.goto(`/van-ban/${slug}/mot`);
      await page.getByText('Mượn ba cuốn sách.').waitFor();

      await publish(people, undefined, '## Một\n\nMượn năm cuốn sách.\n\n## Hai\n\nTrả đúng hẹn.\n', slug);
      await page.context().setOffline(false);
      await refresh(page);
      await page.context().setOffline(true);
      await page.goto(`/van-ban/${slug}/mot`);
      await page.getByText('Mượn năm cuốn sách.').waitFor();
      expect.equal((await texts(page)).length, before, 'what nothing names any more is gone');

      const place = `/api/v1/editorial/works/${slug}`;
      await people.approver.act('POST', `${place}/withdraw`, { reason: 'Nội dung có sai sót.', replacement: other }, place);
      await page.context().setOffline(false);
      await refresh(page);
      const told = page.locator('.recalls');
      await told.getByText(/“Sổ tay ngoại tuyến” đã được thu hồi.*Nội dung có sai sót\./).waitFor();
      expect.equal(await told.getByRole('link', { name: 'Đọc tài liệu thay thế' }).getAttribute('href'), `/van-ban/${other}`);
      await page.context().setOffline(true);
      await page.goto(`/van-ban/${slug}/mot`);
      await page.getByText('Nội dung có sai sót.').first().waitFor();
      expect.equal(await page.getByText('Mượn năm cuốn sách.').count(), 0);
      await page.locator('.recalls').getByRole('button', { name: 'Tôi đã biết' }).click();
      await page.locator('.recalls').waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('heading', { name: 'Đã thu hồi' }).waitFor();
      expect.equal(await page.locator('.recalls').count(), 0);
    },
  },
  {
    name: 'a full phone: said plainly, nothing half, and on it goes when there is room',
    async run({ newPage, expect }) {
      const page = await newPage();
      await page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        window.room = 40;
        IDBObjectStore.prototype.put = function (...given) {
          if (this.name === 'bodies' && --window.room < 0) {
            throw new DOMException('no room', 'QuotaExceededError');
          }
          return put.apply(this, given);
        };
      });
      await page.goto(`/tu-sach/${SHELF}`);
      await ready(page);
      await page.locator('.offline-here button').first().click();
      await page.getByText(/Máy không còn đủ chỗ trống/).waitFor();
      expect.equal(await page.locator('.offline-here[data-state="here"]').count(), 0);
      // What came before stays, and is not asked for again.
      const before = await stored(page, 'bodies', 'keys');
      expect.ok(before.length <= 40);
      await page.evaluate(() => (window.room = Infinity));
      await page.getByRole('button', { name: 'Tải tiếp' }).click();
      await page.locator('.offline-here[data-state="here"]').waitFor();
      expect.ok((await stored(page, 'bodies', 'keys')).length > 40);
    },
  },
  {
    name: 'two tabs keep two shelves, and both know',
    async run({ newPage, expect }) {
      const one = await newPage();
      await one.goto(`/tu-sach/${SHELF}`);
      await ready(one);
      const two = await one.context().newPage();
      await two.goto('/tu-sach/nghiep-vu-cong-tac-dang');
      await Promise.all([one, two].map((page) => page.locator('.offline-here button').first().click()));
      await Promise.all([one, two].map((page) => page.locator('.offline-here[data-state="here"]').waitFor({ timeout: 60_000 })));
      await two.goto('/tren-may');
      await two.locator('[data-key^="shelf:"] [data-state="here"]').nth(1).waitFor();
      // Removed in one, gone in the other.
      await two.locator(`[data-key="shelf:${SHELF}"]`).getByRole('button', { name: 'Xóa khỏi máy' }).click();
      await two.locator('dialog[open]').getByRole('button', { name: 'Xóa khỏi máy' }).click();
      await one.getByRole('button', { name: /^Tải tủ sách này về máy/ }).waitFor();
      expect.deepEqual(await stored(one, 'kept', 'keys'), ['shelf:nghiep-vu-cong-tac-dang']);
    },
  },
  {
    name: 'a token that the service does not know: the library comes anew, texts stay',
    async run({ newPage, expect }) {
      const page = await newPage();
      await keep(page, `/tu-sach/${SHELF}`);
      const bodies = await texts(page);
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const request = indexedDB.open('sotay');
            request.onsuccess = () => {
              const db = request.result;
              const changing = db.transaction(['meta', 'works'], 'readwrite');
              const at = changing.objectStore('meta').get('library');
              at.onsuccess = () => changing.objectStore('meta').put({ ...at.result, since: 'hỏng', tag: '' }, 'library');
              changing.objectStore('works').put({ slug: 'mot-van-ban-khong-con', title: 'Không còn', shelves: [] });
              changing.oncomplete = () => {
                db.close();
                resolve();
              };
            };
          }),
      );
      const fetched = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      await refresh(page);
      expect.equal((await stored(page, 'works', 'keys')).includes('mot-van-ban-khong-con'), false);
      expect.deepEqual(await texts(page), bodies);
      expect.deepEqual(fetched.filter((path) => /\/content\/|\/bundle$/.test(path) && !path.includes('shelves')), []);
    },
  },
  {
    name: 'a chat app: how to get out of it is said',
    async run({ newPage }) {
      const page = await newPage({ userAgent: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 Zalo android/24.01' });
      await page.goto('/');
      await page.getByRole('heading', { name: 'Bạn đang mở thư viện ngay trong Zalo' }).waitFor();
      await page.locator('li', { hasText: 'Mở bằng trình duyệt' }).waitFor();
    },
  },
];
