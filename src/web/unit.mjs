// Runs unit/*.test.ts: bundles each with esbuild and hands it to Node's own runner.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from './service.mjs';

const here = path.join(root, 'src/web/unit');
const out = path.join(root, 'target/web/unit');
const files = (await readdir(here)).filter((file) => file.endsWith('.test.ts'));
await build({
  entryPoints: files.map((file) => path.join(here, file)),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  nodePaths: [path.join(root, 'src/web/node_modules')],
  logLevel: 'warning',
});
const ended = spawnSync(process.execPath, ['--test', ...files.map((file) => path.join(out, file.replace(/\.ts$/, '.mjs')))], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = ended.status ?? 1;
