import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { administration } from '../../texts/vi/administration';

/** One row of a list whose order is made by hand. */
export interface Row {
  id: string;
  title: string;
  href?: string;
  /** Small print below the title. */
  note?: string | undefined;
  /** Said by a coloured edge and in words: somebody else has just moved it. */
  fresh?: boolean;
}

/** What somebody wants: that this row stands at that place, counted from 0. */
export type Placing = CustomEvent<{ id: string; to: number }>;

const EDGE = 72;

/**
 * A list in an order made by hand: by dragging (mouse, pen and finger), by arrow keys on the handle, by buttons, by typing the
 * number of the place. Says `place` with what is wanted, and `take-off` where rows can be taken off; whoever listens gives the
 * rows anew. A live region says where a row stands after it was moved.
 */
export class OrderList extends LitElement {
  static override properties = {
    rows: { attribute: false },
    label: {},
    fixed: { type: Boolean },
    takeOff: { attribute: false },
  };

  declare rows: readonly Row[];
  /** What the list is called. */
  declare label: string;
  /** Whether the order may be looked at only. */
  declare fixed: boolean;
  /** What taking a row off is called; without it no row can be taken off. */
  declare takeOff: string;

  private dragged: string | undefined;
  /** Where the dragged row would go. */
  private gap = -1;
  private pointerY = 0;
  private scrolling = 0;
  private focusOn: { id: string; part: string } | undefined;

  constructor() {
    super();
    this.rows = [];
    this.label = this.takeOff = '';
    this.fixed = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.fixed ? nothing : html`<p class="hint ordering" id="_ordering">${administration.order.how}</p>`}
      <ol class="order ${this.dragged === undefined ? '' : 'dragging'}" aria-label=${this.label}>
        ${repeat(this.rows, (row) => row.id, (row, at) => this.row(row, at))}
      </ol>
      <p class="heard" role="status" aria-live="polite"></p>`;
  }

  private row(row: Row, at: number): TemplateResult {
    const count = this.rows.length;
    const say = administration.order;
    const edge = this.gap === at ? 'above' : this.gap === count && at === count - 1 ? 'below' : '';
    return html`<li class="${edge} ${row.id === this.dragged ? 'dragged' : ''} ${row.fresh === true ? 'fresh' : ''}" data-id=${row.id}>
      ${this.fixed
        ? html`<span class="rank">${at + 1}</span>`
        : html`<button type="button" class="handle" data-part="handle" aria-label=${say.handle(row.title, at + 1, count)} aria-describedby="_ordering"
            @keydown=${(event: KeyboardEvent) => this.key(event, row, at)} @pointerdown=${(event: PointerEvent) => this.lift(event, row)}></button>
          <input class="rank" type="number" inputmode="numeric" min="1" max=${count} data-part="rank" aria-label=${say.rank(row.title, count)}
            .value=${live(String(at + 1))} @change=${(event: Event) => this.typed(event, row, at)}>`}
      <span class="what">${row.href === undefined ? html`<span class="name">${row.title}</span>` : html`<a class="name" href=${row.href}>${row.title}</a>`}
        ${row.note === undefined && row.fresh !== true ? nothing : html`<span class="hint">${[row.fresh === true ? say.fresh : '', row.note ?? ''].filter((one) => one !== '').join(' · ')}</span>`}</span>
      ${this.fixed
        ? nothing
        : html`<span class="moves">
            <button type="button" class="act small icon-up" tabindex="-1" data-part="up" ?disabled=${at === 0} aria-label=${say.up(row.title)} title=${say.upShort}
              @click=${() => this.place(row, at - 1, 'up')}></button>
            <button type="button" class="act small icon-down" tabindex="-1" data-part="down" ?disabled=${at === count - 1} aria-label=${say.down(row.title)} title=${say.downShort}
              @click=${() => this.place(row, at + 1, 'down')}></button>
            ${this.takeOff === ''
              ? nothing
              : html`<button type="button" class="act small" aria-label=${`${this.takeOff}: ${row.title}`}
                  @click=${() => this.dispatchEvent(new CustomEvent('take-off', { detail: { id: row.id } }))}>${this.takeOff}</button>`}
          </span>`}
    </li>`;
  }

  private key(event: KeyboardEvent, row: Row, at: number): void {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: this.rows.length - 1, PageUp: at - 10, PageDown: at + 10 }[event.key];
    if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.place(row, to, 'handle');
    }
  }

  private typed(event: Event, row: Row, at: number): void {
    const input = event.target as HTMLInputElement;
    const wanted = Math.round(Number(input.value));
    if (input.value === '' || !Number.isFinite(wanted)) {
      input.value = String(at + 1);
      return;
    }
    this.place(row, wanted - 1, 'rank');
  }

  private place(row: Row, wanted: number, part: string): void {
    const to = Math.max(0, Math.min(wanted, this.rows.length - 1));
    const from = this.rows.findIndex((one) => one.id === row.id);
    if (to !== from) {
      this.focusOn = { id: row.id, part };
      this.dispatchEvent(new CustomEvent('place', { detail: { id: row.id, to } }));
    }
    this.tell(administration.order.stands(row.title, to + 1, this.rows.length));
    this.requestUpdate();
  }

  /** A row that is moved in the document loses the focus; whoever presses the key again must find it where it was. */
  protected override updated(): void {
    const { id, part } = this.focusOn ?? {};
    this.focusOn = undefined;
    if (id === undefined) {
      return;
    }
    const row = this.line(id);
    const wanted = row?.querySelector<HTMLElement & { disabled?: boolean }>(`[data-part="${part}"]`);
    (wanted?.disabled === true ? row?.querySelector<HTMLElement>('[data-part="handle"]') : wanted)?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }

  private tell(sentence: string): void {
    this.querySelector('[role="status"]')!.textContent = sentence;
  }

  private line(id: string): HTMLElement | undefined {
    return [...this.querySelectorAll<HTMLElement>('li')].find((one) => one.dataset['id'] === id);
  }

  private lift(event: PointerEvent, row: Row): void {
    if (event.button !== 0 || this.dragged !== undefined) {
      return;
    }
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    const done = new AbortController();
    const finish = (drop: boolean): void => {
      done.abort();
      cancelAnimationFrame(this.scrolling);
      const from = this.rows.findIndex((one) => one.id === row.id);
      const to = this.gap > from ? this.gap - 1 : this.gap;
      const moving = drop && this.gap >= 0 && to !== from;
      this.dragged = undefined;
      this.gap = -1;
      if (moving) {
        this.place(row, to, 'handle');
      } else {
        this.requestUpdate();
      }
    };
    const options = { signal: done.signal };
    const start = event.clientY;
    handle.addEventListener('pointermove', (moving) => {
      this.pointerY = moving.clientY;
      if (this.dragged === undefined && Math.abs(moving.clientY - start) > 4) {
        this.dragged = row.id;
        this.push();
      }
      if (this.dragged !== undefined) {
        this.aim();
      }
    }, options);
    handle.addEventListener('pointerup', () => finish(true), options);
    handle.addEventListener('pointercancel', () => finish(false), options);
    window.addEventListener('keydown', (key) => {
      if (key.key === 'Escape') {
        key.preventDefault();
        finish(false);
      }
    }, options);
  }

  /** The gap between rows that the pointer is nearest to. */
  private aim(): void {
    const lines = [...this.querySelectorAll<HTMLElement>('li')];
    const below = lines.findIndex((line) => {
      const box = line.getBoundingClientRect();
      return this.pointerY < box.top + box.height / 2;
    });
    const gap = below < 0 ? lines.length : below;
    if (gap !== this.gap) {
      this.gap = gap;
      this.requestUpdate();
    }
  }

  /** A long list is pushed along when the pointer comes near an edge of the window. */
  private push(): void {
    const step = this.pointerY < EDGE ? -1 : this.pointerY > innerHeight - EDGE ? 1 : 0;
    if (step !== 0) {
      const depth = step < 0 ? EDGE - this.pointerY : this.pointerY - innerHeight + EDGE;
      window.scrollBy({ top: step * Math.min(24, 4 + depth / 4), behavior: 'instant' });
      this.aim();
    }
    this.scrolling = requestAnimationFrame(() => this.push());
  }
}

customElements.define('so-order-list', OrderList);

declare global {
  interface HTMLElementTagNameMap {
    'so-order-list': OrderList;
  }
}
