/** Finding in the work that is open: all its sections, from the page, the device or the service. */
import { reader } from '../../texts';
import { element, leave, openPanel } from '../panel';
import { foundAddress } from './address';
import { remember, type Find, type FoundPlace } from './found';
import type { ReadingPage } from './page';
import { accented, phrases, snippet } from './words';
import { contentsOf, headingOf, sectionText, type ContentsEntry } from './work-text';

/** More places than anybody looks through. */
const MOST = 300;
const PAUSE = 200;

interface Result extends FoundPlace {
  heading: string;
  text: string;
  span: readonly [number, number];
}

let last = '';

/** @param go called for a place of the page that is open already */
export function openFind(page: ReadingPage, go: () => void): void {
  openPanel({
    title: reader.findTitle,
    kind: 'find',
    content(body, panel) {
      const field = element('input');
      field.type = 'search';
      field.id = '_find';
      field.autocomplete = 'off';
      field.spellcheck = false;
      field.enterKeyHint = 'search';
      field.maxLength = 200;
      field.autofocus = true;
      field.value = selected() || last;
      field.setAttribute('aria-describedby', '_find-hint');
      const label = element('label', '', reader.findLabel);
      label.htmlFor = field.id;
      const hint = element('p', 'hint', reader.findHint);
      hint.id = '_find-hint';
      const form = element('form', 'find-form');
      form.append(label, field, hint);
      const status = element('p', 'find-status');
      status.setAttribute('role', 'status');
      const results = element('div', 'find-results');
      body.append(form, status, results);

      let turn = 0;
      const search = async (): Promise<void> => {
        const typed = field.value.normalize('NFC').trim();
        last = typed;
        const mine = ++turn;
        results.replaceChildren();
        if (typed.length < 2) {
          status.textContent = '';
          return;
        }
        status.textContent = reader.finding;
        const found = await find(page, typed, () => mine === turn).catch(() => undefined);
        if (mine !== turn) {
          return;
        }
        if (found === undefined) {
          status.textContent = reader.contentsFailed;
          const actions = element('p', 'actions');
          const library = element('a', 'button quiet', reader.searchLibrary);
          library.href = `/tim-kiem?q=${encodeURIComponent(typed)}`;
          actions.append(library);
          results.append(actions);
          return;
        }
        tell(status, found, typed);
        results.append(...listed(page, found, typed, go));
      };
      let timer: ReturnType<typeof setTimeout> | undefined;
      field.addEventListener('input', () => {
        clearTimeout(timer);
        timer = setTimeout(() => void search(), PAUSE);
      });
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        clearTimeout(timer);
        void search();
      });
      panel.element.addEventListener('close', () => clearTimeout(timer));
      queueMicrotask(() => field.select());
      if (field.value !== '') {
        void search();
      }
    },
  });
}

interface Found {
  results: Result[];
  sections: number;
  /** Nothing is spelled as typed: these are spelled with other accents. */
  loosely: boolean;
  /** Sections that could not be had. */
  missing: number;
}

async function find(page: ReadingPage, typed: string, wanted: () => boolean): Promise<Found> {
  const entries = await contentsOf(page);
  const texts: { entry: ContentsEntry; text: string }[] = [];
  let missing = 0;
  // A few at a time: a phone on a slow line has other things to fetch too.
  for (let i = 0; i < entries.length && wanted(); i += 6) {
    const some = entries.slice(i, i + 6);
    const got = await Promise.allSettled(some.map((entry) => sectionText(page, entry)));
    got.forEach((one, j) => {
      if (one.status === 'fulfilled') {
        texts.push({ entry: some[j]!, text: one.value });
      } else {
        missing++;
      }
    });
  }
  const exact = accented(typed);
  let results = places(texts, typed, exact);
  const loosely = exact && results.length === 0;
  if (loosely) {
    results = places(texts, typed, false);
  }
  return { results, sections: new Set(results.map((one) => one.anchor)).size, loosely, missing };
}

function places(texts: readonly { entry: ContentsEntry; text: string }[], typed: string, exact: boolean): Result[] {
  return texts.flatMap(({ entry, text }) =>
    phrases(text, typed, exact).map((span, turn) => ({
      anchor: entry.anchor,
      turn,
      heading: headingOf(entry),
      ...snippet(text, span),
    })),
  );
}

function tell(status: HTMLElement, found: Found, typed: string): void {
  const parts: string[] = [];
  if (found.missing > 0) {
    parts.push(reader.findFailed(found.missing));
  }
  if (found.results.length === 0) {
    parts.push(reader.foundNothing(typed));
  } else {
    if (found.loosely) {
      parts.push(reader.foundWithoutAccents(typed));
    }
    parts.push(found.results.length > MOST ? reader.foundMany(MOST) : reader.found(found.results.length, found.sections));
  }
  status.textContent = parts.join(' ');
}

function listed(page: ReadingPage, found: Found, typed: string, go: () => void): Node[] {
  const shown = found.results.slice(0, MOST);
  const kept: Find = {
    slug: page.slug,
    typed,
    exact: accented(typed) && !found.loosely,
    whole: page.kind === 'whole',
    places: shown.map(({ anchor, turn }) => ({ anchor, turn })),
  };
  const nodes: Node[] = [];
  let anchor: string | undefined;
  let list: HTMLElement | undefined;
  for (const result of shown) {
    if (result.anchor !== anchor || list === undefined) {
      anchor = result.anchor;
      list = element('ul', 'found-places');
      nodes.push(element('h3', '', result.heading), list);
    }
    const item = element('li');
    const link = element('a');
    link.href = addressOf(page, kept, result);
    link.append(
      result.text.slice(0, result.span[0]),
      element('mark', '', result.text.slice(...result.span)),
      result.text.slice(result.span[1]),
    );
    link.addEventListener('click', (event) => {
      if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault();
        remember(kept);
        const same = link.hash === location.hash;
        leave(link.href);
        if (same) {
          go();
        }
      }
    });
    item.append(link);
    list.append(item);
  }
  return nodes;
}

/** Where a find is opened. On the page of a whole text it stays on that page. */
export function addressOf(page: ReadingPage, find: Find, place: FoundPlace): string {
  const hash = `#tim=${encodeURIComponent(find.typed)}&lan=${place.turn}`;
  if (page.kind === 'whole') {
    return `${location.pathname}${hash}&muc=${encodeURIComponent(place.anchor)}`;
  }
  return `${foundAddress(page.slug, place.anchor, find.typed)}&lan=${place.turn}`;
}

function selected(): string {
  const text = document.getSelection()?.toString().trim() ?? '';
  return text.length <= 60 && !text.includes('\n') ? text : '';
}

