import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { field } from '../parts/field';
import { say } from '../parts/saying';
import { failure, moment } from '../parts/words';
import { told } from './audit-sentence';
import { beginning, end } from './days';
import { ListPage, type Answer, type Part, type Wanted } from './list-page';

const words = administration.audit;
const FILTERS = { actor: 'ai', action: 'viec', subject: 'doi-tuong', since: 'tu', until: 'den' } as const;
type Filter = keyof typeof FILTERS;

/** Who did what, and whether the record of it is whole. */
class AuditPage extends ListPage<Filter, Schema['AuditEntry']> {
  private checked: Schema['AuditCheck'] | undefined;
  private checkFailed: unknown;

  protected override async fetch(wanted: Wanted<Filter>, part: Part, signal: AbortSignal): Promise<Answer<Schema['AuditEntry']>> {
    const { actor, since, until } = wanted;
    const query = {
      ...part,
      ...wanted,
      ...(actor === undefined ? {} : { actor: actor.toLowerCase() }),
      ...(since === undefined ? {} : { since: beginning(since) }),
      ...(until === undefined ? {} : { until: end(until) }),
    };
    return (await ask('get', '/api/v1/admin/audit', { query, signal })).body;
  }

  protected override view(): TemplateResult {
    const wanted = this.wanted;
    return html`<header class="leaf-head"><h2 tabindex="-1">${words.title}</h2><p class="hint">${words.lead}</p></header>
      ${this.sieve(html`
        ${field({ name: 'actor', label: words.actor, hint: words.actorHint, value: wanted.actor, most: 64, set: this.typed('actor') })}
        ${field({ name: 'action', label: words.action, value: wanted.action, choices: [['', words.everything], ...Object.entries(words.actions)], set: this.chosen('action') })}
        ${field({ name: 'since', label: words.since, type: 'date', value: wanted.since, set: this.chosen('since') })}
        ${field({ name: 'until', label: words.until, type: 'date', value: wanted.until, set: this.chosen('until') })}
        ${wanted.subject === '' ? nothing : html`<p class="only">${words.only(wanted.subject)} ${button({ label: words.allSubjects, kind: 'small', act: () => {
          wanted.subject = '';
          return this.again();
        } })}</p>`}`)}
      ${this.results(words, () => html`<ol class="log">${this.rows.map((entry) => this.line(entry))}</ol>`)}
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
}

export function open(place: HTMLElement): Promise<void> {
  return new AuditPage(place, words.title, FILTERS).open();
}
