import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align, difference } from '../../main/resources/web/desk/editing/difference';
import { around, lines } from '../../main/resources/web/desk/editing/formatting';
import { merged, mergedFields, patch, same } from '../../main/resources/web/desk/editing/merge';
import { behind, cut, downwards, sectionAt, upwards } from '../../main/resources/web/desk/editing/sections';
import { proposed, wireDate } from '../../main/resources/web/desk/editing/slugs';
import { slug } from '../../main/resources/web/text/slugs';

test('changes in different places are put together, in either order', () => {
  const base = 'một\n\nhai\n\nba';
  assert.equal(merged(base, 'một!\n\nhai\n\nba', 'một\n\nhai\n\nba?'), 'một!\n\nhai\n\nba?');
  assert.equal(merged(base, 'một\n\nhai\n\nba?', 'một!\n\nhai\n\nba'), 'một!\n\nhai\n\nba?');
});

test('changes of the same lines are not put together', () => {
  assert.equal(merged('một', 'một!', 'một?'), undefined);
  // Both added at the same place: neither order would be right.
  assert.equal(merged('a\nb', 'a\nx\nb', 'a\ny\nb'), undefined);
});

test('whoever changed nothing gets what the other wrote', () => {
  assert.equal(merged('a', 'a', 'b'), 'b');
  assert.equal(merged('a', 'b', 'a'), 'b');
  assert.equal(merged('a', 'b', 'b'), 'b');
});

test('any two changes either keep both or are refused', () => {
  let seed = 7;
  const random = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  let together = 0;
  for (let run = 0; run < 2000; run++) {
    const base = Array.from({ length: 1 + random(8) }, (_, i) => `dòng ${i}`);
    const change = (mark: string): string[] => {
      const copy = [...base];
      copy.splice(random(copy.length + 1), random(2), ...Array.from({ length: random(3) }, (_, i) => `${mark}${run}-${i}`));
      return copy;
    };
    const mine = change('tôi');
    const theirs = change('họ');
    const both = merged(base.join('\n'), mine.join('\n'), theirs.join('\n'));
    if (both !== undefined) {
      together++;
      for (const line of [...mine, ...theirs].filter((one) => !one.startsWith('dòng') && one !== '')) {
        assert.ok(both.split('\n').includes(line), `${line} in ${both}`);
      }
    }
  }
  assert.ok(together > 500, `${together}`);
});

test('fields that only one changed are taken over, the others are named', () => {
  const base = { title: 'A', number: '1', topics: ['x'] };
  const result = mergedFields<Record<string, unknown>>(base, { ...base, title: 'B' }, { ...base, title: 'C', number: '2' });
  assert.deepEqual(result.both, ['title']);
  assert.deepEqual(result.merged, { title: 'B', number: '2', topics: ['x'] });
  assert.deepEqual(mergedFields<Record<string, unknown>>(base, { title: 'A', topics: ['x'] }, base), { merged: { title: 'A', topics: ['x'] }, both: [] });
});

test('a patch names what changed, and null for what went', () => {
  assert.deepEqual(patch({ a: 1, b: 'x', c: ['y'] }, { a: 1, b: 'z' }), { b: 'z', c: null });
  assert.deepEqual(patch({ status: { value: 'inForce', asOf: '2021' } }, { status: { value: 'expired' } }), { status: { value: 'expired', asOf: null } });
  assert.deepEqual(patch({}, { a: '' }), {});
  assert.ok(same({ a: 1, b: undefined }, { a: 1 }));
});

test('words that changed are shown within their paragraph', () => {
  const found = difference('Một hai ba.\n\nBốn.', 'Một hai bốn ba.\n\nBốn.\n\nNăm.');
  assert.equal(found.changes, 2);
  assert.deepEqual(found.pieces[0], {
    kind: 'changed',
    runs: [
      { state: 'kept', text: 'Một hai ' },
      { state: 'inserted', text: 'bốn ' },
      { state: 'kept', text: 'ba.' },
    ],
  });
  assert.deepEqual(found.pieces[1], { kind: 'kept', text: 'Bốn.' });
  assert.deepEqual(found.pieces[2], { kind: 'changed', runs: [{ state: 'inserted', text: 'Năm.' }] });
});

test('an alignment gives back both lists, with as few steps as there are', () => {
  const before = [...'abcabba'];
  const after = [...'cbabac'];
  const { steps } = align(before, after);
  assert.deepEqual(steps.filter((step) => step.state !== 'inserted').map((step) => step.item), before);
  assert.deepEqual(steps.filter((step) => step.state !== 'deleted').map((step) => step.item), after);
  assert.equal(steps.filter((step) => step.state !== 'kept').length, 5);
});

test('any two lists are aligned', () => {
  let seed = 11;
  const random = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  for (let run = 0; run < 500; run++) {
    const list = (): string[] => Array.from({ length: random(12) }, () => 'abc'[random(3)]!);
    const before = list();
    const after = list();
    const { steps, coarse } = align(before, after);
    assert.equal(coarse, false);
    assert.deepEqual(steps.filter((step) => step.state !== 'inserted').map((step) => step.item), before);
    assert.deepEqual(steps.filter((step) => step.state !== 'deleted').map((step) => step.item), after);
  }
});

test('texts with nothing in common are compared coarsely, in bounded time', () => {
  const one = Array.from({ length: 5000 }, (_, i) => `a${i}`);
  const other = Array.from({ length: 5000 }, (_, i) => `b${i}`);
  assert.equal(align(one, other, 200).coarse, true);
});

test('a section is cut out and put back', () => {
  const body = 'Mở đầu.\n\n# Một\n\nA.\n\n## Hai\n\nB.\n';
  const sections = [part(1, 0), part(3, 1), part(7, 2)];
  sections.forEach((_, i) => {
    const { before, text, after } = cut(body, sections, i);
    assert.equal(before + text + after, body);
  });
  assert.equal(cut(body, sections, 1).text, '# Một\n\nA.\n');
  assert.equal(sectionAt(sections, 5), 1);
});

test('sections move among their equals, with those below them', () => {
  const sections = [part(1, 1, 'i'), part(2, 2, '1'), part(3, 2, '2'), part(4, 1, 'ii'), part(5, 2, '3')];
  assert.equal(behind(sections, 0), 3);
  assert.equal(upwards(sections, 2), '1');
  assert.equal(upwards(sections, 1), 'i');
  assert.equal(upwards(sections, 0), undefined);
  assert.deepEqual(downwards(sections, 0), { before: undefined });
  assert.deepEqual(downwards(sections, 1), { before: 'ii' });
  // Out of its chapter, into the next one.
  assert.deepEqual(downwards(sections, 2), { before: '3' });
  assert.equal(downwards(sections, 3), undefined);
});

function part(line: number, written: number, anchor = `s${line}`) {
  return { anchor, heading: anchor, level: Math.max(1, written), written, line, words: 1, firstLine: '' };
}

test('signs go around what is selected, and away again', () => {
  const bold = around({ text: 'một hai ba', from: 4, to: 7 }, '**');
  assert.equal(bold.text, 'một **hai** ba');
  assert.equal(around(bold, '**').text, 'một hai ba');
  // The blank behind a word stays outside: CommonMark knows no emphasis that ends with one.
  assert.equal(around({ text: 'một hai ba', from: 4, to: 8 }, '*').text, 'một *hai* ba');
  assert.equal(around(bold, '*').text, 'một ***hai*** ba');
});

test('lines are listed, counted, and plain again', () => {
  assert.equal(lines({ text: 'a\nb', from: 0, to: 3 }, '- ').text, '- a\n- b');
  assert.equal(lines({ text: '- a\n- b', from: 0, to: 7 }, '- ').text, 'a\nb');
  assert.equal(lines({ text: 'a\n\nb', from: 0, to: 4 }, 'n. ').text, '1. a\n\n2. b');
  assert.equal(lines({ text: 'x\na\ny', from: 2, to: 2 }, '> ').text, 'x\n> a\ny');
});

test('names in addresses have no accents', () => {
  assert.equal(slug('Quy định 37-QĐ/TW'), 'quy-dinh-37-qd-tw');
  assert.equal(slug(' — Lê Sỹ, “Mĩ” — '), 'le-sy-mi');
  assert.equal(slug('?'), '');
  assert.deepEqual([3, 7, 8, 11].map((most) => slug('abc def ghi', most)), ['abc', 'abc-def', 'abc-def', 'abc-def-ghi']);
  assert.equal(slug('abcdef', 4), 'abcd');
  assert.equal(proposed('Quy định', '37-QĐ/TW', '2021-10-25', 'x'), 'quy-dinh-37-qd-tw-2021-10-25');
  assert.equal(proposed(undefined, undefined, undefined, 'Sổ tay'), 'so-tay');
});

test('dates are read as they are written here', () => {
  assert.equal(wireDate('25/10/2021'), '2021-10-25');
  assert.equal(wireDate('5.1.2021'), '2021-01-05');
  assert.equal(wireDate('10/2021'), '2021-10');
  assert.equal(wireDate('2021'), '2021');
  assert.equal(wireDate('2021-10-25'), '2021-10-25');
  assert.equal(wireDate('31/02/2021'), undefined);
  assert.equal(wireDate('hôm qua'), undefined);
  assert.equal(wireDate('21'), undefined);
  assert.equal(wireDate(''), undefined);
});
