import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { forget, forgetAll, recent, remember } from '../../main/resources/web/app/search/recent';

const kept = new Map<string, string>();
let full = false;

Object.defineProperty(globalThis, 'localStorage', {
  configurable: true,
  value: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (full) {
        throw new DOMException('', 'QuotaExceededError');
      }
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  },
});

beforeEach(() => {
  kept.clear();
  full = false;
});

test('the last search stands first, and once', () => {
  remember('đảng phí');
  remember('chi bộ');
  remember('  Đảng   phí ');
  assert.deepEqual(recent(), ['Đảng phí', 'chi bộ']);
});

test('no more than eight are kept, and nothing that is no search', () => {
  for (let i = 0; i < 12; i++) {
    remember(`từ ${i}`);
  }
  remember('   ');
  remember('x'.repeat(201));
  assert.deepEqual(recent(), [11, 10, 9, 8, 7, 6, 5, 4].map((i) => `từ ${i}`));
});

test('what is to be forgotten is gone', () => {
  remember('một');
  remember('hai');
  forget('một');
  assert.deepEqual(recent(), ['hai']);
  forgetAll();
  assert.equal(kept.size, 0);
});

test('a full or spoilt storage hurts nobody', () => {
  kept.set('sotay.searches', '{"a":');
  assert.deepEqual(recent(), []);
  kept.set('sotay.searches', '[1,"một",null]');
  assert.deepEqual(recent(), ['một']);
  full = true;
  remember('hai');
  assert.deepEqual(recent(), ['một']);
});
