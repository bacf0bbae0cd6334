import { bundleSize, held, isRunning, keep, onChange, pause, possible, release, resume, shelfState } from '../../library/store';
import type { OnDevice, What } from '../../library/store';
import { offline as say } from '../../texts';
import { confirmPanel, toast } from '../panel';
import { chatApp } from './chat-app';

/** "Tải về máy" beside a shelf or a work: the size first, then how far it is, and what went wrong. */

/** Fills the places that are there for it: `<p class="offline-here" data-offline="shelf:slug">`. */
export function mount(root: ParentNode = document): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-offline]')) {
    const [what, ...slug] = (place.dataset['offline'] ?? '').split(':');
    if ((what === 'shelf' || what === 'work') && place.dataset['mounted'] === undefined) {
      place.dataset['mounted'] = '';
      void new Keeping(place, what, slug.join(':'), titleOf(place)).start();
    }
  }
}

function titleOf(place: HTMLElement): string {
  return place.dataset['title'] ?? document.querySelector('h1')?.textContent?.trim() ?? '';
}

/** One place on a page. */
class Keeping {
  private size: number | undefined;
  private done: number | undefined;
  private busy = false;
  private drawn = '';

  constructor(
    private readonly place: HTMLElement,
    private readonly what: What,
    private readonly slug: string,
    private readonly title: string,
  ) {}

  async start(): Promise<void> {
    if (!(await possible())) {
      // In a chat app the page itself says how to get out; elsewhere one sentence on the page of the device says it.
      if (chatApp() !== undefined) {
        this.say(say.inAppWhy);
      }
      return;
    }
    const stop = onChange((news) => {
      if (!this.place.isConnected) {
        stop();
        return;
      }
      if (news.kind === 'progress' && news.key === `${this.what}:${this.slug}`) {
        this.done = news.done;
      }
      void this.draw();
    });
    await this.draw();
  }

  private async draw(): Promise<void> {
    const state = this.what === 'shelf' ? await shelfState(this.slug) : await held(this.slug);
    const { kept, complete } = state;
    const own = kept?.key === `${this.what}:${this.slug}`;
    if (kept === undefined) {
      await this.offer();
    } else if (complete) {
      this.show('here', own ? say.here : say.hereWithShelf(kept.title), own ? [this.removing()] : []);
    } else if (!own) {
      this.show('with', say.hereWithShelf(kept.title), []);
    } else if (kept.paused) {
      this.show('paused', say.paused(fraction(state)), [this.resuming(), this.cancelling()], fraction(state));
    } else if (kept.trouble !== undefined && !isRunning()) {
      this.show(`trouble ${kept.trouble}`, say.trouble(kept.trouble), [this.resuming(), this.cancelling()], fraction(state));
    } else {
      const done = this.done ?? fraction(state);
      this.show('fetching', done === 0 ? say.starting : say.fetching(done), [this.pausing(), this.cancelling()], done);
    }
  }

  private async offer(): Promise<void> {
    this.size ??= await bundleSize(this.what, this.slug, AbortSignal.timeout(20_000)).catch(() => undefined);
    if (this.size === undefined) {
      // No text, or no network to fetch it: nothing to offer.
      this.show('nothing', '', []);
      return;
    }
    const label = this.what === 'shelf' ? say.keepShelf(this.size) : say.keepWork(this.size);
    this.show(`offer ${this.size}`, say.keepHint, [this.button(label, 'button quiet', () => this.keep(), true)]);
  }

  private async keep(): Promise<void> {
    const kept = keep(this.what, this.slug, this.title);
    void import('./upkeep').then((upkeep) => upkeep.start());
    await kept;
  }

  private pausing(): HTMLElement {
    return this.button(say.pause, 'button quiet', () => pause(`${this.what}:${this.slug}`));
  }

  private resuming(): HTMLElement {
    return this.button(say.resume, 'button', () => resume(`${this.what}:${this.slug}`), true);
  }

  private cancelling(): HTMLElement {
    return this.button(say.cancel, 'button quiet', () => release(this.what, this.slug));
  }

  private removing(): HTMLElement {
    return this.button(say.remove, 'button quiet', async () => {
      if (await confirmPanel({ title: say.removeTitle(this.title), text: say.removeText, confirm: say.remove })) {
        await release(this.what, this.slug);
        toast(say.removed(this.title));
      }
    });
  }

  /** @param long whether the act goes on for so long that the page shows it otherwise */
  private button(label: string, kind: string, act: () => Promise<unknown>, long = false): HTMLElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = kind;
    made.textContent = label;
    made.addEventListener('click', () => {
      if (this.busy) {
        return;
      }
      this.busy = !long;
      made.disabled = true;
      this.done = undefined;
      this.drawn = '';
      void act()
        .catch(() => toast(say.impossible))
        .finally(() => {
          this.busy = false;
          void this.draw();
        });
    });
    return made;
  }

  /** Draws anew only what is another state: a button must not vanish from under a finger, nor focus be lost. */
  private show(state: string, text: string, buttons: readonly HTMLElement[], done?: number): void {
    if (this.drawn === state && state !== 'offer') {
      this.say(text, done);
      return;
    }
    const focused = this.place.contains(document.activeElement);
    this.drawn = state;
    const line = document.createElement('span');
    line.className = 'offline-state';
    line.setAttribute('role', 'status');
    const acts = document.createElement('span');
    acts.className = 'actions';
    acts.append(...buttons);
    const parts: HTMLElement[] = buttons.length > 0 && state.startsWith('offer') ? [acts, line] : [line, acts];
    if (done !== undefined) {
      const bar = document.createElement('progress');
      bar.max = 1;
      bar.setAttribute('aria-label', this.title);
      parts.splice(1, 0, bar);
    }
    this.place.replaceChildren(...parts.filter((part) => part !== acts || buttons.length > 0));
    this.place.dataset['state'] = state.split(' ')[0] ?? '';
    this.say(text, done);
    if (focused) {
      (buttons[0] ?? this.place).focus();
    }
  }

  private say(text: string, done?: number): void {
    const line = this.place.querySelector('.offline-state') ?? this.place;
    if (line.textContent !== text) {
      line.textContent = text;
    }
    const bar = this.place.querySelector('progress');
    if (bar !== null && done !== undefined) {
      bar.value = done;
    }
  }
}

function fraction(state: OnDevice): number {
  return state.total === 0 ? 0 : state.here / state.total;
}
