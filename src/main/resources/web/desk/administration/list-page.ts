import { html, nothing, type TemplateResult } from 'lit';
import { administration } from '../../texts/vi/administration';
import { button } from '../parts/button';
import { lost } from '../parts/page';
import { Page } from './page';

/** How long somebody who types has paused when it is asked, in milliseconds. */
const PAUSE = 300;
const MOST = 50;

/** Which part of a list is fetched. */
export interface Part {
  limit: number;
  cursor?: string;
}

/** A part of a list, as the service answers it. */
export interface Answer<Row> {
  items: readonly Row[];
  next?: string | null;
  total: number;
}

/** What is asked for, without blanks around it. */
export type Wanted<Filter extends string> = Partial<Record<Filter, string>>;

/** A list of what somebody asks for. The address says what that is, so that "back" leads to the same list again. */
export abstract class ListPage<Filter extends string, Row> extends Page {
  /** What is asked for, as it was typed; empty for everything. */
  protected readonly wanted: Record<Filter, string>;
  protected rows: readonly Row[] = [];
  private readonly filters: readonly (readonly [Filter, string])[];
  private next: string | null | undefined;
  private total = 0;
  private failed: unknown;
  private asking: AbortController | undefined;
  private timer = 0;

  /** @param filters what can be asked for, with its name in the address */
  constructor(place: HTMLElement, title: string, filters: Readonly<Record<Filter, string>>) {
    super(place, title);
    this.filters = Object.entries(filters) as [Filter, string][];
    this.wanted = Object.fromEntries(this.filters.map(([filter]) => [filter, ''])) as Record<Filter, string>;
  }

  /** Asks the service. */
  protected abstract fetch(wanted: Wanted<Filter>, part: Part, signal: AbortSignal): Promise<Answer<Row>>;

  protected override async load(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    for (const [filter, name] of this.filters) {
      this.wanted[filter] = asked.get(name) ?? '';
    }
    await this.look();
    if (this.failed !== undefined) {
      throw this.failed;
    }
  }

  /** Takes over what is chosen for a filter. */
  protected chosen(filter: Filter): (value: string) => void {
    return (value) => {
      this.wanted[filter] = value;
      void this.again();
    };
  }

  /** Takes over what is typed for a filter, with the next pause. */
  protected typed(filter: Filter): (value: string) => void {
    return (value) => {
      this.wanted[filter] = value;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.again(), PAUSE);
    };
  }

  /** The form of what can be asked for. */
  protected sieve(fields: TemplateResult): TemplateResult {
    return html`<form class="sieve" role="search" @submit=${(event: Event) => {
      event.preventDefault();
      void this.again();
    }}>${fields}</form>`;
  }

  /** What was found, and the way to more of it. */
  protected results(words: { total(n: number): string; none: string }, rows: () => TemplateResult): TemplateResult {
    const next = this.next;
    return html`${this.failed === undefined ? nothing : lost(this.failed, () => this.again())}
      <p class="hint" role="status">${words.total(this.total)}</p>
      ${this.rows.length === 0 ? html`<p>${words.none}</p>` : rows()}
      ${next ? html`<p class="actions">${button({ label: administration.more, act: () => this.more(next) })}</p>` : nothing}`;
  }

  /** From the beginning, with what is asked for now. */
  protected async again(): Promise<void> {
    clearTimeout(this.timer);
    const wanted = this.given();
    const asked = new URLSearchParams(this.filters.flatMap(([filter, name]) => (wanted[filter] === undefined ? [] : [[name, wanted[filter]]])));
    history.replaceState(history.state, '', `${location.pathname}${asked.size > 0 ? `?${asked.toString()}` : ''}`);
    await this.look();
    this.draw();
  }

  private async more(cursor: string): Promise<void> {
    if (await this.look(cursor)) {
      this.draw();
    }
  }

  /** @returns whether there is anything new to show; false when something else was asked meanwhile */
  private async look(cursor?: string): Promise<boolean> {
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    try {
      const answer = await this.fetch(this.given(), cursor === undefined ? { limit: MOST } : { limit: MOST, cursor }, signal);
      this.rows = cursor === undefined ? answer.items : [...this.rows, ...answer.items];
      this.next = answer.next;
      this.total = answer.total;
      this.failed = undefined;
    } catch (e) {
      if (signal.aborted) {
        return false;
      }
      this.failed = e;
    }
    return true;
  }

  private given(): Wanted<Filter> {
    const trimmed = this.filters.map(([filter]) => [filter, this.wanted[filter].trim()] as const);
    return Object.fromEntries(trimmed.filter(([, value]) => value !== '')) as Wanted<Filter>;
  }
}
