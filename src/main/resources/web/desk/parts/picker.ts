import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ask } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { idOf } from './field';
import { failure } from './words';

/** A work that was found. */
export interface Found {
  slug: string;
  title: string;
  number?: string | undefined;
}

/** Finds one work of the library by what somebody types of its title or number; keyboard and screen reader as a combobox (ARIA 1.2). */
export class Picker {
  private typed = '';
  private found: readonly Found[] = [];
  private open = false;
  private active = -1;
  private said = '';
  private timer = 0;
  private asked = 0;

  /**
   * @param name unique in the page
   * @param chosen called with what was chosen
   * @param redraw draws the page that this is part of
   */
  constructor(
    private readonly name: string,
    private readonly chosen: (work: Found) => unknown,
    private readonly redraw: () => void,
  ) {}

  /** Forgets what was typed. */
  clear(typed = ''): void {
    this.typed = typed;
    this.found = [];
    this.open = false;
  }

  draw(of: { label: string; hint?: string; error?: string | undefined; disabled?: boolean }): TemplateResult {
    const id = idOf(this.name);
    const shown = this.open && this.found.length > 0;
    return html`<div class="question picker">
      <label for=${id}>${of.label}</label>
      ${of.hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${of.hint}</p>`}
      <input id=${id} type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-controls="${id}-list"
        aria-expanded=${String(shown)} aria-activedescendant=${shown && this.active >= 0 ? `${id}-${this.active}` : nothing}
        aria-describedby=${`${of.hint === undefined ? '' : `${id}-hint `}${id}-said`} aria-invalid=${of.error === undefined ? nothing : 'true'}
        ?disabled=${of.disabled ?? false} .value=${live(this.typed)} @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.key(event)} @blur=${() => window.setTimeout(() => this.close(), 150)}>
      <ul id="${id}-list" role="listbox" aria-label=${of.label} class=${shown ? 'picks' : 'hidden'}>${this.found.map(
        (work, i) => html`<li role="option" id="${id}-${i}" aria-selected=${String(i === this.active)}
          @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.choose(work)}>${work.title}${
            work.number === undefined ? nothing : html` <span class="number">${work.number}</span>`
          }</li>`,
      )}</ul>
      <p class="hint" id="${id}-said" role="status">${this.said}</p>
      ${of.error === undefined ? nothing : html`<p class="error">${of.error}</p>`}
    </div>`;
  }

  private type(value: string): void {
    this.typed = value;
    this.said = '';
    clearTimeout(this.timer);
    if (value.trim().length < 2) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => void this.find(value), 250);
  }

  private async find(value: string): Promise<void> {
    const turn = ++this.asked;
    try {
      const answer = await ask('get', '/api/v1/search', { query: { q: value, limit: 8, passages: 0 } });
      if (turn !== this.asked) {
        return;
      }
      this.found = answer.body.items.map(({ slug, title, number }) => ({ slug, title, number }));
      this.open = true;
      this.active = -1;
      this.said = this.found.length === 0 ? desk.works.none : '';
    } catch (e) {
      this.said = failure(e);
    }
    this.redraw();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const n = this.found.length;
      this.open = n > 0;
      this.active = n === 0 ? -1 : (this.active + (event.key === 'ArrowDown' ? 1 : this.active < 0 ? 0 : -1) + n) % n;
      this.redraw();
    } else if (event.key === 'Enter' && this.open) {
      const work = this.found[Math.max(this.active, 0)];
      if (work !== undefined) {
        event.preventDefault();
        this.choose(work);
      }
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  private choose(work: Found): void {
    this.typed = work.title;
    this.open = false;
    this.chosen(work);
    this.redraw();
  }

  private close(): void {
    if (this.open) {
      this.open = false;
      this.redraw();
    }
  }
}
