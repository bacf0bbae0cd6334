import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recoverPlace } from '../../main/resources/web/reading/state';

test('what a page that was left wrote down is taken up once, however many ask', async () => {
  let asked = 0;
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: { getItem: () => (asked++, null) } });
  await Promise.all([recoverPlace(), recoverPlace()]);
  assert.equal(asked, 1);
  await recoverPlace();
  assert.equal(asked, 2, 'a later page is asked for anew');
});
