import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { button } from '../parts/button';
import { field } from '../parts/field';
import { lost } from '../parts/page';
import { ROOT, self } from '../router';
import { choices, committees } from './committee-tree';
import { Page } from './page';
import { rolesInWords, state } from './member-words';

const words = administration.members;
const PAUSE = 300;

/** Who belongs to what one administers: to be searched without accents, by place, state and role. */
class Members extends Page {
  private q = '';
  private committee = '';
  private state = '';
  private role = '';
  private found: Schema['Reader'][] = [];
  private next: string | null | undefined;
  private total = 0;
  private all: Schema['Committee'][] = [];
  private names = new Map<string, string>();
  private problem2: unknown;
  private timer = 0;
  private asking: AbortController | undefined;
  private readonly mayAdd = self().roles.some((role) => role === 'admin' || role === 'committee-admin');

  protected override async load(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    this.q = asked.get('q') ?? '';
    this.committee = asked.get('to-chuc') ?? '';
    this.state = asked.get('tinh-trang') ?? '';
    this.role = asked.get('quyen') ?? '';
    const [all] = await Promise.all([committees(), this.look()]);
    this.all = all;
    this.names = new Map(all.map((one) => [one.slug, one.name]));
    if (this.problem2 !== undefined) {
      throw this.problem2;
    }
  }

  protected override view(): TemplateResult {
    return html`<header class="leaf-head">
        <h2 tabindex="-1">${words.title}</h2>
        <p class="hint">${self().roles.includes('admin') ? words.leadAll : words.leadOwn}</p>
        ${this.mayAdd ? html`<p class="actions"><a class="act main" href="${ROOT}/dang-vien/them">${words.add}</a></p>` : nothing}
      </header>
      <form class="sieve" role="search" @submit=${(event: Event) => {
        event.preventDefault();
        void this.again();
      }}>
        ${field({ name: 'q', label: words.search, hint: words.searchHint, type: 'search', value: this.q, most: 100, set: (value) => {
          this.q = value;
          clearTimeout(this.timer);
          this.timer = window.setTimeout(() => void this.again(), PAUSE);
        } })}
        ${field({ name: 'committee', label: words.committee, value: this.committee, choices: choices(this.all, words.everywhere), set: (value) => {
          this.committee = value;
          void this.again();
        } })}
        ${field({ name: 'state', label: words.state, value: this.state, choices: [['', words.every], ...Object.entries(words.states)], set: (value) => {
          this.state = value;
          void this.again();
        } })}
        ${field({ name: 'role', label: words.role, value: this.role, choices: [['', words.every], ...Object.entries(words.roles)], set: (value) => {
          this.role = value;
          void this.again();
        } })}
      </form>
      ${this.problem2 === undefined ? nothing : lost(this.problem2, () => this.again())}
      <p class="hint" role="status">${words.total(this.total)}</p>
      ${this.found.length === 0
        ? html`<p>${words.none}</p>`
        : html`<div class="sheet-of"><table class="people">
            <caption class="heard">${words.title}</caption>
            <thead><tr><th scope="col">${words.name}</th><th scope="col">${words.userName}</th><th scope="col">${words.place}</th><th scope="col">${words.state}</th><th scope="col">${words.role}</th></tr></thead>
            <tbody>${this.found.map((reader) => this.line(reader))}</tbody>
          </table></div>`}
      ${this.next ? html`<p class="actions">${button({ label: administration.more, act: () => this.look(this.next!) })}</p>` : nothing}
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

  /** From the beginning, with what is asked for now; the address says it, so that "back" leads here again. */
  private async again(): Promise<void> {
    clearTimeout(this.timer);
    const asked = new URLSearchParams();
    for (const [name, value] of [['q', this.q.trim()], ['to-chuc', this.committee], ['tinh-trang', this.state], ['quyen', this.role]] as const) {
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
    const query: Record<string, string | number> = { limit: 50 };
    for (const [name, value] of [['q', this.q.trim()], ['committee', this.committee], ['state', this.state], ['role', this.role], ['cursor', cursor ?? '']] as const) {
      if (value !== '') {
        query[name] = value;
      }
    }
    try {
      const { body } = await ask('get', '/api/v1/admin/readers', { query, signal });
      this.found = cursor === undefined ? body.items : [...this.found, ...body.items];
      this.next = body.next;
      this.total = body.total;
      this.problem2 = undefined;
    } catch (e) {
      if (signal.aborted) {
        return;
      }
      this.problem2 = e;
    }
    if (cursor !== undefined) {
      this.draw();
    }
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
  return new Members(place, words.title).open();
}
