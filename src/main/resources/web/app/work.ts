/** A work's page: reading on where the reader was, citing, passing on, and what a file will weigh. */
import { continueReading } from '../reading/state';
import { pages } from '../texts';
import { toast } from './panel';
import { placeAddress } from './reader/address';

const words = pages.work;

export async function start(): Promise<void> {
  citing();
  sharing();
  whenIdle(() => void weigh());
  await goOn();
}

/** The first button leads to where the reader was; the start stays within reach. */
async function goOn(): Promise<void> {
  const read = document.querySelector<HTMLAnchorElement>('#_read');
  const slug = document.body.dataset['work'];
  const begun = read && (await continueReading().catch(() => [])).find((one) => one.work === slug);
  if (!read || !begun) {
    return;
  }
  const fromStart = document.createElement('a');
  fromStart.className = 'button quiet';
  fromStart.href = read.href;
  fromStart.textContent = words.fromStart;
  read.after(' ', fromStart);
  read.href = placeAddress(begun.work, begun.place);
  const label = read.querySelector('span') ?? read;
  label.textContent = words.goOn(Math.round((begun.place.totalProgression ?? 0) * 100));
}

function citing(): void {
  const citation = document.querySelector<HTMLElement>('#_citation');
  document.querySelector('#_citing')?.append(
    button(words.copyCitation, async () => {
      const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? pageAddress();
      await copy(`${citation?.textContent?.trim() ?? ''} ${address}`, words.citationCopied, citation);
    }),
  );
}

function sharing(): void {
  const title = document.querySelector('h1')?.textContent ?? document.title;
  const canShare = typeof navigator.share === 'function';
  document.querySelector('#_actions')?.append(
    ' ',
    button(canShare ? words.share : words.copyLink, async () => {
      if (!canShare) {
        await copy(pageAddress(), words.linkCopied);
        return;
      }
      try {
        await navigator.share({ title, url: pageAddress() });
      } catch (e) {
        // Whoever changed their mind knows; anything else leaves the address to be copied.
        if (!(e instanceof DOMException && e.name === 'AbortError')) {
          await copy(pageAddress(), words.linkCopied);
        }
      }
    }),
  );
}

function pageAddress(): string {
  return location.origin + location.pathname;
}

async function copy(text: string, done: string, visible?: HTMLElement | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(done);
  } catch {
    // Only pages with a secure connection may copy; then the text is marked for the hand.
    if (visible) {
      getSelection()?.selectAllChildren(visible);
    }
    toast(words.notCopied);
  }
}

/** Says how large the file is before somebody pays for it; the service knows once it has made it. */
async function weigh(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('#_epub');
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
  if (!link || saving || !navigator.onLine) {
    return;
  }
  const answer = await fetch(link.href, { method: 'HEAD' }).catch(() => undefined);
  const size = Number(answer?.ok ? answer.headers.get('Content-Length') : 0);
  const note = link.parentElement?.querySelector('.aside');
  if (size > 0 && note) {
    note.textContent = `${note.textContent}, ${words.size(size)}`;
  }
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) {
    requestIdleCallback(work, { timeout: 5000 });
  } else {
    setTimeout(work, 1000);
  }
}

function button(label: string, act: () => Promise<void>): HTMLButtonElement {
  const one = document.createElement('button');
  one.type = 'button';
  one.className = 'button quiet';
  one.textContent = label;
  one.addEventListener('click', () => void act());
  return one;
}
