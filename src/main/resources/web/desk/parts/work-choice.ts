import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ask, ProblemError } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { failure } from './words';

/** A work that was found. */
export interface FoundWork {
  slug: string;
  title: string;
  number?: string | undefined;
}

/** Which work was chosen. */
export type Chosen = CustomEvent<FoundWork>;

const PAUSE = 200;
const MOST = 8;

/**
 * A field that finds a work of the library by a part of its title or number, accents or not, and says `choose`. Works that are
 * named in `taken` are shown, and cannot be chosen again.
 */
export class WorkChoice extends LitElement {
  static override properties = {
    label: {},
    hint: {},
    name: {},
    taken: { attribute: false },
    takenWord: { attribute: false },
    error: {},
    words: {},
    emptied: { type: Boolean },
    sends: { type: Boolean },
    found: { state: true },
    opened: { state: true },
    active: { state: true },
    state: { state: true },
  };

  declare label: string;
  declare hint: string;
  /** Unique in the page. */
  declare name: string;
  /** Works that are there already, by slug. */
  declare taken: ReadonlySet<string>;
  /** What stands beside a work that is there already. */
  declare takenWord: string;
  declare error: string;
  /** What stands in the field; also after a choice, until it is emptied. */
  declare words: string;
  /** Whether the field is emptied after a choice, for choosing one after the other. */
  declare emptied: boolean;
  /** Whether the key that chooses sends the form where nothing is to be chosen. */
  declare sends: boolean;

  private declare found: readonly FoundWork[];
  private declare opened: boolean;
  private declare active: number;
  private declare state: string;
  private timer = 0;
  private asking: AbortController | undefined;

  constructor() {
    super();
    this.label = this.hint = this.takenWord = this.error = this.words = this.state = '';
    this.name = 'work';
    this.taken = new Set();
    this.emptied = this.sends = this.opened = false;
    this.found = [];
    this.active = -1;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const id = `_choice-${this.name}`;
    const described = [this.hint === '' ? '' : `${id}-hint`, this.error === '' ? '' : `${id}-error`].join(' ').trim();
    return html`<div class="question seeking" @focusout=${(event: FocusEvent) => this.left(event)}>
      <label for=${id}>${this.label}</label>
      ${this.hint === '' ? nothing : html`<p class="hint" id="${id}-hint">${this.hint}</p>`}
      <input id=${id} type="search" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list"
        aria-expanded=${this.opened ? 'true' : 'false'} aria-controls="${id}-list" maxlength="200"
        aria-activedescendant=${this.opened && this.active >= 0 ? `${id}-${this.active}` : nothing}
        aria-describedby=${described === '' ? nothing : described} aria-invalid=${this.error === '' ? nothing : 'true'}
        .value=${live(this.words)} @input=${(event: Event) => this.typed((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.key(event)}>
      <ul id="${id}-list" role="listbox" aria-label=${this.label} ?hidden=${!this.opened}>
        ${this.found.map((work, at) => this.option(work, at, `${id}-${at}`))}
      </ul>
      <p class="hint" role="status">${this.state}</p>
      ${this.error === '' ? nothing : html`<p class="error" id="${id}-error">${this.error}</p>`}
    </div>`;
  }

  private option(work: FoundWork, at: number, id: string): TemplateResult {
    const taken = this.taken.has(work.slug);
    return html`<li id=${id} role="option" aria-selected=${at === this.active ? 'true' : 'false'} aria-disabled=${taken ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.choose(at)}>
      ${work.number === undefined ? nothing : html`<span class="number">${work.number}</span> `}<span>${work.title}</span>
      ${taken ? html` <span class="hint">${this.takenWord}</span>` : nothing}
    </li>`;
  }

  private typed(words: string): void {
    this.words = words;
    this.dispatchEvent(new CustomEvent('typed', { detail: words }));
    clearTimeout(this.timer);
    this.asking?.abort();
    if (words.trim().length < 2) {
      this.close();
      this.state = '';
      return;
    }
    this.timer = window.setTimeout(() => void this.look(words.trim()), PAUSE);
  }

  private async look(q: string): Promise<void> {
    const asking = (this.asking = new AbortController());
    const { signal } = asking;
    try {
      // Words that are still being typed are known to the suggestions, whole ones to the search; only the search knows what is
      // not public.
      const [suggested, searched] = await Promise.all([
        ask('get', '/api/v1/suggest', { query: { q, limit: MOST }, signal }),
        ask('get', '/api/v1/search', { query: { q, limit: MOST, passages: 0 }, signal }),
      ]);
      const found = new Map<string, FoundWork>();
      for (const one of searched.body.items) {
        found.set(one.slug, { slug: one.slug, title: one.title, number: one.number });
      }
      const first = new Map<string, FoundWork>();
      for (const one of suggested.body.items) {
        if (one.slug !== undefined && (one.kind === 'work' || one.kind === 'number')) {
          first.set(one.slug, found.get(one.slug) ?? { slug: one.slug, title: one.kind === 'work' ? one.text : (one.title ?? one.text), number: one.kind === 'number' ? one.text : undefined });
        }
      }
      this.found = [...new Map([...first, ...found]).values()].slice(0, MOST);
      this.opened = this.found.length > 0;
      this.active = -1;
      this.state = desk.works.found(this.found.length);
    } catch (e) {
      if (!signal.aborted) {
        this.close();
        this.state = failure(e instanceof ProblemError ? e : undefined);
      }
    }
  }

  private key(event: KeyboardEvent): void {
    const count = this.found.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (count > 0) {
        this.opened = true;
        this.active = event.key === 'ArrowDown' ? (this.active + 1) % count : (this.active <= 0 ? count : this.active) - 1;
        void this.updateComplete.then(() => this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
      }
    } else if (event.key === 'Enter') {
      if (this.opened || !this.sends) {
        event.preventDefault();
      }
      if (this.opened && count > 0) {
        this.choose(Math.max(0, this.active));
      }
    } else if (event.key === 'Escape' && this.opened) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  private choose(at: number): void {
    const work = this.found[at];
    if (work === undefined || this.taken.has(work.slug)) {
      return;
    }
    this.words = this.emptied ? '' : work.title;
    this.found = [];
    this.close();
    this.state = '';
    this.dispatchEvent(new CustomEvent('choose', { detail: work }));
  }

  private left(event: FocusEvent): void {
    if (!this.contains(event.relatedTarget as Node | null)) {
      this.close();
    }
  }

  private close(): void {
    this.opened = false;
    this.active = -1;
  }
}

customElements.define('so-work-choice', WorkChoice);

declare global {
  interface HTMLElementTagNameMap {
    'so-work-choice': WorkChoice;
  }
}
