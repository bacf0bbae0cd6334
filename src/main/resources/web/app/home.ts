/** The front door: what the reader has begun stands before everything else. It is on this device, so no page can bring it. */
import { continueReading, onChange, type ReadOn } from '../reading/state';
import { pages } from '../texts';
import { placeAddress } from './reader/address';

const MOST = 3;
/** So that the next visit keeps the room free before anything is known: see the bundle "theme". */
const BEGUN = 'sotay.begun';

export async function start(): Promise<void> {
  onChange((change) => {
    if (change === 'places' || change === 'session' || change === 'sync') {
      void show();
    }
  });
  await show();
}

async function show(): Promise<void> {
  const section = document.querySelector<HTMLElement>('#_going-on');
  if (!section) {
    return;
  }
  const begun = (await continueReading().catch(() => [])).slice(0, MOST);
  try {
    localStorage.setItem(BEGUN, String(begun.length));
  } catch {
    // Then the room is not kept free.
  }
  section.querySelector('.places')?.remove();
  section.hidden = begun.length === 0;
  if (begun.length === 0) {
    delete document.documentElement.dataset['begun'];
    return;
  }
  const list = document.createElement('ul');
  list.className = 'places';
  list.append(...begun.map(entry));
  section.append(list);
}

function entry(one: ReadOn): HTMLElement {
  const percent = Math.round((one.place.totalProgression ?? 0) * 100);
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = placeAddress(one.work, one.place);
  const cover = document.createElement('img');
  cover.className = 'cover';
  cover.alt = '';
  cover.width = 160;
  cover.height = 240;
  cover.decoding = 'async';
  cover.addEventListener('error', () => cover.remove(), { once: true });
  cover.src = `/api/v1/works/${encodeURIComponent(one.work)}/cover?size=small`;
  const progress = document.createElement('progress');
  progress.max = 100;
  progress.value = percent;
  progress.setAttribute('aria-hidden', 'true');
  const going = document.createElement('span');
  going.className = 'going';
  going.append(text('title', one.title), text('where', pages.goingOn.read(percent)), progress);
  link.append(cover, going);
  item.append(link);
  return item;
}

function text(kind: string, words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = kind;
  span.textContent = words;
  return span;
}
