import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { canonical, folded } from '../../main/resources/web/text/folding';

const vectors = readFileSync('src/test/resources/vn/sotay/text/folding.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replace(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).split('\t'));

test('folds as the service does', () => {
  assert.equal(vectors.length, 700);
  for (const [typed, spelled, bare] of vectors as [string, string, string][]) {
    assert.equal(canonical(typed), spelled, JSON.stringify(typed));
    assert.equal(folded(typed), bare, JSON.stringify(typed));
  }
});
