// Makes the pictures of README from the running application.
//
//   node src/web/pictures.mjs
import path from 'node:path';
import { launch } from './browser.mjs';
import { people, root, start } from './service.mjs';
import { seated } from './visits.mjs';

const folder = path.join(root, 'src/docs/pictures');
const service = await start(path.join(root, 'target/web-pictures'));
const browser = await launch();
try {
  const { editor } = await people(service);
  const phone = async () => (await browser.newContext({ viewport: { width: 390, height: 780 }, baseURL: service.address, locale: 'vi-VN' })).newPage();

  const search = await phone();
  await search.goto('/tim-kiem?q=sinh%20hoat%20chi%20bo', { waitUntil: 'networkidle' });
  await search.screenshot({ path: path.join(folder, 'search.png') });

  const reader = await phone();
  const work = await (await fetch(`${service.address}/api/v1/works/chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky`)).json();
  await reader.goto(`/van-ban/${work.slug}/${work.toc[1].anchor}`, { waitUntil: 'networkidle' });
  await reader.locator('.reading-bar .tool:visible').first().waitFor();
  await reader.screenshot({ path: path.join(folder, 'reader.png') });

  const draft = (await editor.call('POST', '/api/v1/editorial/drafts', { work: work.slug })).body.draft.id;
  const wide = (options) => browser.newPage({ baseURL: service.address, locale: 'vi-VN', ...options });
  const desk = await seated(wide, editor, `/ban-bien-tap/ban-thao/${draft}`, { viewport: { width: 1280, height: 800 } });
  await desk.waitForLoadState('networkidle');
  await desk.screenshot({ path: path.join(folder, 'desk.png') });
} finally {
  await browser.close();
  await service.stop();
}
