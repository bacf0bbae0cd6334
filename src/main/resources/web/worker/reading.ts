import type { HeldWork } from '../library/model';

/** The twins of what the service's pages of reading compute: SectionView, WholeTextView, InnerLinks. */

type Toc = NonNullable<HeldWork['toc']>;

const MOST_BYTES = 200_000;
const MOST_SECTIONS = 100;

/** Whether the text is offered on one page. */
export function offeredWhole(work: HeldWork): boolean {
  const toc = work.toc ?? [];
  const size = toc.reduce((sum, entry) => sum + Number(entry.size), 0);
  return toc.length > 1 && toc.length <= MOST_SECTIONS && size <= MOST_BYTES;
}

/** How much of the text stands before a section, 0 to 1. */
export function from(toc: Toc, sections: number): string {
  const size = (count: number): number => toc.slice(0, count).reduce((sum, entry) => sum + Number(entry.size), 0);
  const whole = size(toc.length);
  return (whole === 0 ? 0 : size(sections) / whole).toFixed(5);
}

/** The sections that lie under this one. */
export function within(toc: Toc, at: number): Toc {
  const level = toc[at]?.level ?? 0;
  const below: Toc = [];
  for (let i = at + 1; i < toc.length && (toc[i]?.level ?? 0) > level; i++) {
    below.push(toc[i]!);
  }
  return below;
}

/** A section's body with links that lead to the pages of other sections. */
export function acrossPages(body: string, here: string, slug: string, toc: Toc): string {
  return body.replace(/href="#([A-Za-z0-9_-]+)"/g, (_, place: string) => {
    const section = holding(place, toc);
    if (section === '' || section === here) {
      return `href="#${place}"`;
    }
    const page = `/van-ban/${slug}/${section}`;
    return `href="${place === section ? page : `${page}#${place}`}"`;
  });
}

/** The section that is, or by its name contains, this place; the longest one, for "dieu-1" is no part of 10. */
function holding(place: string, toc: Toc): string {
  let found = '';
  for (const { anchor } of toc) {
    if (anchor.length > found.length && (place === anchor || place.startsWith(`${anchor}-`))) {
      found = anchor;
    }
  }
  return found;
}
