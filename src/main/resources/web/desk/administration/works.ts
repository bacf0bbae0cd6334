import { html, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { desk } from '../../texts/vi/desk';
import { vocabulary } from '../../texts/vi/vocabulary';
import { field } from '../parts/field';
import { day } from '../parts/words';
import { ROOT } from '../router';
import { ListPage, type Answer, type Part, type Wanted } from './list-page';

const words = administration.works;
const FILTERS = { q: 'q', kind: 'loai', coverage: 'noi-dung' } as const;
type Filter = keyof typeof FILTERS;

/** A row, whether it was listed or found. */
type Row = Pick<Schema['WorkSummary'], 'slug' | 'title' | 'kind' | 'coverage'> &
  Partial<Pick<Schema['WorkSummary'], 'number' | 'issued' | 'status'>>;

/** What readers have: to be searched, or looked through, the latest first. */
class Works extends ListPage<Filter, Row> {
  protected override async fetch({ q, ...filters }: Wanted<Filter>, part: Part, signal: AbortSignal): Promise<Answer<Row>> {
    const query = { ...part, ...(filters as { kind?: Schema['Kind']; coverage?: Schema['Coverage'] }) };
    const { body } =
      q === undefined
        ? await ask('get', '/api/v1/works', { query: { ...query, sort: '-date' }, signal })
        : await ask('get', '/api/v1/search', { query: { ...query, q, passages: 0 }, signal });
    return body;
  }

  protected override view(): TemplateResult {
    return html`<header class="leaf-head"><h2 tabindex="-1">${words.title}</h2><p class="hint">${words.lead}</p></header>
      ${this.sieve(html`
        ${field({ name: 'q', label: words.search, hint: words.searchHint, type: 'search', value: this.wanted.q, most: 200, set: this.typed('q') })}
        ${field({ name: 'kind', label: words.kind, value: this.wanted.kind, choices: [['', words.every], ...Object.entries(vocabulary.kinds)], set: this.chosen('kind') })}
        ${field({ name: 'coverage', label: words.coverage, value: this.wanted.coverage, choices: [['', words.every], ...Object.entries(desk.coverages)], set: this.chosen('coverage') })}`)}
      ${this.results(words, () => html`<ul class="held">${this.rows.map((row) => line(row))}</ul>`)}`;
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
  return new Works(place, words.title, FILTERS).open();
}
