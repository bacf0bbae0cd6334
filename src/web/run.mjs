// Runs the stories in stories/ in a real browser against the packaged service.
//
//   node src/web/run.mjs [--only PART-OF-A-NAME] [--address URL --admin PASSWORD]
//
// Without an address the service of target/quarkus-app is started on an empty data folder in target/web. What a page looked
// like when a story failed lies in target/web/failures.
import assert from 'node:assert/strict';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { Person, people, root, start } from './service.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const folder = path.join(root, 'target/web');
const failures = path.join(folder, 'failures');
await rm(failures, { recursive: true, force: true });
await mkdir(failures, { recursive: true });

const stories = [];
for (const file of (await readdir(new URL('stories/', import.meta.url))).sort()) {
  if (file.endsWith('.mjs')) {
    const told = await import(new URL(`stories/${file}`, import.meta.url));
    stories.push(...told.stories.map((story) => ({ ...story, name: `${file.replace('.mjs', '')}: ${story.name}` })));
  }
}
const chosen = stories.filter((story) => story.name.includes(values.only ?? ''));
assert.ok(chosen.length > 0, `no story has "${values.only}" in its name`);

const service = await start(folder);
console.log(`the library is open at ${service.address}`);
const browser = await launch();
let failed = 0;
try {
  const known = await people(service);
  for (const story of chosen) {
    const begun = Date.now();
    try {
      await story.run({
        browser, service, address: service.address, people: known, accounts: known, Person, expect: assert,
        /** A page of its own on a phone, with nothing left of other stories. */
        async newPage({ viewport = { width: 360, height: 740 }, ...options } = {}) {
          const context = await browser.newContext({ viewport, locale: 'vi-VN', baseURL: service.address, ...options });
          context.setDefaultTimeout(20_000);
          return context.newPage();
        },
      });
      console.log(`ok      ${story.name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (e) {
      failed++;
      console.log(`FAILED  ${story.name}\n${e.stack}`);
      let number = 0;
      for (const page of browser.contexts().flatMap((context) => context.pages())) {
        const name = `${story.name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${++number}`;
        console.log(`        ${page.url()} → target/web/failures/${name}.png`);
        await page.screenshot({ path: path.join(failures, `${name}.png`) }).catch(() => undefined);
      }
    } finally {
      await Promise.all(browser.contexts().map((context) => context.close()));
    }
  }
} finally {
  await browser.close();
  await service.stop();
}
const log = await service.said();
const errors = log.split('\n').filter((line) => / ERROR /.test(line));
if (errors.length > 0) {
  failed++;
  console.log(`FAILED  the service logged errors:\n${errors.slice(0, 20).join('\n')}`);
}
console.log(`${chosen.length - failed} of ${chosen.length} stories passed`);
process.exitCode = failed === 0 ? 0 : 1;
