/** The table of contents over the page, with the section that is read marked in it. */
import { common, reader } from '../../texts';
import { button, element, openPanel } from '../panel';
import type { ReadingPage } from './page';
import { reached, seenPlace } from './place';
import { contentsOf, headingOf, type ContentsEntry } from './work-text';

export function openContents(page: ReadingPage): void {
  openPanel({
    title: reader.contents,
    kind: 'contents',
    content(body) {
      void fill(body, page);
    },
  });
}

async function fill(body: HTMLElement, page: ReadingPage): Promise<void> {
  const waiting = element('p', '', common.waiting);
  waiting.setAttribute('role', 'status');
  body.replaceChildren(waiting);
  try {
    const entries = await contentsOf(page);
    list(body, page, entries);
  } catch {
    const failed = element('p', 'notice', reader.contentsFailed);
    failed.setAttribute('role', 'alert');
    const actions = element('p', 'actions');
    actions.append(button(common.retry, () => void fill(body, page)));
    body.replaceChildren(failed, actions);
  }
}

function list(body: HTMLElement, page: ReadingPage, entries: readonly ContentsEntry[]): void {
  const here = seenPlace(page)?.section.anchor;
  const at = entries.findIndex((entry) => entry.anchor === here);
  const top = entries.reduce((least, entry) => Math.min(least, entry.level), 6);
  const toc = element('ol', 'toc');
  let current: HTMLElement | undefined;
  for (const entry of entries) {
    const item = element('li', `level-${entry.level - top + 1}`);
    const link = element('a');
    link.href = page.kind === 'whole' ? `#${entry.anchor}` : `/van-ban/${page.slug}/${entry.anchor}`;
    link.append(element('span', 'name', headingOf(entry)));
    if (entry.anchor === here) {
      link.setAttribute('aria-current', page.kind === 'whole' ? 'location' : 'page');
      link.append(element('span', 'here', reader.youAreHere));
      current = item;
    }
    item.append(link);
    toc.append(item);
  }
  const nodes: Node[] = [toc];
  if (at >= 0) {
    nodes.unshift(
      element('p', 'aside', reader.here(at + 1, entries.length, Math.round(reached(page) * 100))),
    );
  }
  body.replaceChildren(...nodes);
  current?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
