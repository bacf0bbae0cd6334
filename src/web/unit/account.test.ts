import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped, plain, regrouped } from '../../main/resources/web/app/account/code';
import { annotations, markdown } from '../../main/resources/web/reading/export';
import type { Item } from '../../main/resources/web/reading/items';

test('a code is read however it is typed', () => {
  assert.equal(plain(' 7k2m-q9xt 4HVB.orzc '), '7K2MQ9XT4HVB0RZC');
  assert.equal(plain('il1o0'), '11100');
  assert.equal(grouped('7k2mq9xt4hvb0rzc'), '7K2M-Q9XT-4HVB-0RZC');
  assert.equal(grouped('7k2m'), '7K2M');
  assert.equal(grouped(''), '');
});

test('the caret stays behind the letter that was typed', () => {
  assert.deepEqual(regrouped('7k2mq', 5), { text: '7K2M-Q', caret: 6 });
  assert.deepEqual(regrouped('7K2M-Q9', 2), { text: '7K2M-Q9', caret: 2 });
  assert.deepEqual(regrouped('7K2M', 4), { text: '7K2M', caret: 4 });
});

const item: Item = {
  id: 'a', owner: '', kind: 'highlight', work: 'dieu-le', title: '# Điều lệ *Đảng*', text: '<b>1. nhớ</b>\n- hai', colour: 'yellow',
  target: { edition: 2, anchor: 'dieu-5', quote: { exact: 'chi bộ' }, start: 3, end: 9, progression: 0.5 },
  createdAt: '2026-01-01T00:00:00Z', changedAt: '2026-01-02T00:00:00Z',
};
const words = {
  title: 'Ghi chú', kind: () => 'Đoạn', whole: 'Về cả', place: () => 'Điều 5', lost: 'mất', tags: 'Nhãn', day: () => '1/1/2026',
};

test('in the exported text nothing that was typed is markup', () => {
  const text = markdown([item, { ...item, id: 'b', target: undefined, text: '1. một' } as Item], words);
  assert.match(text, /## \\# Điều lệ \\\*Đảng\\\*/);
  assert.match(text, /\\<b\\>1. nhớ\\<\/b\\>\\\n\\- hai/);
  assert.match(text, /### Về cả\n[^#]*\n1\\\. một/);
  assert.match(text, /### Điều 5/);
  assert.match(text, /> chi bộ/);
});

test('the export for programs is a collection of annotations', () => {
  const made = annotations([item], 'Ghi chú', 'x') as { total: number; first: { items: { target: { selector: object[] } }[] } };
  assert.equal(made.total, 1);
  assert.deepEqual(made.first.items[0]?.target.selector, [
    { type: 'TextQuoteSelector', exact: 'chi bộ' },
    { type: 'TextPositionSelector', start: 3, end: 9 },
    { type: 'ProgressionSelector', value: 0.5 },
  ]);
});
