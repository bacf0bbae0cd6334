import type { Item } from './items';

/** Words that a file of notes needs. */
export interface ExportTexts {
  title: string;
  kind(item: Item): string;
  whole: string;
  place(item: Item): string;
  lost: string;
  tags: string;
  day(instant: string): string;
}

/** Notes as CommonMark in which nothing that a reader typed is taken for markup; by work, in the order of the text. */
export function markdown(items: readonly Item[], texts: ExportTexts): string {
  const out = [`# ${texts.title}\n`];
  for (const [, of] of byWork(items)) {
    out.push(`\n## ${line(of[of.length - 1]!.title)}\n`);
    let place = '';
    for (const item of of) {
      const here = item.target ? line(texts.place(item)) : texts.whole;
      if (here !== place) {
        out.push(`\n### ${here}\n`);
        place = here;
      }
      const lost = item.placement?.state === 'lost' ? ` (${texts.lost})` : '';
      out.push(`\n**${texts.kind(item)}**, ${texts.day(item.createdAt)}${lost}\n`);
      if (item.target?.quote) {
        out.push(`\n> ${lines(item.target.quote.exact, '\\\n> ')}\n`);
      }
      if (item.text !== undefined) {
        out.push(`\n${lines(item.text, '\\\n')}\n`);
      }
      if (item.tags?.length) {
        out.push(`\n${texts.tags}: ${item.tags.map(line).join(', ')}\n`);
      }
    }
  }
  return out.join('');
}

/** Notes for other programs: a collection of annotations (W3C Web Annotation Data Model). */
export function annotations(items: readonly Item[], title: string, id: string): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'AnnotationCollection',
    label: title,
    first: { type: 'AnnotationPage', startIndex: 0, items: items.map(annotation) },
    total: items.length,
  };
}

function annotation(item: Item): object {
  const place = item.target;
  const work = `/api/v1/works/${item.work}`;
  const body = [
    ...(item.text === undefined ? [] : [textual(item.text, 'commenting')]),
    ...(item.tags ?? []).map((tag) => textual(tag, 'tagging')),
  ];
  const selector = [
    ...(place?.quote ? [{ type: 'TextQuoteSelector', ...place.quote }] : []),
    ...(place?.start === undefined ? [] : [{ type: 'TextPositionSelector', start: place.start, end: place.end }]),
    ...(place?.progression === undefined ? [] : [{ type: 'ProgressionSelector', value: place.progression }]),
  ];
  return {
    id: `urn:uuid:${item.id}`,
    type: 'Annotation',
    motivation: { bookmark: 'bookmarking', highlight: 'highlighting', note: 'commenting' }[item.kind],
    created: item.createdAt,
    modified: item.changedAt,
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: {
        type: 'Text',
        id: place ? `${work}/editions/${place.edition}/sections/${place.anchor}` : work,
        title: item.title,
      },
      ...(item.colour === undefined ? {} : { styleClass: item.colour }),
      ...(selector.length > 0 ? { selector } : {}),
    },
  };
}

function textual(value: string, purpose: string): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

/** By work, those with the newest notes first; in a work in the order of the text. */
export function byWork(items: readonly Item[]): [string, Item[]][] {
  const works = new Map<string, Item[]>();
  for (const item of items) {
    const of = works.get(item.work) ?? [];
    of.push(item);
    works.set(item.work, of);
  }
  for (const of of works.values()) {
    of.sort(
      (a, b) =>
        (a.target ? 1 : 0) - (b.target ? 1 : 0) ||
        compare(a.target?.anchor ?? '', b.target?.anchor ?? '') ||
        (a.target?.start ?? 0) - (b.target?.start ?? 0) ||
        (a.createdAt < b.createdAt ? -1 : 1),
    );
  }
  return [...works];
}

const compare = new Intl.Collator('vi', { numeric: true }).compare;

function lines(text: string, between: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .filter((one) => one.trim() !== '')
    .map(line)
    .join(between);
}

function line(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&#|~!$]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
