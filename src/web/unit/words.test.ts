import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accented, best, occurrences, phrases, snippet } from '../../main/resources/web/app/reader/words';

const TEXT = 'Chi bộ họp định kỳ. Đảng viên dự bị, đảng viên chính thức; dáng vẻ. Chi bo.';

const found = (typed: string, exact = accented(typed)) => phrases(TEXT, typed, exact).map(([from, to]) => TEXT.slice(from, to));

test('typed without accents, any accents are meant', () => {
  assert.equal(accented('chi bo'), false);
  assert.deepEqual(found('chi bo'), ['Chi bộ', 'Chi bo']);
  assert.deepEqual(found('dang'), ['Đảng', 'đảng', 'dáng']);
});

test('typed with accents, these are meant', () => {
  assert.equal(accented('chi bộ'), true);
  assert.deepEqual(found('chi bộ'), ['Chi bộ']);
  assert.deepEqual(found('Đảng viên'), ['Đảng viên', 'đảng viên']);
});

test('the last word may be only begun, no other, and none in its middle', () => {
  assert.deepEqual(found('đảng vi'), ['Đảng viên', 'đảng viên']);
  assert.deepEqual(found('đả vi'), []);
  assert.deepEqual(found('iên'), []);
});

test('marks between words do not matter', () => {
  assert.deepEqual(found('ky dang'), ['kỳ. Đảng']);
  assert.deepEqual(found('  ?! '), []);
});

test('two places of a tone are one spelling', () => {
  assert.deepEqual(phrases('Hòa bình, hoà bình.', 'hòa bình', true).length, 2);
});

test('text in decomposed letters is found where it stands', () => {
  const text = 'về chi bộ này'.normalize('NFD');
  const [from, to] = phrases(text, 'chi bộ', true)[0]!;
  assert.equal(text.slice(from, to).normalize('NFC'), 'chi bộ');
});

test('the best paragraph holds most of the words, and of equals the one that holds them together', () => {
  const paragraphs = ['Một.', 'bộ chi', 'Chi bộ đây', 'chi', 'chi bộ kia'];
  assert.equal(best(paragraphs, 'chi bo', false), 2);
  assert.equal(best(paragraphs, 'chi bộ kia', true), 4);
  assert.equal(best(paragraphs, 'không', true), -1);
});

test('words are marked as wholes', () => {
  assert.deepEqual(
    occurrences('dang danger Đảng', 'dang', false).map(([from]) => from),
    [0, 12],
  );
});

test('a snippet is cut between words and says where the find is', () => {
  const text = 'một hai ba bốn năm sáu bảy tám chín mười';
  const at = text.indexOf('năm');
  const cut = snippet(text, [at, at + 3], 8);
  assert.equal(cut.text, '…ba bốn năm sáu bảy…');
  assert.equal(cut.text.slice(...cut.span), 'năm');
  assert.equal(snippet('ngắn thôi', [0, 4]).text, 'ngắn thôi');
});
