import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { field } from '../parts/field';
import { ROOT, self } from '../router';
import { choices, committees } from './committee-tree';
import { ListPage, type Answer, type Part, type Wanted } from './list-page';
import { rolesInWords, state } from './member-words';

const words = administration.members;
const FILTERS = { q: 'q', committee: 'to-chuc', state: 'tinh-trang', role: 'quyen' } as const;
type Filter = keyof typeof FILTERS;

/** Who belongs to what one administers: to be searched without accents, by place, state and role. */
class Members extends ListPage<Filter, Schema['Reader']> {
  private all: Schema['Committee'][] = [];
  private names = new Map<string, string>();
  private readonly mayAdd = self().roles.some((role) => role === 'admin' || role === 'committee-admin');

  protected override async load(): Promise<void> {
    const [all] = await Promise.all([committees(), super.load()]);
    this.all = all;
    this.names = new Map(all.map((one) => [one.slug, one.name]));
  }

  protected override async fetch(wanted: Wanted<Filter>, part: Part, signal: AbortSignal): Promise<Answer<Schema['Reader']>> {
    return (await ask('get', '/api/v1/admin/readers', { query: { ...wanted, ...part }, signal })).body;
  }

  protected override view(): TemplateResult {
    return html`<header class="leaf-head">
        <h2 tabindex="-1">${words.title}</h2>
        <p class="hint">${self().roles.includes('admin') ? words.leadAll : words.leadOwn}</p>
        ${this.mayAdd ? html`<p class="actions"><a class="act main" href="${ROOT}/dang-vien/them">${words.add}</a></p>` : nothing}
      </header>
      ${this.sieve(html`
        ${field({ name: 'q', label: words.search, hint: words.searchHint, type: 'search', value: this.wanted.q, most: 100, set: this.typed('q') })}
        ${field({ name: 'committee', label: words.committee, value: this.wanted.committee, choices: choices(this.all, words.everywhere), set: this.chosen('committee') })}
        ${field({ name: 'state', label: words.state, value: this.wanted.state, choices: [['', words.every], ...Object.entries(words.states)], set: this.chosen('state') })}
        ${field({ name: 'role', label: words.role, value: this.wanted.role, choices: [['', words.every], ...Object.entries(words.roles)], set: this.chosen('role') })}`)}
      ${this.results(
        words,
        () => html`<div class="sheet-of"><table class="people">
            <caption class="heard">${words.title}</caption>
            <thead><tr><th scope="col">${words.name}</th><th scope="col">${words.userName}</th><th scope="col">${words.place}</th><th scope="col">${words.state}</th><th scope="col">${words.role}</th></tr></thead>
            <tbody>${this.rows.map((reader) => this.line(reader))}</tbody>
          </table></div>`,
      )}
      ${self().roles.includes('admin') ? bulk() : nothing}`;
  }

  private line(reader: Schema['Reader']): TemplateResult {
    return html`<tr>
      <th scope="row"><a href="${ROOT}/dang-vien/${reader.id}">${reader.displayName}</a></th>
      <td data-label=${words.userName}>${reader.userName}${reader.memberCode === undefined ? nothing : html`<br><span class="hint">${words.code(reader.memberCode)}</span>`}</td>
      <td data-label=${words.place}>${reader.committee === undefined ? html`<span class="hint">${words.nowhere}</span>` : (this.names.get(reader.committee) ?? reader.committee)}</td>
      <td data-label=${words.state}>${state(reader.state)}</td>
      <td data-label=${words.role}>${rolesInWords(reader.roles, this.names)}</td>
    </tr>`;
  }
}

/** Thousands at once are no work for a form. */
function bulk(): TemplateResult {
  return html`<details class="bulk"><summary>${words.bulk}</summary>
    <p>${words.bulkText}</p>
    <pre tabindex="0"><code>${words.bulkCommand}</code></pre>
    <p>${words.bulkColumns}</p>
    <pre tabindex="0"><code>member_code,display_name,committee_code,committee_name,cell_code,cell_name,user_name</code></pre>
    <p>${words.bulkCodes}</p></details>`;
}

export function open(place: HTMLElement): Promise<void> {
  return new Members(place, words.title, FILTERS).open();
}
