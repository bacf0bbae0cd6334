// Lighthouse, as on a slow phone, for home, work, reader and search: the figures, and the script that each page loads.
//
//   node src/web/lighthouse.mjs [RUNS]       (3; the median counts, since machines are noisy)
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { executable, flags } from './browser.mjs';
import { root, start } from './service.mjs';

const runs = Number(process.argv[2] ?? 3);
const folder = path.join(root, 'target/web/lighthouse');
await mkdir(folder, { recursive: true });
const service = await start(path.join(root, 'target/web-lighthouse'));
try {
  const works = await (await fetch(`${service.address}/api/v1/works?limit=100`)).json();
  const slug = works.items.find((work) => work.coverage !== 'record').slug;
  const work = await (await fetch(`${service.address}/api/v1/works/${slug}`)).json();
  const pages = {
    home: '/',
    work: `/van-ban/${slug}`,
    reader: `/van-ban/${slug}/${work.toc[0].anchor}`,
    search: '/tim-kiem?q=nghi%20quyet%20xay%20dung%20dang',
  };
  for (const [name, address] of Object.entries(pages)) {
    const seen = [];
    for (let run = 1; run <= runs; run++) {
      const file = path.join(folder, `${name}-${run}.json`);
      spawnSync(
        process.execPath,
        [
          path.join(root, 'src/web/node_modules/lighthouse/cli/index.js'),
          service.address + address, '--quiet', '--output=json', `--output-path=${file}`,
          `--chrome-flags=--headless=new ${flags.join(' ')}`,
          '--only-categories=performance,accessibility,best-practices,seo',
        ],
        { stdio: 'inherit', env: { ...process.env, CHROME_PATH: executable } },
      );
      const report = JSON.parse(await readFile(file, 'utf8'));
      const script = report.audits['network-requests'].details.items
        .filter((item) => item.resourceType === 'Script')
        .reduce((sum, item) => sum + item.transferSize, 0);
      seen.push({
        scores: Object.fromEntries(Object.entries(report.categories).map(([key, value]) => [key, Math.round(value.score * 100)])),
        lcp: Math.round(report.audits['largest-contentful-paint'].numericValue),
        tbt: Math.round(report.audits['total-blocking-time'].numericValue),
        cls: report.audits['cumulative-layout-shift'].numericValue.toFixed(3),
        script,
        failed: Object.values(report.audits)
          .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary')
          .map((audit) => audit.id),
      });
    }
    seen.sort((a, b) => a.scores.performance - b.scores.performance);
    const median = seen[Math.floor(seen.length / 2)];
    console.log(`${name}: ${JSON.stringify(median)}`);
  }
} finally {
  await service.stop();
}
