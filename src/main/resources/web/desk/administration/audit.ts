import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { field } from '../parts/field';
import { lost } from '../parts/page';
import { say } from '../parts/saying';
import { failure, moment } from '../parts/words';
import { told } from './audit-sentence';
import { beginning, end } from './days';
import { Page } from './page';

const words = administration.audit;

/** What is asked for; names as they stand in the address. */
const FILTERS = { 'ai': 'actor', 'viec': 'action', 'doi-tuong': 'subject', 'tu': 'since', 'den': 'until' } as const;
type Filter = (typeof FILTERS)[keyof typeof FILTERS];

/** Who did what, and whether the record of it is whole. */
class AuditPage extends Page {
  private wanted: Record<Filter, string> = { actor: '', action: '', subject: '', since: '', until: '' };
  private entries: Schema['AuditEntry'][] = [];
  private next: string | null | undefined;
  private total = 0;
  private failed: unknown;
  private asking: AbortController | undefined;
  private timer = 0;
  private checked: Schema['AuditCheck'] | undefined;
  private checkFailed: unknown;

  protected override async load(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    for (const [name, filter] of Object.entries(FILTERS)) {
      this.wanted[filter] = asked.get(name) ?? '';
    }
    await this.look();
    if (this.failed !== undefined) {
      throw this.failed;
    }
  }

  protected override view(): TemplateResult {
    const wanted = this.wanted;
    const set = (filter: Filter, pause = 0) => (value: string) => {
      wanted[filter] = value;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.again(), pause);
    };
    return html`<header class="leaf-head"><h2 tabindex="-1">${words.title}</h2><p class="hint">${words.lead}</p></header>
      <form class="sieve" role="search" @submit=${(event: Event) => {
        event.preventDefault();
        void this.again();
      }}>
        ${field({ name: 'actor', label: words.actor, hint: words.actorHint, value: wanted.actor, most: 64, set: set('actor', 400) })}
        ${field({ name: 'action', label: words.action, value: wanted.action, choices: [['', words.everything], ...Object.entries(words.actions)], set: set('action') })}
        ${field({ name: 'since', label: words.since, type: 'date', value: wanted.since, set: set('since') })}
        ${field({ name: 'until', label: words.until, type: 'date', value: wanted.until, set: set('until') })}
        ${wanted.subject === '' ? nothing : html`<p class="only">${words.only(wanted.subject)} ${button({ label: words.allSubjects, kind: 'small', act: () => {
          wanted.subject = '';
          return this.again();
        } })}</p>`}
      </form>
      ${this.failed === undefined ? nothing : lost(this.failed, () => this.again())}
      <p class="hint" role="status">${words.total(this.total)}</p>
      ${this.entries.length === 0 ? html`<p>${words.none}</p>` : html`<ol class="log">${this.entries.map((entry) => this.line(entry))}</ol>`}
      ${this.next ? html`<p class="actions">${button({ label: administration.more, act: () => this.look(this.next!) })}</p>` : nothing}
      ${this.safety()}`;
  }

  private line(entry: Schema['AuditEntry']): TemplateResult {
    const { did, subject, href, details } = told(entry);
    const actor = words.actors[entry.actor] ?? entry.actor;
    return html`<li>
      <p class="when"><time datetime=${entry.at}>${moment(entry.at)}</time></p>
      <div class="deed"><p><strong>${actor}</strong> ${did}${subject === '' ? nothing : html` ${href === undefined ? html`<span class="subject">${subject}</span>` : html`<a class="subject" href=${href}>${subject}</a>`}`}</p>
        ${details.length === 0 ? nothing : html`<ul>${details.map((one) => html`<li>${one}</li>`)}</ul>`}
        <p class="hint">${words.entry(entry.seq, entry.from)}</p></div>
    </li>`;
  }

  private safety(): TemplateResult {
    const checked = this.checked;
    return html`<section class="safety"><h3>${words.safety}</h3>
      <div class="halves">
        <div><p>${words.checkText}</p>
          <p class="actions">${button({ label: words.check, act: () => this.check() })}
            <a class="act quiet" href="/api/v1/admin/audit/export" download="audit.ndjson">${words.export}</a></p>
          <div role="status">${checked === undefined
            ? nothing
            : checked.intact
              ? html`<p class="found good">${words.intact(checked.entries)}</p><p class="hint">${words.head}</p><p class="hash">${checked.head}</p>`
              : html`<p class="notice">${words.broken(checked.broken ?? 0)}</p>`}
            ${this.checkFailed === undefined ? nothing : html`<p class="notice">${failure(this.checkFailed)}</p>`}</div></div>
        <div><p>${words.keysText}</p>
          <p class="actions">${button({ label: words.keys, act: () => this.rotate() })}</p></div>
      </div></section>`;
  }

  private async check(): Promise<void> {
    this.checked = this.checkFailed = undefined;
    try {
      this.checked = (await ask('get', '/api/v1/admin/audit/check')).body;
    } catch (e) {
      this.checkFailed = e;
    }
    this.draw();
  }

  private async rotate(): Promise<void> {
    const done = await question({
      title: words.keysTitle,
      act: words.keysAct,
      content: () => html`<p>${words.keysConfirm}</p>`,
      run: () => ask('post', '/api/v1/admin/keys'),
    });
    if (done) {
      say(words.keysDone);
      await this.again();
    }
  }

  private async again(): Promise<void> {
    clearTimeout(this.timer);
    const asked = new URLSearchParams();
    for (const [name, filter] of Object.entries(FILTERS)) {
      if (this.wanted[filter].trim() !== '') {
        asked.set(name, this.wanted[filter].trim());
      }
    }
    history.replaceState(history.state, '', `${location.pathname}${asked.size > 0 ? `?${asked.toString()}` : ''}`);
    await this.look();
    this.draw();
  }

  private async look(cursor?: string): Promise<void> {
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    const { actor, action, subject, since, until } = this.wanted;
    const query = Object.fromEntries(
      Object.entries({
        actor: actor.trim().toLowerCase(),
        action,
        subject: subject.trim(),
        since: since === '' ? '' : beginning(since),
        until: until === '' ? '' : end(until),
        cursor: cursor ?? '',
      }).filter(([, value]) => value !== ''),
    );
    try {
      const { body } = await ask('get', '/api/v1/admin/audit', { query: { ...query, limit: 50 }, signal });
      this.entries = cursor === undefined ? body.items : [...this.entries, ...body.items];
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

export function open(place: HTMLElement): Promise<void> {
  return new AuditPage(place, words.title).open();
}
