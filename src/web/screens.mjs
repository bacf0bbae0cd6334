// Opens every screen in every size, looks at it with axe in every theme, and leaves pictures in target/web/screens.
//
//   node src/web/screens.mjs [--only PART-OF-A-NAME]
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { people, root, start } from './service.mjs';
import { signIn } from './visits.mjs';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const folder = path.join(root, 'target/web/screens');
await mkdir(folder, { recursive: true });
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SIZES = { phone: [360, 740], tablet: [768, 1024], wide: [1440, 900] };
const THEMES = ['light', 'sepia', 'dark', 'contrast'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const service = await start(path.join(root, 'target/web-screens'));
const browser = await launch();
let wrong = 0;

/** A page of somebody who is signed in, or of nobody. */
async function opened(person, theme, [width, height], scale = 1) {
  const context = await browser.newContext({ viewport: { width, height }, baseURL: service.address, locale: 'vi-VN', bypassCSP: true });
  await context.addInitScript((settings) => localStorage.setItem('sotay.settings', settings), JSON.stringify({ theme, fontScale: scale }));
  const page = await context.newPage();
  if (person !== undefined) {
    await signIn(page, person);
  }
  return page;
}

async function look(page, name, address) {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(axe);
  const found = await page.evaluate((rules) => globalThis.axe.run({ runOnly: rules }), RULES);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const violation of found.violations) {
    wrong++;
    console.log(`FAILED  ${name}: ${violation.id} (${violation.impact}): ${violation.help}`);
    for (const node of violation.nodes.slice(0, 3)) {
      console.log(`        ${node.target.join(' ')}: ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`);
    }
  }
  if (wide > 0) {
    wrong++;
    console.log(`FAILED  ${name}: the page is ${wide} px wider than the screen`);
  }
}

try {
  const known = await people(service);
  const { reader, editor, admin } = known;
  const works = (await reader.call('GET', '/api/v1/works?limit=100')).body.items;
  const texts = works.filter((work) => work.coverage !== 'record');
  const work = (await reader.call('GET', `/api/v1/works/${texts[0].slug}`)).body;
  const shelf = (await reader.call('GET', '/api/v1/shelves')).body;
  const draft = (await editor.call('POST', '/api/v1/editorial/drafts', { work: work.slug })).body.draft.id;
  const shelves = shelf.items ?? shelf;
  const screens = [
    ['home', '/'],
    ['shelf', `/tu-sach/${shelves[0].slug}`],
    ['works', '/van-ban'],
    ['work', `/van-ban/${work.slug}`],
    ['section', `/van-ban/${work.slug}/${work.toc[0].anchor}`],
    ['whole', `/doc/${work.slug}`],
    ['search-empty', '/tim-kiem'],
    ['search', '/tim-kiem?q=nghi%20quyet%20xay%20dung%20dang'],
    ['search-nothing', '/tim-kiem?q=xyzzyqwv'],
    ['not-found', '/van-ban/khong-co-dau'],
    ['notes', '/ghi-chu'],
    ['offline', '/tren-may'],
    ['sign-in', '/dang-nhap'],
    ['activation', '/kich-hoat'],
    ['account', '/tai-khoan', reader],
    ['desk', '/ban-bien-tap', editor],
    ['desk-draft', `/ban-bien-tap/ban-thao/${draft}`, editor],
    ['desk-upload', '/ban-bien-tap/tep-moi', editor],
    ['desk-shelves', '/ban-bien-tap/tu-sach', editor],
    ['desk-works', '/ban-bien-tap/tai-lieu', editor],
    ['desk-work', `/ban-bien-tap/tai-lieu/${work.slug}`, editor],
    ['desk-audit', '/ban-bien-tap/nhat-ky', admin],
    ['desk-members', '/ban-bien-tap/dang-vien', admin],
    ['desk-new-member', '/ban-bien-tap/dang-vien/them', admin],
    ['desk-committees', '/ban-bien-tap/to-chuc', admin],
  ].filter(([name]) => name.includes(values.only));
  for (const [name, address, person] of screens) {
    for (const [size, box] of Object.entries(SIZES)) {
      const page = await opened(person, 'light', box);
      await look(page, `${name} ${size}`, address);
      await page.screenshot({ path: path.join(folder, `${name}-${size}.png`) });
      await page.context().close();
    }
    for (const theme of THEMES.slice(1)) {
      const page = await opened(person, theme, SIZES.phone);
      await look(page, `${name} ${theme}`, address);
      await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
      await page.context().close();
    }
    const page = await opened(person, 'light', [320, 640], 3);
    await look(page, `${name} 320 px, 300 %`, address);
    await page.screenshot({ path: path.join(folder, `${name}-large.png`) });
    await page.context().close();
    console.log(`looked at ${name}`);
  }
} finally {
  await browser.close();
  await service.stop();
}
console.log(wrong === 0 ? 'nothing is wrong' : `${wrong} things are wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
