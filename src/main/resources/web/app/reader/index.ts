/** A page that is read: a section, or a whole text. The text is there before any of this; here it becomes a book. */
import { onChange } from '../../reading/state';
import { reader } from '../../texts';
import { button, element, leave, openPanel, toast } from '../panel';
import { placeAddress } from './address';
import { offerNarration } from './aloud';
import { followAppearance, openAppearance } from './appearance';
import { addTool, showBar, showProgress } from './bar';
import { openContents } from './contents';
import { openFind } from './find';
import { openAsked } from './found';
import { readingPage, type ReadingPage } from './page';
import { elsewhere, finish, follow, goTo, isFinished, reached, seenPlace } from './place';
import { fetchAhead, followKeys, followSwipes, lettersUsed, useLetters } from './turning';
import { contentsOf, headingOf } from './work-text';

export function start(): void {
  const page = readingPage();
  if (page.slug === '' || page.sections.length === 0) {
    return;
  }
  tools(page);
  showBar();
  followAppearance();
  progress(page);
  arrive(page);
  follow(page);
  offerOtherDevice(page);
  ending(page);
  followSwipes(page);
  offerNarration(page);
  fetchAhead(page);
}

function tools(page: ReadingPage): void {
  const contents = (): void => openContents(page);
  const appearance = (): void => openAppearance(page, openHelp);
  const find = (): void => openFind(page, () => openAsked(page, true));
  addTool({ order: 10, label: reader.work, long: reader.workLong, icon: 'back', run: `/van-ban/${page.slug}` });
  addTool({ order: 20, label: reader.contents, icon: 'contents', run: contents, first: true });
  addTool({ order: 30, label: reader.settings, long: reader.settingsLong, icon: 'letters', run: appearance, first: true });
  addTool({ order: 40, label: reader.find, long: reader.findLong, icon: 'search', run: find });
  followKeys(page, { t: contents, s: appearance, '?': openHelp });
}

function progress(page: ReadingPage): void {
  let due = false;
  const draw = (): void => {
    due = false;
    const seen = seenPlace(page);
    const at = page.kind === 'whole' && seen !== undefined ? page.sections.indexOf(seen.section) + 1 : page.position;
    showProgress(reached(page), at, page.count);
  };
  const soon = (): void => {
    if (!due) {
      due = true;
      requestAnimationFrame(draw);
    }
  };
  draw();
  window.addEventListener('scroll', soon, { passive: true });
  window.addEventListener('resize', soon, { passive: true });
}

/** Where the address says, unless the browser brings back a page that was left: then it knows better. */
function arrive(page: ReadingPage): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  openAsked(page, navigation === undefined || navigation.type === 'navigate' || navigation.type === 'prerender');
  window.addEventListener('hashchange', () => openAsked(page, true));
}

/** Another device was further: that is offered, and the page stays where it is. */
function offerOtherDevice(page: ReadingPage): void {
  let offered = false;
  const look = async (): Promise<void> => {
    const there = offered ? undefined : await elsewhere(page);
    if (there === undefined || offered) {
      return;
    }
    offered = true;
    const heading = (await contentsOf(page).catch(() => [])).find((entry) => entry.anchor === there.anchor);
    const said =
      heading === undefined
        ? reader.readElsewherePercent(Math.round((there.totalProgression ?? 0) * 100))
        : reader.readElsewhere(headingOf(heading));
    toast(said, {
      label: reader.goThere,
      run() {
        const section = page.sections.find((one) => one.anchor === there.anchor);
        if (section === undefined) {
          leave(placeAddress(page.slug, there));
        } else {
          goTo(section, there.progression ?? 0);
        }
      },
    });
  };
  look().catch(() => undefined);
  onChange((change) => {
    if (change === 'places') {
      look().catch(() => undefined);
    }
  });
}

/** The end of the work: the reader says that it is done with. */
function ending(page: ReadingPage): void {
  const place = document.getElementById('_ending');
  if (place === null) {
    return;
  }
  const actions = element('p', 'actions');
  const done = button(reader.finish, () => {
    if (done.getAttribute('aria-disabled') === 'true') {
      return;
    }
    done.setAttribute('aria-disabled', 'true');
    finish(page).then(
      () => actions.replaceChildren(said()),
      () => {
        done.removeAttribute('aria-disabled');
        toast(reader.notKept);
      },
    );
  });
  const said = (): HTMLElement => {
    const text = element('span', 'finished', reader.finished);
    text.setAttribute('role', 'status');
    return text;
  };
  actions.append(done);
  place.append(actions);
  isFinished(page).then(
    (is) => is && actions.replaceChildren(said()),
    () => undefined,
  );
}

function openHelp(): void {
  openPanel({
    title: reader.helpTitle,
    kind: 'help',
    content(body) {
      const list = element('dl', 'keys');
      for (const [key, what] of reader.keys) {
        const row = element('div');
        const name = element('dt');
        name.append(element('kbd', '', key));
        row.append(name, element('dd', '', what));
        list.append(row);
      }
      const label = element('label', 'option');
      const box = element('input');
      box.type = 'checkbox';
      box.checked = lettersUsed();
      box.addEventListener('change', () => useLetters(box.checked));
      label.append(box, element('span', '', reader.keysUsed));
      body.append(list, label, element('p', 'hint', reader.swipeHelp));
    },
  });
}
