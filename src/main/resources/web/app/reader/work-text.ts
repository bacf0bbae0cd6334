/** The text of a whole work: what sections it has, and what is in them. From the service, or from this device without one. */
import { ask, ProblemError, type Schema } from '../../api/client';
import { get } from '../../store/database';
import { SectionText } from '../../reading/section-text';
import { reader } from '../../texts';
import type { ReadingPage } from './page';

/** A section in the table of contents; without `content` where the page itself holds the text. */
export type ContentsEntry = Pick<Schema['TocEntry'], 'anchor' | 'heading' | 'level'> & { content?: string };

let known: Promise<ContentsEntry[]> | undefined;

/** The table of contents. @throws {ProblemError} when it can be had nowhere */
export function contentsOf(page: ReadingPage): Promise<ContentsEntry[]> {
  known ??= (page.kind === 'whole' ? Promise.resolve(fromPage(page)) : fromLibrary(page)).catch((e: unknown) => {
    known = undefined;
    throw e;
  });
  return known;
}

function fromPage(page: ReadingPage): ContentsEntry[] {
  return page.sections.map((section) => {
    const heading = section.body.parentElement?.querySelector('h2, h3, h4, h5, h6');
    return {
      anchor: section.anchor,
      heading: heading?.textContent?.trim() ?? reader.beginning,
      level: Number(heading?.tagName.charAt(1) ?? 2) - 1,
    };
  });
}

/** What is on this device comes first when it is the same edition: it is here at once, with a network or without. */
async function fromLibrary(page: ReadingPage): Promise<ContentsEntry[]> {
  const held = await get<{ toc?: ContentsEntry[]; edition?: { number: number } }>('works', page.slug).catch(() => undefined);
  if (held?.toc !== undefined && held.edition?.number === page.edition) {
    return held.toc;
  }
  try {
    return (await ask('get', '/api/v1/works/{slug}', { path: { slug: page.slug } })).body.toc ?? [];
  } catch (e) {
    if (held?.toc !== undefined) {
      return held.toc;
    }
    throw e;
  }
}

/** How a section is called. */
export function headingOf(entry: { heading: string }): string {
  return entry.heading === '' ? reader.beginning : entry.heading;
}

const texts = new Map<string, Promise<string>>();

/** The text of a section, counted as everywhere. @throws when it can be had nowhere */
export function sectionText(page: ReadingPage, entry: ContentsEntry): Promise<string> {
  let text = texts.get(entry.anchor);
  if (text === undefined) {
    const here = page.sections.find((section) => section.anchor === entry.anchor);
    text = here === undefined ? parsed(entry.content ?? '') : Promise.resolve(SectionText.of(here.body).text);
    texts.set(entry.anchor, text);
    text.catch(() => texts.delete(entry.anchor));
  }
  return text;
}

/** A document that is only parsed runs and loads nothing. */
async function parsed(hash: string): Promise<string> {
  const held = await get<{ bytes: ArrayBuffer }>('bodies', hash).catch(() => undefined);
  const html = held === undefined ? await fetched(hash) : new TextDecoder().decode(held.bytes);
  return SectionText.of(new DOMParser().parseFromString(html, 'text/html').body).text;
}

async function fetched(hash: string): Promise<string> {
  const response = await fetch(`/api/v1/content/${hash}`);
  if (!response.ok) {
    throw new ProblemError(response.status, 'unknown', '');
  }
  return response.text();
}
