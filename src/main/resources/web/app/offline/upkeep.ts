import { acknowledge, contact, onChange, overview } from '../../library/store';
import type { Recall } from '../../library/store';
import { standing } from '../../library/sync';
import { offline as say } from '../../texts';
import { toast } from '../panel';

/** After what stood in the way of a download went by itself, as it often does. */
const TRY_AGAIN = 60_000;

let started = false;

/**
 * Keeps what is on this device up to date while a page is open, and tells the reader of what concerns them: that a text they
 * have was withdrawn, and why; that what they read has a new edition.
 */
export function start(): void {
  if (started) {
    return;
  }
  started = true;
  onChange((news) => {
    if (news.kind === 'library') {
      if (news.texts.includes(document.body.dataset['work'] ?? '')) {
        toast(say.textChanged, { label: say.openAgain, run: () => location.reload() });
      }
      if (news.recalled.length > 0) {
        void showRecalls();
      }
    } else if (news.kind === 'kept') {
      void showRecalls();
    }
  });
  void showRecalls().catch(() => undefined);
  void keepOn().catch(() => undefined);
  addEventListener('online', () => void contact(true).catch(() => undefined));
}

async function keepOn(): Promise<void> {
  await contact().catch(() => undefined);
  const { due } = await standing();
  const waiting = (await overview()).kept.some(({ kept }) => kept.trouble === 'busy' || kept.trouble === 'offline');
  const wait = waiting ? TRY_AGAIN * (0.5 + Math.random()) : Math.max(10_000, due - Date.now());
  setTimeout(() => void keepOn().catch(() => undefined), wait);
}

let shown: HTMLElement | undefined;

async function showRecalls(): Promise<void> {
  const unread = (await overview()).recalls.filter((recall) => recall.had && !recall.seen);
  shown?.remove();
  shown = undefined;
  if (unread.length > 0) {
    shown = document.createElement('section');
    shown.className = 'recalls wide';
    shown.setAttribute('aria-labelledby', '_recalls');
    const heading = document.createElement('h2');
    heading.id = '_recalls';
    heading.textContent = say.recalledTitle;
    shown.append(heading, ...unread.map(recalled));
    document.querySelector('#_main')?.before(shown);
  }
}

function recalled(recall: Recall): HTMLElement {
  const box = document.createElement('div');
  box.className = 'notice';
  box.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = say.recalled(recall.title, recall.reason);
  const actions = document.createElement('p');
  actions.className = 'actions';
  if (recall.replacement !== undefined) {
    const link = document.createElement('a');
    link.className = 'button';
    link.href = `/van-ban/${encodeURIComponent(recall.replacement)}`;
    link.textContent = say.replacement;
    actions.append(link);
  }
  const done = document.createElement('button');
  done.type = 'button';
  done.className = 'button quiet';
  done.textContent = say.understood;
  done.addEventListener('click', () => void acknowledge(recall.slug).then(showRecalls));
  actions.append(done);
  box.append(text, actions);
  return box;
}
