// Reading: one column, the tools at the lower edge, the place kept to the line.
import { stored } from '../visits.mjs';

/** A guide of this library with at least three sections, and where they are. */
async function guide(address) {
  const list = await (await fetch(`${address}/api/v1/works?coverage=guide&limit=50`)).json();
  for (const { slug } of list.items) {
    const work = await (await fetch(`${address}/api/v1/works/${slug}`)).json();
    if (work.toc.length >= 4 && work.toc.every((entry) => entry.heading !== '')) {
      return { slug, title: work.title, toc: work.toc, at: (i) => `${address}/van-ban/${slug}/${work.toc[i].anchor}` };
    }
  }
  throw new Error('no guide with four sections');
}

async function open(page, address) {
  await page.goto(address);
  await ready(page);
}

const ready = (page) => page.waitForSelector('.reading-bar .tool:visible');

const tool = (page, label) => page.locator('.reading-bar .tool', { hasText: label });

/** Closes the sheet, and waits until the history knows. */
async function escape(page) {
  await page.keyboard.press('Escape');
  await page.locator('.panel').waitFor({ state: 'detached' });
  await page.waitForFunction(() => history.state?.panel === undefined);
}

async function until(what) {
  for (let i = 0; i < 200; i++) {
    const value = await what();
    if (value) {
      return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain: ${what}`);
}

/** The first paragraph that can be seen. */
const firstSeen = (page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.text p, .text li')].find((one) => one.getBoundingClientRect().bottom > 12)
        ?.textContent,
  );

export const stories = [
  {
    name: 'letters grow to three times their size, colours change, and both stay',
    async run({ newPage, address, expect }) {
      const page = await newPage();
      const book = await guide(address);
      await open(page, book.at(1));
      const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
      const before = await size();
      await tool(page, 'Cỡ chữ').click();
      while ((await page.locator('.step.larger').getAttribute('aria-disabled')) === 'false') {
        await page.locator('.step.larger').click();
      }
      expect.equal(await size(), before * 3);
      expect.equal(await page.locator('.steps output').textContent(), '300%');
      await page.locator('.option', { hasText: 'Tương phản cao' }).click();
      await escape(page);
      await page.reload();
      await ready(page);
      expect.equal(await size(), before * 3);
      expect.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'contrast');
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.setViewportSize({ width: 320, height: 640 });
      expect.ok((await wide()) <= 0, 'nothing is wider than the window at 320 px and 300 %');
      const shown = await page.locator('.reading-bar .tool:visible').allInnerTexts();
      for (const [label, is] of Object.entries({ 'Mục lục': true, 'Cỡ chữ': true, Thêm: true, Tìm: false })) {
        expect.equal(shown.some((text) => text.trim() === label), is, `${label} among ${shown}`);
      }
      await tool(page, 'Thêm').click();
      await page.locator('.row', { hasText: 'Tìm trong văn bản này' }).click();
      await page.locator('#_find').waitFor();
    },
  },
  {
    name: 'the table of contents marks the place, leads on, and "back" closes it',
    async run({ newPage, address, expect }) {
      const page = await newPage();
      const book = await guide(address);
      await page.goto(`${address}/van-ban/${book.slug}`);
      await open(page, book.at(1));
      await tool(page, 'Mục lục').click();
      const toc = page.locator('.panel .toc a');
      await toc.first().waitFor();
      expect.equal(await toc.count(), book.toc.length);
      expect.equal(await page.locator('.panel [aria-current=page] .name').textContent(), book.toc[1].heading);
      await page.goBack();
      await page.locator('.panel').waitFor({ state: 'detached' });
      expect.equal(page.url(), book.at(1));
      await tool(page, 'Mục lục').click();
      await toc.nth(2).click();
      await page.waitForURL(book.at(2));
      await page.goBack();
      await page.waitForURL(book.at(1));
      expect.equal(await page.locator('.panel').count(), 0, 'no sheet is left in the history');
      await page.goBack();
      await page.waitForURL(`${address}/van-ban/${book.slug}`);
    },
  },
  {
    name: 'the place is kept to the line and found again',
    async run({ newPage, address, expect }) {
      const page = await newPage({ viewport: { width: 320, height: 300 } });
      const book = await guide(address);
      await open(page, book.at(0));
      await page.mouse.move(100, 100);
      await page.mouse.wheel(0, 10);
      const target = page.locator('.text p, .text li').last();
      await target.evaluate((one) => scrollTo({ top: one.getBoundingClientRect().top + scrollY, behavior: 'instant' }));
      const seen = await firstSeen(page);
      const place = await until(async () => {
        const [held] = (await stored(page, 'places')).filter((one) => one.work === book.slug);
        return held?.place.progression > 0.1 ? held.place : undefined;
      });
      expect.equal(place.anchor, book.toc[0].anchor);
      expect.ok(place.totalProgression > 0 && place.totalProgression < 1);
      await page.goto(`${address}/van-ban`);
      await open(page, `${book.at(0)}#vt=${place.progression}`);
      await until(async () => (await firstSeen(page)) === seen);
      expect.equal(new URL(page.url()).hash, '', 'an address copied from here leads to the section');
    },
  },
  {
    name: 'where another device read further is offered, not gone to',
    async run({ newPage, address, expect }) {
      const page = await newPage();
      const book = await guide(address);
      await open(page, book.at(0));
      await until(() => page.evaluate(async () => (await indexedDB.databases()).some((one) => one.name === 'sotay' && one.version > 0)));
      await page.evaluate(
        ({ slug, title, anchor }) =>
          new Promise((resolve) => {
            const opening = indexedDB.open('sotay');
            opening.onsuccess = () => {
              const change = opening.result.transaction('places', 'readwrite');
              change.objectStore('places').put({
                work: slug, title, client: '5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11', owner: '', version: 1,
                at: '2099-01-01T00:00:00Z', place: { edition: 1, anchor, progression: 0, totalProgression: 0.9 },
              });
              change.oncomplete = () => (opening.result.close(), resolve());
            };
          }),
        { slug: book.slug, title: book.title, anchor: book.toc[2].anchor },
      );
      await page.reload();
      const offer = page.locator('.toast');
      await offer.waitFor();
      expect.ok((await offer.textContent()).includes(book.toc[2].heading));
      expect.equal(page.url(), book.at(0));
      await offer.getByRole('button', { name: 'Đến đó' }).click();
      await page.waitForURL((url) => url.pathname === new URL(book.at(2)).pathname);
    },
  },
  {
    name: 'finding in the work without accents opens at the marked words',
    async run({ newPage, address, expect }) {
      const page = await newPage();
      const book = await guide(address);
      await open(page, book.at(0));
      const word = await page.evaluate(
        () => document.querySelector('.text').textContent.match(/\p{L}*[ạảấầẩậắằặẹẻếềểễệịỉọỏốồổỗộớờởợụủứừửữựỳỵỷỹđ]\p{L}*/u)[0],
      );
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
      await tool(page, 'Tìm').click();
      await page.fill('#_find', plain);
      await page.locator('.found-places mark').first().waitFor();
      const loose = await page.locator('.found-places a').count();
      await page.fill('#_find', word);
      const marks = await until(async () => {
        const found = await page.locator('.found-places mark').allTextContents();
        return found.length > 0 && found.every((mark) => mark.toLowerCase().startsWith(word.toLowerCase())) ? found : undefined;
      });
      expect.ok(marks.length <= loose);
      await page.locator('.found-places a').last().click();
      await page.locator('.found-strip').waitFor();
      expect.ok((await page.locator('.found-strip p').textContent()).includes(`trên ${marks.length}`));
      expect.equal(await page.evaluate(() => CSS.highlights.get('found-here')?.size), 1);
      const seen = await page.evaluate(() => {
        const [range] = CSS.highlights.get('found-here');
        return range.getBoundingClientRect().top > 0 && range.getBoundingClientRect().bottom < innerHeight;
      });
      expect.ok(seen, 'the words are in sight');
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      expect.equal(await page.evaluate(() => CSS.highlights.has('found')), false);
      await tool(page, 'Tìm').click();
      await page.fill('#_find', 'zzzkhongco');
      await page.locator('.find-status', { hasText: 'không có' }).waitFor();
    },
  },
  {
    name: 'a hit of the library opens at its passage',
    async run({ newPage, address, expect }) {
      const page = await newPage();
      await page.goto(`${address}/tim-kiem?q=chi%20bo`);
      await page.locator('.go a[href*="#tim="]').first().click();
      await page.locator('.found-strip').waitFor();
      expect.ok((await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)) > 0);
    },
  },
  {
    name: 'keys and swipes turn to the next section, letters can be turned off',
    async run({ newPage, address, expect }) {
      const page = await newPage({ hasTouch: true });
      const book = await guide(address);
      await open(page, book.at(0));
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(book.at(1));
      await ready(page);
      const swipe = (from, to) =>
        page.evaluate(
          ([from, to]) => {
            const target = document.querySelector('.text p, .text li');
            const touch = (x) => new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
            const tell = (kind, x, touches) =>
              target.dispatchEvent(
                new TouchEvent(kind, { bubbles: true, touches: touches ? [touch(x)] : [], changedTouches: [touch(x)] }),
              );
            tell('touchstart', from, true);
            tell('touchend', to, false);
          },
          [from, to],
        );
      await swipe(280, 80);
      await page.waitForURL(book.at(2));
      await ready(page);
      await swipe(80, 280);
      await page.waitForURL(book.at(1));
      await ready(page);
      await page.keyboard.press('t');
      await page.locator('.panel.contents').waitFor();
      await escape(page);
      await page.keyboard.press('?');
      await page.getByLabel('Dùng các phím chữ').uncheck();
      await escape(page);
      await page.keyboard.press('t');
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(book.at(0));
      expect.equal(await page.locator('.panel').count(), 0);
    },
  },
  {
    name: 'reading aloud follows the text, and there is no button without a Vietnamese voice',
    async run({ newPage, address, expect }) {
      const silent = await newPage();
      const book = await guide(address);
      await silent.addInitScript(() => {
        Object.defineProperty(window, 'speechSynthesis', {
          value: Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'en-US', localService: true }] }),
        });
      });
      await open(silent, book.at(0));
      expect.equal(await tool(silent, 'Nghe').count(), 0);

      const page = await newPage();
      await page.addInitScript(() => {
        const said = (window.said = []);
        let current;
        let voices = [];
        window.SpeechSynthesisUtterance = class {
          constructor(text) {
            this.text = text;
          }
        };
        const speaker = Object.assign(new EventTarget(), {
          getVoices: () => voices,
          speak: (utterance) => (said.push(utterance.text), (current = utterance)),
          cancel: () => (current = undefined),
        });
        Object.defineProperty(window, 'speechSynthesis', { value: speaker });
        window.arrive = () => ((voices = [{ lang: 'vi-VN', localService: true, name: 'vi' }]), speaker.dispatchEvent(new Event('voiceschanged')));
        window.endSentence = () => current?.onend?.();
        window.speaking = () => current?.text;
      });
      await open(page, book.at(0));
      expect.equal(await tool(page, 'Nghe').count(), 0);
      await page.evaluate(() => window.arrive());
      await tool(page, 'Nghe').click();
      await page.locator('.spoken').waitFor();
      const first = await page.evaluate(() => window.speaking());
      expect.equal(first, book.toc[0].heading, 'it begins with the heading');
      await page.evaluate(() => window.endSentence());
      await page.locator('.text .spoken').waitFor();
      await page.getByRole('button', { name: 'Tạm dừng' }).click();
      expect.equal(await page.evaluate(() => window.speaking()), undefined);
      await page.getByRole('button', { name: 'Đọc tiếp' }).click();
      expect.ok(await page.evaluate(() => window.speaking()));
      await page.getByRole('button', { name: 'Thôi', exact: true }).click();
      expect.equal(await page.evaluate(() => window.speaking()), undefined);
      expect.equal(await page.locator('.spoken, .narration').count(), 0);
    },
  },
  {
    name: 'at the end the work is marked as read, and it says so',
    async run({ newPage, address, expect }) {
      const page = await newPage();
      const book = await guide(address);
      await open(page, book.at(book.toc.length - 1));
      await page.getByRole('button', { name: 'Đánh dấu đã đọc xong' }).click();
      await page.locator('.finished').waitFor();
      const [held] = await stored(page, 'places');
      expect.equal(held.done, true);
      await page.reload();
      await page.locator('.finished').waitFor();
    },
  },
  {
    name: 'a whole text on one page has the same tools',
    async run({ newPage, address, expect }) {
      const page = await newPage();
      const book = await guide(address);
      await open(page, `${address}/doc/${book.slug}`);
      await tool(page, 'Mục lục').click();
      await page.locator('.panel .toc a').nth(2).click();
      await page.locator('.panel').waitFor({ state: 'detached' });
      await until(() =>
        page.evaluate((id) => Math.abs(document.getElementById(id).getBoundingClientRect().top - 16) < 4, book.toc[2].anchor),
      );
      await page.keyboard.press('t');
      expect.ok((await page.locator('.panel [aria-current=location] .name').textContent()).includes(book.toc[2].heading));
    },
  },
];
