/**
 * Offers ways to go on while somebody types: the combobox of the WAI-ARIA Authoring Practices (editable, with a list). The focus
 * stays in the field. An empty field offers what was searched for lately on this device. Without an answer the field is what it
 * was before: a field.
 */
import { ask, type Schema } from '../../api/client';
import { pages } from '../../texts';
import { recent, remember } from './recent';

/** Milliseconds of stillness after which it is worth to ask. */
const PAUSE = 140;

interface Offer {
  text: string;
  kind: Schema['Suggestion']['kind'] | 'recent';
  slug?: string | undefined;
  anchor?: string | undefined;
  title?: string | undefined;
}

const attached = new WeakSet<HTMLInputElement>();

/** Makes of a search field, which stands in `.offers`, one that offers. */
export function attach(input: HTMLInputElement): void {
  const place = input.closest('.offers');
  if (attached.has(input) || !place || !input.form) {
    return;
  }
  attached.add(input);
  new Field(input, place, input.form);
}

class Field {
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('span');
  private offers: Offer[] = [];
  private chosen = -1;
  private timer = 0;
  private asking: AbortController | undefined;
  private typed: string;

  constructor(
    private readonly input: HTMLInputElement,
    place: Element,
    private readonly form: HTMLFormElement,
  ) {
    this.typed = input.value;
    this.list.id = `${input.id}-offers`;
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', pages.offers.label);
    this.status.className = 'unseen';
    this.status.setAttribute('role', 'status');
    place.append(this.list, this.status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.list.id);

    input.addEventListener('input', () => this.changed());
    input.addEventListener('focus', () => this.showRecent());
    input.addEventListener('click', () => this.showRecent());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => this.close());
    // The finger must not take the focus from the field, or the list would go before it was chosen from.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
      const offer = this.offers[Number(option?.dataset['at'] ?? -1)];
      if (offer) {
        this.take(offer);
      }
    });
    form.addEventListener('submit', () => remember(this.input.value));
    if (document.activeElement === input) {
      if (input.value.trim() === '') {
        this.showRecent();
      } else {
        this.changed();
      }
    }
  }

  private changed(): void {
    this.typed = this.input.value;
    window.clearTimeout(this.timer);
    this.asking?.abort();
    if (this.typed.trim() === '') {
      this.showRecent();
      return;
    }
    this.timer = window.setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    const asking = new AbortController();
    this.asking = asking;
    try {
      const { body } = await ask('get', '/api/v1/suggest', { query: { q: this.typed }, signal: asking.signal });
      if (!asking.signal.aborted && document.activeElement === this.input) {
        this.show(body.items);
        this.status.textContent = body.items.length > 0 ? pages.offers.count(body.items.length) : pages.offers.none;
      }
    } catch {
      // Offers are a kindness: without them one types on.
      if (!asking.signal.aborted) {
        this.close();
      }
    }
  }

  private showRecent(): void {
    if (this.input.value.trim() === '') {
      this.show(recent().map((text) => ({ text, kind: 'recent' })));
    }
  }

  private show(offers: Offer[]): void {
    this.offers = offers;
    this.chosen = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.list.replaceChildren(...offers.map((offer, at) => this.option(offer, at)));
    const open = offers.length > 0;
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
  }

  private option(offer: Offer, at: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${at}`;
    option.dataset['at'] = String(at);
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.append(text('words', offer.text));
    if (offer.kind !== 'query') {
      option.append(text('what', pages.offers.kinds[offer.kind]));
    }
    if (offer.title) {
      option.append(text('title', offer.title));
    }
    return option;
  }

  private key(event: KeyboardEvent): void {
    // While an input method composes a letter, the keys are its own: Vietnamese is typed so.
    if (event.isComposing) {
      return;
    }
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (this.list.hidden) {
          this.changed();
        } else {
          this.choose(this.chosen + (event.key === 'ArrowDown' ? 1 : -1));
        }
        break;
      case 'Escape':
        if (!this.list.hidden) {
          event.preventDefault();
          this.input.value = this.typed;
          this.close();
        }
        break;
      case 'Enter': {
        const offer = this.offers[this.chosen];
        if (!this.list.hidden && offer) {
          event.preventDefault();
          this.take(offer);
        }
        break;
      }
      default:
    }
  }

  /** Round in a circle that leads past the field itself, where stands what was typed. */
  private choose(at: number): void {
    const count = this.offers.length;
    this.chosen = at < -1 ? count - 1 : at >= count ? -1 : at;
    [...this.list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === this.chosen));
    });
    const option = this.list.children[this.chosen];
    const offer = this.offers[this.chosen];
    if (option && offer) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
    this.input.value = offer && offer.slug === undefined ? offer.text : this.typed;
  }

  private take(offer: Offer): void {
    this.close();
    if (offer.slug === undefined) {
      this.input.value = offer.text;
      this.form.requestSubmit();
      return;
    }
    remember(this.typed);
    const work = `/van-ban/${encodeURIComponent(offer.slug)}`;
    location.assign(offer.anchor === undefined ? work : `${work}/${encodeURIComponent(offer.anchor)}`);
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.asking?.abort();
    this.status.textContent = '';
    this.show([]);
  }
}

function text(kind: string, words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = kind;
  span.textContent = words;
  return span;
}
