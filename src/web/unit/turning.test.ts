import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, foundAddress, placeAddress } from '../../main/resources/web/app/reader/address';
import { swipe } from '../../main/resources/web/app/reader/turning';

const down = { x: 250, y: 300, at: 0 };

test('a swipe to the left is the next section, to the right the one before', () => {
  assert.equal(swipe(down, { x: 120, y: 310, at: 300 }, 360), 1);
  assert.equal(swipe({ ...down, x: 100 }, { x: 230, y: 290, at: 300 }, 360), -1);
});

test('what is not clearly meant is no swipe: short, slow, steep, or from the edge', () => {
  assert.equal(swipe(down, { x: 190, y: 300, at: 300 }, 360), 0);
  assert.equal(swipe(down, { x: 120, y: 300, at: 900 }, 360), 0);
  assert.equal(swipe(down, { x: 120, y: 370, at: 300 }, 360), 0);
  assert.equal(swipe({ ...down, x: 350 }, { x: 200, y: 300, at: 300 }, 360), 0);
  assert.equal(swipe({ ...down, x: 10 }, { x: 200, y: 300, at: 300 }, 360), 0);
});

test('an address leads to the place that it was made of', () => {
  const address = new URL(placeAddress('dieu-le', { anchor: 'dieu-5', progression: 0.4123456789 }), 'http://x');
  assert.equal(address.pathname, '/van-ban/dieu-le/dieu-5');
  assert.equal(asked(address.hash).progression, 0.412346);
  assert.equal(placeAddress('dieu-le', { anchor: 'dieu-5', progression: 0 }), '/van-ban/dieu-le/dieu-5');
});

test('words survive an address', () => {
  const typed = 'đảng phí & 1% #+';
  const address = new URL(foundAddress('dieu-le', 'dieu-5', typed), 'http://x');
  assert.deepEqual(asked(address.hash), { words: typed, turn: 0 });
  assert.deepEqual(asked('#tim=chi%20bo&lan=3&muc=dieu-2'), { words: 'chi bo', turn: 3, section: 'dieu-2' });
});

test('what asks for nothing, or for nonsense, is left alone', () => {
  for (const hash of ['', '#', '#dieu-5-khoan-2', '#vt=x', '#vt=7', '#vt=-1', '#tim=', '#tim=%20']) {
    assert.deepEqual(asked(hash), {}, hash);
  }
  assert.equal(asked('#tim=a&lan=-2').turn, 0);
});
