import { find, type Passage } from '../../reading/selector';
import { SectionText } from '../../reading/section-text';
import type { Item } from '../../reading/state';

/** A text of the page whose passages can be marked. */
export interface MarkedText {
  anchor: string;
  content: string;
  edition: number;
  heading: string;
  /** Share of the whole edition that lies before it and up to its end, 0 to 1. */
  from: number;
  to: number;
  body: HTMLElement;
  text: SectionText;
}

/** An item with where it stands in a text of this page. */
export interface Drawn extends Passage {
  item: Item;
  in: MarkedText;
}

export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;

/** A colour that another program may have chosen is shown as the first one. */
export function colourOf(item: Item): string {
  return COLOURS.find((colour) => colour === item.colour) ?? COLOURS[0];
}

const native = typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight !== 'undefined';

/** Where the items stand in these texts; those that stand elsewhere or nowhere are left out. */
export function locate(items: readonly Item[], texts: readonly MarkedText[]): Drawn[] {
  const drawn: Drawn[] = [];
  for (const item of items) {
    if (!item.target || item.placement?.state === 'lost') {
      continue;
    }
    const anchor = item.placement?.anchor ?? item.target.anchor;
    const text = texts.find((one) => one.anchor === anchor);
    const passage = text && find(text.text.text, item.target, item.placement);
    if (text && passage) {
      drawn.push({ ...passage, item, in: text });
    }
  }
  return drawn.sort((a, b) => a.in.from - b.in.from || a.start - b.start);
}

/**
 * Marks them in the page, in place of what was marked before. The tree stays as it is where the browser can mark ranges; else
 * the words are wrapped, and the texts are read anew.
 */
export function draw(drawn: readonly Drawn[], texts: readonly MarkedText[]): void {
  const shown = drawn.filter((one) => one.item.kind !== 'bookmark');
  if (!native) {
    unwrap(texts);
    shown.forEach(wrap);
    return;
  }
  for (const colour of COLOURS) {
    const ranges = shown
      .filter((one) => colourOf(one.item) === colour)
      .flatMap((one) => one.in.text.range(one.start, one.end) ?? []);
    CSS.highlights.set(`note-${colour}`, new Highlight(...ranges));
  }
}

/** Shows for a moment which words are meant. */
export function flash(range: Range): void {
  if (!native) {
    return;
  }
  const highlight = new Highlight(range);
  highlight.priority = 3;
  CSS.highlights.set('note-here', highlight);
  setTimeout(() => CSS.highlights.delete('note-here'), 2500);
}

/** The items under a point of the window, the shortest first. */
export function under(drawn: readonly Drawn[], x: number, y: number): Drawn[] {
  const point = caret(x, y);
  if (!point) {
    return [];
  }
  return drawn
    .filter((one) => {
      const at = one.item.kind !== 'bookmark' && one.in.body.contains(point.node) ? one.in.text.offset(point.node, point.at) : undefined;
      return at !== undefined && at >= one.start && at <= one.end && touches(one, x, y);
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The nearest letter may be far away: beside the end of a line, in a margin. */
function touches(one: Drawn, x: number, y: number): boolean {
  const range = one.in.text.range(one.start, one.end);
  return [...(range?.getClientRects() ?? [])].some(
    (box) => x >= box.left - 4 && x <= box.right + 4 && y >= box.top - 6 && y <= box.bottom + 6,
  );
}

function caret(x: number, y: number): { node: Node; at: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, at: position.offset } : undefined;
  }
  const range = (document as { caretRangeFromPoint?: (x: number, y: number) => Range | null }).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, at: range.startOffset } : undefined;
}

function unwrap(texts: readonly MarkedText[]): void {
  for (const one of texts) {
    const marks = one.body.querySelectorAll('mark.noted');
    marks.forEach((mark) => mark.replaceWith(...mark.childNodes));
    if (marks.length > 0) {
      one.body.normalize();
      one.text = SectionText.of(one.body);
    }
  }
}

function wrap(one: Drawn): void {
  const range = one.in.text.range(one.start, one.end);
  if (!range) {
    return;
  }
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === 3 && range.intersectsNode(node)) {
      nodes.push(node as Text);
    }
  }
  for (const node of nodes) {
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from >= to || node.data.slice(from, to).trim() === '') {
      continue;
    }
    const middle = node.splitText(from);
    middle.splitText(to - from);
    const mark = document.createElement('mark');
    mark.className = `noted note-${colourOf(one.item)}`;
    middle.replaceWith(mark);
    mark.append(middle);
  }
  one.in.text = SectionText.of(one.in.body);
}
