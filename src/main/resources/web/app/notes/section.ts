import { LONGEST_QUOTE, selectors } from '../../reading/selector';
import { SectionText } from '../../reading/section-text';
import { items, onChange, type Item, type Written } from '../../reading/state';
import { notes } from '../../texts';
import { button, element, toast } from '../panel';
import { addTool } from '../reader/bar';
import { blocks, readingPage } from '../reader/page';
import { show } from '../reader/marks';
import { citation, copy, keep, share } from './acts';
import { followSelection, type Acts, type Chosen } from './bar';
import { edit } from './editor';
import { draw, flash, locate, under, type Drawn, type MarkedText } from './marks';
import { openParagraph } from './paragraph';

/** Highlights, notes and bookmarks on a page that is read. */
export async function start(): Promise<void> {
  const page = readingPage();
  const texts: MarkedText[] = page.sections.map((section) => ({
    anchor: section.anchor,
    content: section.content,
    edition: page.edition,
    heading: headingAt(section.body, page.kind),
    from: section.from,
    to: section.to,
    body: section.body,
    text: SectionText.of(section.body),
  }));
  let drawn: Drawn[] = [];

  const written = (chosen: Chosen, kind: Item['kind']): Written => {
    const found = selectors(chosen.in.text.text, chosen);
    if (chosen.end - chosen.start > LONGEST_QUOTE) {
      toast(notes.tooLong);
    }
    return {
      kind,
      work: page.slug,
      title: page.title,
      heading: chosen.in.heading,
      target: {
        edition: chosen.in.edition,
        anchor: chosen.in.anchor,
        ...(/^[0-9a-f]{64}$/.test(chosen.in.content) ? { content: chosen.in.content } : {}),
        ...found,
        totalProgression: chosen.in.from + (chosen.in.to - chosen.in.from) * found.progression,
      },
    };
  };

  const acts: Acts = {
    mark: (chosen, colour) =>
      void keep({ ...written(chosen, 'highlight'), colour }, notes.marked(notes.colours[colour] ?? colour), {
        label: notes.bar.note,
        run: edit,
      }),
    note: (chosen) => edit({ ...written(chosen, 'highlight'), colour: 'yellow' }),
    bookmark: (chosen) => void keep(written(chosen, 'bookmark'), notes.bookmarked),
    copy: (chosen) => void copy(citation(written(chosen, 'highlight'))),
    share: (chosen) => void share(written(chosen, 'highlight')),
  };

  addTool({
    order: 50,
    label: notes.tool,
    long: notes.toolLong,
    icon: 'note',
    first: true,
    run: () =>
      openParagraph(
        texts.flatMap((text) =>
          blocks(text.body).flatMap((block) => {
            const passage = text.text.within(block);
            return passage ? [{ ...passage, in: text, block }] : [];
          }),
        ),
        acts,
        { kind: 'note', work: page.slug, title: page.title },
      ),
  });
  followSelection(() => texts, acts);

  for (const text of texts) {
    text.body.addEventListener('click', (event) => {
      const selection = document.getSelection();
      if ((event.target as Element).closest('a, button, summary') || (selection && !selection.isCollapsed)) {
        return;
      }
      const [first] = under(drawn, event.clientX, event.clientY);
      if (first) {
        edit(first.item);
      }
    });
  }

  async function refresh(): Promise<void> {
    drawn = locate(await items(page.slug), texts);
    draw(drawn, texts);
    list(drawn, texts);
  }

  /** Brings the item that the address names to the eye. */
  function arrive(): void {
    const id = new URLSearchParams(location.hash.slice(1)).get('ghi-chu');
    const one = id === null ? undefined : drawn.find((found) => found.item.id === id);
    const range = one?.in.text.range(one.start, one.end);
    if (range) {
      show(range);
      flash(range);
    }
  }

  onChange((change) => {
    if (change === 'items') {
      void refresh();
    }
  });
  addEventListener('hashchange', arrive);
  await refresh();
  arrive();
}

function headingAt(body: HTMLElement, kind: 'section' | 'whole'): string {
  const heading =
    kind === 'section'
      ? document.querySelector('main h1')
      : body.parentElement?.querySelector(':scope > h2, :scope > h3, :scope > h4, :scope > h5, :scope > h6, :scope > header h2');
  return heading?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** What is marked in a text, below it: for whoever cannot point at the words. */
function list(drawn: readonly Drawn[], texts: readonly MarkedText[]): void {
  for (const text of texts) {
    const mine = drawn.filter((one) => one.in === text);
    const old = text.body.parentElement?.querySelector(`:scope > .notes-here[data-anchor="${CSS.escape(text.anchor)}"]`);
    if (mine.length === 0) {
      old?.remove();
      continue;
    }
    const box = element('details', 'notes-here');
    box.dataset['anchor'] = text.anchor;
    box.open = (old as HTMLDetailsElement | null)?.open ?? false;
    const rows = element('ul');
    for (const one of mine) {
      const row = element('li');
      const open = button('', () => edit(one.item), `note-row note-${one.item.kind === 'bookmark' ? 'none' : (one.item.colour ?? 'yellow')}`);
      const kind = element('span', 'by', notes.kinds[one.item.kind] ?? '');
      open.append(kind, element('span', 'quoted', short(one.item.target?.quote?.exact ?? '')));
      if (one.item.text !== undefined) {
        open.append(element('span', 'said', short(one.item.text)));
      }
      row.append(open);
      rows.append(row);
    }
    box.append(element('summary', '', `${notes.here.title} (${mine.length})`), rows);
    if (old) {
      old.replaceWith(box);
    } else {
      text.body.after(box);
    }
  }
}

function short(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s+\S*$/, '')}…`;
}
