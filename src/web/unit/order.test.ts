import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displaced, move, moved, queued, redone } from '../../main/resources/web/desk/administration/order';

const abcd = ['a', 'b', 'c', 'd'];

test('an item goes to a place, and not beyond the ends', () => {
  assert.deepEqual(moved(abcd, 'd', 1), ['a', 'd', 'b', 'c']);
  assert.deepEqual(moved(abcd, 'a', 99), ['b', 'c', 'd', 'a']);
  assert.deepEqual(moved(abcd, 'c', -5), ['c', 'a', 'b', 'd']);
});

test('a move is told by both neighbours', () => {
  assert.deepEqual(move(abcd, 'b'), { item: 'b', after: 'a', before: 'c' });
  assert.deepEqual(move(abcd, 'a'), { item: 'a', before: 'b' });
  assert.deepEqual(move(abcd, 'd'), { item: 'd', after: 'c' });
});

test('going up three times is one move', () => {
  const once = queued([], { item: 'd', after: 'b' });
  const twice = queued(once, { item: 'd', after: 'a' });
  assert.deepEqual(twice, [{ item: 'd', after: 'a' }]);
  assert.equal(queued(twice, { item: 'a', after: 'd' }).length, 2);
});

test('moves are done again in an order that somebody else has changed', () => {
  // d was to follow a; meanwhile b was taken away and a went to the end.
  assert.deepEqual(redone(['c', 'd', 'a'], [{ item: 'd', after: 'a', before: 'b' }]), ['c', 'a', 'd']);
  // What it was to follow is gone: before its other neighbour.
  assert.deepEqual(redone(['b', 'c', 'd'], [{ item: 'd', after: 'a', before: 'b' }]), ['d', 'b', 'c']);
  // To the very beginning and to the very end, whoever stands there now.
  assert.deepEqual(redone(['b', 'c', 'd', 'a'], [{ item: 'd', before: 'a' }]), ['d', 'b', 'c', 'a']);
  assert.deepEqual(redone(['d', 'a', 'b', 'c'], [{ item: 'a', after: 'd' }]), ['d', 'b', 'c', 'a']);
  // It is gone itself, or both neighbours are: nothing happens.
  assert.deepEqual(redone(['a', 'b'], [{ item: 'd', after: 'a', before: 'b' }]), ['a', 'b']);
  assert.deepEqual(redone(abcd, [{ item: 'd', after: 'x', before: 'y' }]), abcd);
});

test('what somebody else moved or added is named, and nothing else', () => {
  assert.deepEqual(displaced(abcd, ['d', 'a', 'b', 'c']), ['d']);
  assert.deepEqual(displaced(abcd, ['a', 'x', 'b', 'd']), ['x']);
  assert.deepEqual(displaced(abcd, abcd), []);
});
