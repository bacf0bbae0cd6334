import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SectionText } from '../../main/resources/web/reading/section-text';
import { find, selectors } from '../../main/resources/web/reading/selector';

interface Made { nodeType: number; nodeName: string; data?: string; childNodes: Made[] }

/** A tree as a document has it: text, or a name with children. */
function tree(...of: (string | [string, ...unknown[]])[]): Node {
  const make = (one: unknown): Made =>
    typeof one === 'string'
      ? { nodeType: 3, nodeName: '#text', data: one, childNodes: [] }
      : { nodeType: 1, nodeName: (one as [string])[0], childNodes: (one as unknown[]).slice(1).map(make) };
  return make(['DIV', ...of]) as unknown as Node;
}

const at = (node: Node, ...path: number[]): Text => path.reduce((n, i) => n.childNodes[i] as Node, node) as Text;

test('white space is one blank, blocks are parted by one, none stands at the ends', () => {
  const text = SectionText.of(tree('\n  ', ['P', ' Một\n\t hai\u00a0 ba '], '\n', ['UL', ['LI', 'bốn'], ['LI', ['P', 'năm']]], ' ')).text;
  assert.equal(text, 'Một hai ba bốn năm');
});

test('what stands in a line stays together, a broken line is parted', () => {
  assert.equal(SectionText.of(tree(['P', 'Đi', ['B', 'ều'], ' ', ['I', '5'], ['BR'], 'khoản'])).text, 'Điều 5 khoản');
});

test('soft hyphens and zero-width spaces do not count, as at the service', () => {
  const root = tree(['P', 'chi\u00ad bộ\u200b cơ sở']);
  const text = SectionText.of(root);
  assert.equal(text.text, 'chi bộ cơ sở');
  assert.deepEqual(text.points(4, 6), [{ node: at(root, 0, 0), at: 5 }, { node: at(root, 0, 0), at: 7 }]);
});

test('places go there and back across nested blocks', () => {
  const root = tree(['P', 'Một ', ['EM', 'hai']], ['BLOCKQUOTE', ['P', 'ba ', ['A', 'bốn'], ' năm']]);
  const text = SectionText.of(root);
  assert.equal(text.text, 'Một hai ba bốn năm');
  for (let start = 0; start < text.text.length; start++) {
    const points = text.points(start, start + 1)!;
    if (text.text[start] !== ' ') {
      assert.equal(points[0].node.data[points[0].at], text.text[start]);
      assert.equal(text.offset(points[0].node, points[0].at), start);
      assert.equal(text.offset(points[1].node, points[1].at), start + 1);
    }
  }
  assert.equal(text.offset(root, 1), 7, 'an element as the container: before its second child');
  assert.equal(text.offset(root, 2), text.text.length);
  assert.equal(text.offset({ nodeType: 3, childNodes: [] } as unknown as Node, 0), undefined, 'a node elsewhere');
});

test('text that is not NFC is counted as if it were', () => {
  const data = 'Điều lệ'.normalize('NFD') + ' 5';
  const root = tree(['P', data]);
  const text = SectionText.of(root);
  assert.equal(text.text, 'Điều lệ 5');
  const [from, to] = text.points(5, 7)!;
  assert.equal(data.slice(from.at, to.at).normalize('NFC'), 'lệ');
  assert.equal(text.offset(at(root, 0, 0), data.indexOf('5')), 8);
});

test('a passage cuts no character and has no blanks at its ends', () => {
  const root = tree(['P', 'a 𝔸 b']);
  const text = SectionText.of(root);
  const node = at(root, 0, 0);
  const range = { startContainer: node, startOffset: 1, endContainer: node, endOffset: 3 } as unknown as Range;
  assert.deepEqual(text.passage(range), { start: 2, end: 4 });
  const blank = { ...range, endOffset: 2 } as Range;
  assert.equal(text.passage(blank), undefined);
});

test('nothing is found outside of the text', () => {
  const text = SectionText.of(tree(['P', 'ngắn']));
  assert.equal(text.points(0, 5), undefined);
  assert.equal(text.points(-1, 2), undefined);
  assert.equal(text.points(2, 2), undefined);
});

test('a quote has what stands around it, and is found again where the words have moved', () => {
  const words = 'Chi bộ họp thường lệ. Đảng ủy họp thường lệ. Hết.';
  const start = words.lastIndexOf('họp');
  const kept = { edition: 1, anchor: 'x', ...selectors(words, { start, end: start + 15 }) };
  assert.equal(kept.quote.exact, 'họp thường lệ. ');
  const moved = 'Mở đầu. ' + words;
  assert.deepEqual(find(moved, kept), { start: start + 8, end: start + 23 });
  assert.equal(find('khác hẳn', kept), undefined);
});

test('a quote is whole characters, at most what the service takes', () => {
  const long = '𝔸'.repeat(3000);
  const made = selectors(long, { start: 1, end: long.length });
  assert.equal(made.start, 0);
  assert.ok(made.quote.exact.length <= 4000);
  assert.ok(!/[\ud800-\udbff]$/.test(made.quote.exact));
});

test('the placement of the service goes before what was written, unless the words are not there', () => {
  const target = { edition: 1, anchor: 'x', quote: { exact: 'hai' }, start: 4, end: 7 };
  const text = 'hai ba hai';
  assert.deepEqual(find(text, target, { state: 'exact', start: 7, end: 10 }), { start: 7, end: 10 });
  assert.deepEqual(find(text, target, { state: 'exact', start: 5, end: 8 }), { start: 0, end: 3 });
});
