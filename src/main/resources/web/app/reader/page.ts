/** What the page of reading says of itself: which text this is, and where in the work it stands. */

/** A section as it stands in the page. */
export interface ReadSection {
  anchor: string;
  /** SHA-256 of its body, where the page says it. */
  content: string;
  /** Its body without the heading: what offsets are counted in. */
  body: HTMLElement;
  /** How much of the edition's text lies before it and up to its end, 0 to 1. */
  from: number;
  to: number;
}

export interface ReadingPage {
  kind: 'section' | 'whole';
  slug: string;
  title: string;
  edition: number;
  /** Which section of how many this is, from 1; 0 where the page does not say. */
  position: number;
  count: number;
  sections: ReadSection[];
  /** Addresses of the sections before and after. */
  previous: string | undefined;
  next: string | undefined;
}

/** Reads the page that is open. */
export function readingPage(): ReadingPage {
  const data = document.body.dataset;
  const kind = data['page'] === 'whole' ? 'whole' : 'section';
  return {
    kind,
    slug: data['work'] ?? '',
    title: data['title'] ?? document.title,
    edition: Number(data['edition'] ?? 1),
    position: Number(data['position'] ?? 0),
    count: Number(data['count'] ?? 0),
    sections: kind === 'whole' ? whole() : single(data),
    previous: document.querySelector<HTMLAnchorElement>('.turn [rel=prev]')?.href,
    next: document.querySelector<HTMLAnchorElement>('.turn [rel=next]')?.href,
  };
}

function single(data: DOMStringMap): ReadSection[] {
  const body = document.querySelector<HTMLElement>('main .text');
  return body === null
    ? []
    : [
        {
          anchor: data['anchor'] ?? '',
          content: data['content'] ?? '',
          body,
          from: Number(data['from'] ?? 0),
          to: Number(data['to'] ?? 1),
        },
      ];
}

/** A whole text says nothing of shares: they go by the length of what is there. */
function whole(): ReadSection[] {
  const found = [...document.querySelectorAll<HTMLElement>('main .text[id]')].map((section) => ({
    anchor: section.id,
    content: section.dataset['content'] ?? '',
    body: section.querySelector<HTMLElement>('.body') ?? section,
  }));
  const lengths = found.map((section) => section.body.textContent?.length ?? 0);
  const all = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let before = 0;
  return found.map((section, i) => {
    const from = before / all;
    before += lengths[i]!;
    return { ...section, from, to: before / all };
  });
}

/** What a paragraph is: whatever holds text of its own and no other block. */
const BLOCKS = 'p, li, h2, h3, h4, h5, h6, td, th, pre, blockquote, dt, dd, figcaption';

/** The paragraphs of a text, in reading order. */
export function blocks(body: HTMLElement): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => block.querySelector(BLOCKS) === null || ownText(block),
  );
}

function ownText(block: HTMLElement): boolean {
  return [...block.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );
}
