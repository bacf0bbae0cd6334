/**
 * A section's text as the service counts it (src/docs/reading.md): NFC, each run of white space one blank, one blank between
 * blocks, none at the ends, without soft hyphens and zero-width spaces. Offsets are UTF-16 units in that text. It works on any
 * tree of nodes, so on a page as well as on a body that is parsed on the device.
 */
const BLOCKS = new Set(
  ('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER COL COLGROUP DD DEL DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR INS LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH ' +
    'THEAD TR UL BR').split(' '),
);

/** What the service takes for white space. */
const SPACE = /[\t-\r\x1c-\x20\u00a0\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;
const UNSEEN = /[\u00ad\u200b]/;

/** What joins the character before it: marks, and the later letters of a Korean syllable. */
const JOINING = /[\p{M}\u1160-\u11ff]/u;

/** A place in the tree. */
export interface Point {
  node: Text;
  at: number;
}

export class SectionText {
  /** The normalized text. */
  readonly text: string;

  /** Where the first and the last character of a node stand in the text before NFC. */
  private readonly spans = new Map<Node, { start: number; end: number }>();
  /** For each unit of a text node where it stands in the text before NFC. */
  private readonly units = new Map<Node, number[]>();
  /** For each unit of the text before NFC where it comes from; nothing for a blank between blocks. */
  private readonly origins: (Point | undefined)[] = [];
  /** For each unit before NFC its place after it, where that is not the same; and back. */
  private readonly composed: number[] | undefined;
  private readonly decomposed: number[] | undefined;

  private constructor(root: Node) {
    const raw = this.collect(root);
    const text = raw.normalize('NFC');
    if (text !== raw) {
      [this.composed, this.decomposed] = correspondence(raw, text);
    }
    this.text = text;
  }

  static of(root: Node): SectionText {
    return new SectionText(root);
  }

  /** Where a place of the tree is in the text; nothing when it lies outside. */
  offset(node: Node, at: number): number | undefined {
    const raw = this.rawOffset(node, at);
    return raw === undefined ? undefined : (this.composed?.[raw] ?? raw);
  }

  /** Where a passage begins in the tree, and where it ends; nothing when there is no such passage. */
  points(start: number, end: number): [Point, Point] | undefined {
    if (!(start >= 0 && start < end && end <= this.text.length)) {
      return undefined;
    }
    let first = this.decomposed?.[start] ?? start;
    let last = (this.decomposed?.[end] ?? end) - 1;
    while (first < last && this.origins[first] === undefined) {
      first++;
    }
    while (last > first && this.origins[last] === undefined) {
      last--;
    }
    const from = this.origins[first];
    const to = this.origins[last];
    return from && to ? [from, { node: to.node, at: to.at + 1 }] : undefined;
  }

  /** A passage as a range of the document; nothing when there is no such passage. */
  range(start: number, end: number): Range | undefined {
    const points = this.points(start, end);
    if (!points) {
      return undefined;
    }
    const range = points[0].node.ownerDocument.createRange();
    range.setStart(points[0].node, points[0].at);
    range.setEnd(points[1].node, points[1].at);
    return range;
  }

  /** What a range of the document covers, whole characters without blanks at its ends; nothing when that is nothing. */
  passage(range: Range): { start: number; end: number } | undefined {
    const start = this.offset(range.startContainer, range.startOffset);
    const end = this.offset(range.endContainer, range.endOffset);
    return start === undefined || end === undefined ? undefined : this.trimmed(start, end);
  }

  /** What a node covers. */
  within(node: Node): { start: number; end: number } | undefined {
    const span = this.spans.get(node);
    return span && this.trimmed(this.composed?.[span.start] ?? span.start, this.composed?.[span.end] ?? span.end);
  }

  private trimmed(from: number, to: number): { start: number; end: number } | undefined {
    let start = this.isWithinCharacter(from) ? before(this.text, from) : from;
    let end = this.isWithinCharacter(to) ? after(this.text, to) : to;
    while (start < end && this.text[start] === ' ') {
      start++;
    }
    while (end > start && this.text[end - 1] === ' ') {
      end--;
    }
    return start < end ? { start, end } : undefined;
  }

  private isWithinCharacter(at: number): boolean {
    return cuts(this.text, at);
  }

  private rawOffset(node: Node, at: number): number | undefined {
    const units = this.units.get(node);
    if (units) {
      return units[Math.min(at, units.length - 1)];
    }
    const child = node.childNodes[at];
    const span = child && this.spans.get(child);
    return span ? span.start : this.spans.get(node)?.end;
  }

  private collect(root: Node): string {
    const out: string[] = [];
    let length = 0;
    let blank = false; // a blank is due before the next character
    let from: Point | undefined; // where it comes from
    const enter = (node: Node): void => {
      const name = node.nodeName.toUpperCase();
      if (node.nodeType === 3) {
        const data = (node as Text).data;
        const units: number[] = [];
        for (let at = 0; at < data.length; at++) {
          const unit = data.charAt(at);
          if (SPACE.test(unit)) {
            units.push(length);
            if (!blank && length > 0) {
              blank = true;
              from = { node: node as Text, at };
            }
          } else if (UNSEEN.test(unit)) {
            units.push(length + (blank ? 1 : 0));
          } else {
            if (blank) {
              out.push(' ');
              this.origins.push(from);
              length++;
              blank = false;
              from = undefined;
            }
            units.push(length);
            out.push(unit);
            this.origins.push({ node: node as Text, at });
            length++;
          }
        }
        units.push(length);
        this.units.set(node, units);
        this.spans.set(node, { start: units[0] ?? length, end: length });
      } else if (node.nodeType === 1 || node.nodeType === 11) {
        const block = BLOCKS.has(name);
        blank ||= block && length > 0;
        const start = length;
        for (const child of node.childNodes) {
          enter(child);
        }
        blank ||= block && length > 0;
        this.spans.set(node, { start, end: length });
      }
    };
    enter(root);
    return out.join('');
  }
}

/** Whether a place lies inside of a character: between surrogates, or before a mark. */
function cuts(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) {
    return false;
  }
  const unit = text.charCodeAt(at);
  return (
    (unit >= 0xdc00 && unit <= 0xdfff && text.charCodeAt(at - 1) >= 0xd800 && text.charCodeAt(at - 1) <= 0xdbff) ||
    JOINING.test(String.fromCodePoint(text.codePointAt(at)!))
  );
}

/** The next place at or before this one that cuts no character. */
export function before(text: string, at: number): number {
  let to = Math.max(0, at);
  while (cuts(text, to)) {
    to--;
  }
  return to;
}

/** The next place at or behind this one that cuts no character. */
export function after(text: string, at: number): number {
  let to = Math.min(text.length, at);
  while (cuts(text, to)) {
    to++;
  }
  return to;
}

/** From places before NFC to places after it, and back. Composition never goes across the beginning of a character. */
function correspondence(raw: string, text: string): [number[], number[]] {
  const composed: number[] = new Array<number>(raw.length + 1);
  const decomposed: number[] = new Array<number>(text.length + 1);
  let to = 0;
  for (let at = 0; at < raw.length; ) {
    const end = after(raw, at + 1);
    const length = raw.slice(at, end).normalize('NFC').length;
    for (let i = at; i < end; i++) {
      composed[i] = to + Math.min(i - at, length - 1);
    }
    for (let i = 0; i < length; i++) {
      decomposed[to + i] = at;
    }
    to += length;
    at = end;
  }
  composed[raw.length] = text.length;
  decomposed[text.length] = raw.length;
  return [composed, decomposed];
}
