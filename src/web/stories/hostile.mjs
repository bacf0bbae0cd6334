// A book that wants to run something, in a real browser: nothing runs, nothing is loaded from elsewhere.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { publish, root } from '../service.mjs';

const attacks = JSON.parse(await readFile(path.join(root, 'src/test/resources/vn/sotay/publishing/hostile.json'), 'utf8'));

export const stories = [
  {
    name: 'a hostile book runs nothing and loads nothing from elsewhere',
    async run({ newPage, people, address, expect }) {
      const body = attacks.map((attack, i) => `## Phần ${i + 1}\n\nx ${attack} y\n\n${attack}\n`).join('\n');
      await publish(
        people,
        {
          slug: 'sach-doc-hai',
          kind: 'material',
          title: 'Sách <img src=x onerror=alert(1)> "độc hại"',
          issuer: '<svg/onload=alert(1)>',
          coverage: 'full',
        },
        body,
      );
      const page = await newPage();
      const ran = [];
      const foreign = [];
      page.on('dialog', (dialog) => {
        ran.push(dialog.message());
        void dialog.dismiss();
      });
      page.context().on('request', (request) => {
        if (!request.url().startsWith(`${address}/`) && !/^(data|blob):/.test(request.url())) {
          foreign.push(request.url());
        }
      });
      await page.addInitScript(() => {
        window.alert = () => window.dispatchEvent(new CustomEvent('ran'));
      });
      const refused = [];
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) {
          refused.push(message.text());
        }
      });
      const work = (await people.reader.call('GET', '/api/v1/works/sach-doc-hai')).body;
      // Some swallow the heading of the next.
      expect.ok(work.toc.length > attacks.length * 0.9, `${work.toc.length} sections`);
      const pages = ['/van-ban/sach-doc-hai', '/doc/sach-doc-hai', '/tim-kiem?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'];
      for (const entry of work.toc) {
        pages.push(`/van-ban/sach-doc-hai/${entry.anchor}`);
      }
      for (const place of pages) {
        const answer = await page.goto(place, { waitUntil: 'domcontentloaded' });
        if (place.startsWith('/doc/') && answer.status() === 404) {
          continue; // Too long for one page.
        }
        expect.equal(answer.status(), 200, place);
        const text = page.locator('.text, main').first();
        const links = await text.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '#'));
        for (const href of links) {
          expect.match(href, /^(#|\/|https?:\/\/|mailto:)/, `${place}: ${href}`);
        }
        const made = await text.evaluate((element) => ({
          elements: [...element.querySelectorAll('script,iframe,object,embed,form[action^="java"],base,meta,link,style')].map(
            (bad) => bad.outerHTML,
          ),
          handlers: [...element.querySelectorAll('*')].flatMap((any) =>
            [...any.attributes].filter((attribute) => /^on|^style$/.test(attribute.name)).map((bad) => bad.name),
          ),
        }));
        expect.deepEqual(made, { elements: [], handlers: [] }, place);
      }
      expect.deepEqual(ran, [], 'nothing ran');
      expect.deepEqual(foreign, [], 'nothing was loaded from elsewhere');
      expect.deepEqual(refused, [], 'nothing even tried: what the policy would have to refuse does not reach the page');
    },
  },
];
