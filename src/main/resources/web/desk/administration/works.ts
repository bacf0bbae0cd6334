import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { desk } from '../../texts/vi/desk';
import { vocabulary } from '../../texts/vi/vocabulary';
import { button } from '../parts/button';
import { field } from '../parts/field';
import { lost } from '../parts/page';
import { day } from '../parts/words';
import { ROOT } from '../router';
import { Page } from './page';

const words = administration.works;
const PAUSE = 300;

/** A row, whether it was listed or found. */
type Row = Pick<Schema['WorkSummary'], 'slug' | 'title' | 'kind' | 'coverage'> &
  Partial<Pick<Schema['WorkSummary'], 'number' | 'issued' | 'status'>>;

/** What readers have: to be searched, or looked through, the latest first. */
class Works extends Page {
  private q = '';
  private kind = '';
  private coverage = '';
  private rows: readonly Row[] = [];
  private next: string | undefined;
  private total = 0;
  private failed: unknown;
  private asking: AbortController | undefined;
  private timer = 0;

  protected override async load(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    this.q = asked.get('q') ?? '';
    this.kind = asked.get('loai') ?? '';
    this.coverage = asked.get('noi-dung') ?? '';
    await this.look();
    if (this.failed !== undefined) {
      throw this.failed;
    }
  }

  protected override view(): TemplateResult {
    return html`<header class="leaf-head"><h2 tabindex="-1">${words.title}</h2><p class="hint">${words.lead}</p></header>
      <form class="sieve" role="search" @submit=${(event: Event) => {
        event.preventDefault();
        void this.again();
      }}>
        ${field({ name: 'q', label: words.search, hint: words.searchHint, type: 'search', value: this.q, most: 200, set: (value) => {
          this.q = value;
          clearTimeout(this.timer);
          this.timer = window.setTimeout(() => void this.again(), PAUSE);
        } })}
        ${field({ name: 'kind', label: words.kind, value: this.kind, choices: [['', words.every], ...Object.entries(vocabulary.kinds)], set: (value) => {
          this.kind = value;
          void this.again();
        } })}
        ${field({ name: 'coverage', label: words.coverage, value: this.coverage, choices: [['', words.every], ...Object.entries(desk.coverages)], set: (value) => {
          this.coverage = value;
          void this.again();
        } })}
      </form>
      ${this.failed === undefined ? nothing : lost(this.failed, () => this.again())}
      <p class="hint" role="status">${words.total(this.total)}</p>
      ${this.rows.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="held">${this.rows.map((row) => line(row))}</ul>`}
      ${this.next === undefined ? nothing : html`<p class="actions">${button({ label: administration.more, act: () => this.look(this.next) })}</p>`}`;
  }

  private async again(): Promise<void> {
    clearTimeout(this.timer);
    const asked = new URLSearchParams();
    for (const [name, value] of [['q', this.q.trim()], ['loai', this.kind], ['noi-dung', this.coverage]] as const) {
      if (value !== '') {
        asked.set(name, value);
      }
    }
    history.replaceState(history.state, '', `${location.pathname}${asked.size > 0 ? `?${asked.toString()}` : ''}`);
    await this.look();
    this.draw();
  }

  private async look(cursor?: string): Promise<void> {
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    const q = this.q.trim();
    const query = {
      limit: 50,
      ...(cursor === undefined ? {} : { cursor }),
      ...(this.kind === '' ? {} : { kind: this.kind as Schema['Kind'] }),
      ...(this.coverage === '' ? {} : { coverage: this.coverage as Schema['Coverage'] }),
    };
    try {
      const { body } =
        q === ''
          ? await ask('get', '/api/v1/works', { query: { ...query, sort: '-date' }, signal })
          : await ask('get', '/api/v1/search', { query: { ...query, q, passages: 0 }, signal });
      this.rows = cursor === undefined ? body.items : [...this.rows, ...body.items];
      this.next = body.next;
      this.total = body.total;
      this.failed = undefined;
    } catch (e) {
      if (signal.aborted) {
        return;
      }
      this.failed = e;
    }
    if (cursor !== undefined) {
      this.draw();
    }
  }
}

function line(row: Row): TemplateResult {
  const small = [
    row.number === undefined ? vocabulary.kinds[row.kind] : words.numbered(vocabulary.kinds[row.kind], row.number),
    row.issued === undefined ? '' : day(row.issued),
    desk.coverages[row.coverage],
    row.status === undefined || row.status === 'unknown' ? '' : desk.statuses[row.status],
  ];
  return html`<li><a href="${ROOT}/tai-lieu/${row.slug}">${row.title}</a><span class="hint">${small.filter((one) => one !== '').join(' · ')}</span></li>`;
}

export function open(place: HTMLElement): Promise<void> {
  return new Works(place, words.title).open();
}
