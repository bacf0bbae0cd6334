import { html, nothing, type TemplateResult } from 'lit';
import { ask, ProblemError, type Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { desk } from '../../texts/vi/desk';
import { vocabulary } from '../../texts/vi/vocabulary';
import { badge } from '../parts/badge';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { check, field } from '../parts/field';
import { say } from '../parts/saying';
import type { Chosen } from '../parts/work-choice';
import { ago, day, errors, failure, moment } from '../parts/words';
import { go, ROOT, self } from '../router';
import { audience } from './audience';
import { committees } from './committee-tree';
import { Page } from './page';
import '../parts/work-choice';

const words = administration.work;

/** Where a draft is worked on. */
const DRAFTS = `${ROOT}/ban-thao`;

/** A work as readers have it, and what the desk does with it: correct, cover, further names, withdraw. */
class WorkPage extends Page {
  private held: Schema['PublishedWork'] | undefined;
  private tag = '';
  /** As a reader sees it; absent where the work is not for who sits here. */
  private work: Schema['Work'] | undefined;
  private editions: readonly Schema['Edition'][] = [];
  private drafts: readonly Schema['DraftSummary'][] = [];
  private names = new Map<string, string>();
  /** What remains of a work that was withdrawn. */
  private stone: Schema['Tombstone'] | undefined;
  private alias = '';
  private failed: unknown;
  private coverFailed: unknown;
  /** Makes the browser ask for a cover anew. */
  private covered = 0;

  constructor(
    place: HTMLElement,
    private readonly slug: string,
  ) {
    super(place, words.page);
  }

  private has(role: string): boolean {
    return self().roles.includes(role);
  }

  protected override async load(): Promise<void> {
    const path = { slug: this.slug };
    try {
      this.took(await ask('get', '/api/v1/editorial/works/{slug}', { path }));
    } catch (e) {
      if (e instanceof ProblemError && e.status === 410) {
        this.stone = await tombstone(this.slug);
        if (this.stone !== undefined) {
          this.name(this.stone.title);
          return;
        }
      }
      throw e;
    }
    const [work, editions, drafts, all] = await Promise.all([
      ask('get', '/api/v1/works/{slug}', { path }).catch(unseen),
      ask('get', '/api/v1/works/{slug}/editions', { path }).catch(unseen),
      ask('get', '/api/v1/editorial/drafts', { query: { work: this.slug, limit: 20 } }),
      this.held!.audience === 'public' || this.held!.audience === 'members' ? [] : committees(),
    ]);
    this.work = work?.body;
    this.editions = editions?.body.items ?? [];
    this.drafts = drafts.body.items.filter((draft) => draft.state !== 'published' && draft.state !== 'deleted');
    this.names = new Map(all.map((one) => [one.slug, one.name]));
  }

  private took(answer: { body: Schema['PublishedWork']; etag: string | null }): void {
    this.held = answer.body;
    this.tag = answer.etag ?? '';
    this.name(answer.body.title);
  }

  protected override view(): TemplateResult {
    const trail = html`<nav class="trail" aria-label=${administration.trail}><a href="${ROOT}/tai-lieu">${administration.works.title}</a></nav>`;
    if (this.stone !== undefined) {
      const { title, reason, replacement, withdrawnAt } = this.stone;
      return html`${trail}<h2 tabindex="-1">${title}</h2><p class="notice">${desk.work.isWithdrawn(moment(withdrawnAt))}</p>
        <dl class="slim"><div><dt>${desk.work.why}</dt><dd>${reason}</dd></div>
          ${replacement === undefined ? nothing : html`<div><dt>${desk.work.instead}</dt><dd><a href="${ROOT}/tai-lieu/${replacement}">${replacement}</a></dd></div>`}</dl>
        <p class="actions"><a class="act quiet" href="/van-ban/${this.slug}" target="_blank">${desk.work.open}</a></p>`;
    }
    const { title, audience: who } = this.held!;
    return html`${trail}
      <header class="leaf-head">
        ${this.work === undefined ? nothing : html`<p class="hint">${this.eyebrow(this.work)}</p>`}
        <h2 tabindex="-1">${title}</h2>
        <p class="hint">${audience(who, this.names)}${this.work === undefined ? html`<br>${words.unseen}` : nothing}</p>
        <p class="actions">
          ${this.has('editor') ? button({ label: desk.work.correct, kind: 'main', act: () => this.correct() }) : nothing}
          <a class="act quiet" href="/van-ban/${this.slug}" target="_blank">${desk.work.open}</a>
        </p>
        ${this.has('editor') ? html`<p class="hint">${desk.work.correctText}</p>` : nothing}
      </header>
      ${this.failed === undefined ? nothing : html`<p class="notice" role="alert">${failure(this.failed)}</p>`}
      <div class="halves">
        <div>
          ${this.drafts.length === 0
            ? nothing
            : html`<section><h3>${desk.work.openDrafts}</h3><ul class="held">${this.drafts.map(
                (draft) => html`<li><a href="${DRAFTS}/${draft.id}">${draft.title ?? title}</a><span>${badge(draft.state)} <span class="hint">${desk.board.changed(draft.lastEditor, ago(draft.changedAt))}</span></span></li>`,
              )}</ul></section>`}
          ${this.history()} ${this.relations()}
        </div>
        <div>${this.cover()} ${this.aliases()} ${this.has('approver') ? this.withdrawal() : nothing}</div>
      </div>`;
  }

  private eyebrow(work: Schema['Work']): string {
    const parts = [
      work.number === undefined ? vocabulary.kinds[work.kind] : administration.works.numbered(vocabulary.kinds[work.kind], work.number),
      work.issuer ?? '',
      work.issued === undefined ? '' : day(work.issued),
      desk.coverages[work.coverage],
      work.status.value === 'unknown' ? '' : desk.statuses[work.status.value],
    ];
    return parts.filter((one) => one !== '').join(' · ');
  }

  private history(): TemplateResult {
    return html`<section><h3>${words.editions}</h3>
      ${this.editions.length === 0
        ? html`<p class="hint">${words.noEdition}</p>`
        : html`<ul class="plain">${this.editions.map(
            ({ number, publishedAt, sections, words: count }) => html`<li><strong>${desk.work.edition(number)}</strong>
              <span class="hint">${moment(publishedAt)} · ${words.size(sections, count)}</span>
              ${number > 1 ? html`<a href="/van-ban/${this.slug}/ban/${number - 1}/so-sanh/${number}" target="_blank">${words.compare(number - 1)}</a>` : nothing}</li>`,
          )}</ul>`}</section>`;
  }

  private relations(): TemplateResult {
    const relations = this.work?.relations ?? [];
    return html`<section><h3>${words.relations}</h3>
      ${relations.length === 0
        ? html`<p class="hint">${words.noRelations}</p>`
        : html`<dl class="related">${[...grouped(relations)].map(
            ([name, some]) => html`<div><dt>${name}</dt><dd><ul class="plain">${some.map((one) => related(one))}</ul></dd></div>`,
          )}</dl>`}
      <p class="hint">${words.relationsHint}</p></section>`;
  }

  private cover(): TemplateResult {
    const cover = this.work?.cover;
    const uploaded = cover !== undefined && cover.drawing === undefined;
    const source = (address: string): string => (this.covered === 0 ? address : `${address}&new=${this.covered}`);
    return html`<section><h3>${desk.work.cover}</h3>
      ${cover === undefined
        ? nothing
        : html`<div class="covers">${(['large', 'medium', 'small'] as const).map(
            (size) => html`<figure class=${size}><img src=${source(cover[size])} alt=${size === 'large' ? cover.alt : ''} width=${cover.width} height=${cover.height}><figcaption class="hint">${words.sizes[size]}</figcaption></figure>`,
          )}</div>`}
      <p class="hint">${uploaded ? words.coverUploaded : words.coverDrawn}</p>
      ${this.has('editor')
        ? html`<p class="actions"><label class="act quiet picking">${desk.work.coverPut}<input class="heard" type="file" accept="image/png,image/jpeg"
              @change=${(event: Event) => this.putCover(event.target as HTMLInputElement)}></label>
            ${uploaded ? button({ label: desk.work.coverRemove, act: () => this.removeCover() }) : nothing}</p>
            ${this.coverFailed === undefined ? nothing : html`<p class="notice" role="alert">${coverFailure(this.coverFailed)}</p>`}`
        : nothing}</section>`;
  }

  private aliases(): TemplateResult {
    const { aliases } = this.held!;
    return html`<section><h3>${desk.work.aliases}</h3>
      <p class="hint">${desk.work.aliasesText}</p>
      <ul class="plain"><li><code>/van-ban/${this.slug}</code></li>${aliases.map((one) => html`<li><code>/van-ban/${one}</code></li>`)}</ul>
      ${this.has('approver')
        ? html`<form class="inline" novalidate @submit=${(event: Event) => {
            event.preventDefault();
            void this.addAlias();
          }}>${field({ name: 'alias', label: desk.work.alias, hint: words.aliasHint, value: this.alias, most: 200, error: errors(this.failed).get('alias'),
            set: (value) => (this.alias = value) })}<button class="act quiet">${desk.work.aliasAdd}</button></form>`
        : html`<p class="hint">${desk.work.needsApprover}</p>`}</section>`;
  }

  private withdrawal(): TemplateResult {
    return html`<section class="last"><h3>${desk.work.withdraw}</h3><p class="hint">${desk.work.withdrawText}</p>
      <p class="actions">${button({ label: desk.work.withdraw, kind: 'grave', act: () => this.withdraw() })}</p></section>`;
  }

  private async correct(): Promise<void> {
    const open = this.drafts[0];
    if (open !== undefined) {
      const another = await question({
        title: words.openTitle,
        act: words.openAnother,
        content: () => html`<p>${words.openText(open.lastEditor, ago(open.changedAt))}</p>`,
      });
      if (!another) {
        return;
      }
    }
    this.failed = undefined;
    try {
      const { body } = await ask('post', '/api/v1/editorial/drafts', { body: { work: this.slug } });
      say(words.opened);
      go(`${DRAFTS}/${body.draft.id}`);
    } catch (e) {
      this.failed = e;
      this.draw();
    }
  }

  /** Does something to the work as it is now. Who else changed it meanwhile changed something else: it is done all the same. */
  private async latest<T>(act: (match: string) => Promise<T>): Promise<T> {
    try {
      return await act(this.tag);
    } catch (e) {
      if (!(e instanceof ProblemError) || e.status !== 412) {
        throw e;
      }
      this.took(await ask('get', '/api/v1/editorial/works/{slug}', { path: { slug: this.slug } }));
      return await act(this.tag);
    }
  }

  private async changeCover(act: (match: string) => Promise<{ body: Schema['PublishedWork']; etag: string | null }>, done: string): Promise<void> {
    this.coverFailed = undefined;
    try {
      this.took(await this.latest(act));
      this.covered++;
      this.work = (await ask('get', '/api/v1/works/{slug}', { path: { slug: this.slug } }).catch(unseen))?.body;
      say(done);
    } catch (e) {
      this.coverFailed = e;
    }
    this.draw();
  }

  private async putCover(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file !== undefined) {
      await this.changeCover((match) => ask('put', '/api/v1/editorial/works/{slug}/cover', { path: { slug: this.slug }, file, match }), desk.work.coverDone);
      // The same file may be chosen again after a failure.
      input.value = '';
    }
  }

  private removeCover(): Promise<void> {
    return this.changeCover((match) => ask('delete', '/api/v1/editorial/works/{slug}/cover', { path: { slug: this.slug }, match }), desk.work.coverRemoved);
  }

  private async addAlias(): Promise<void> {
    this.failed = undefined;
    try {
      this.took(await ask('post', '/api/v1/editorial/works/{slug}/aliases', { path: { slug: this.slug }, body: { alias: this.alias.trim() } }));
      say(desk.work.aliasDone);
      this.alias = '';
    } catch (e) {
      this.failed = e;
    }
    this.draw();
  }

  private async withdraw(): Promise<void> {
    const wanted = { reason: '', replacement: '', sure: false };
    const title = this.held!.title;
    const done = await question({
      title: desk.work.withdrawTitle(title),
      act: desk.work.withdraw,
      grave: true,
      content: (asked) => {
        const wrong = errors(asked.problem);
        return html`<p>${desk.work.withdrawText}</p>
          ${field({ name: 'reason', label: desk.work.reason, value: wanted.reason, lines: 3, most: 1000, required: true, error: wrong.get('reason'),
            set: (value) => (wanted.reason = value) })}
          <so-work-choice .label=${desk.work.replacement} .hint=${desk.work.replacementHint} .error=${wrong.get('replacement') ?? ''} .taken=${new Set([this.slug])}
            .takenWord=${words.itself} @choose=${(event: Chosen) => (wanted.replacement = event.detail.slug)} @typed=${() => (wanted.replacement = '')}></so-work-choice>
          ${check({ name: 'sure', label: desk.work.understood, value: wanted.sure, set: (value) => (wanted.sure = value) })}
          ${wrong.has('sure') ? html`<p class="error">${desk.work.understand}</p>` : nothing}`;
      },
      run: async () => {
        if (!wanted.sure) {
          throw new ProblemError(400, 'not-sure', '', [{ field: 'sure', message: 'is to be understood' }]);
        }
        // Whoever withdraws answers for what is there now, so nothing is tried again by itself.
        try {
          const { reason, replacement } = wanted;
          const { body } = await ask('post', '/api/v1/editorial/works/{slug}/withdraw', {
            path: { slug: this.slug },
            body: { reason: reason.trim(), replacement: replacement === '' ? null : replacement },
            match: this.tag,
          });
          this.stone = body;
        } catch (e) {
          if (e instanceof ProblemError && e.status === 412) {
            this.took(await ask('get', '/api/v1/editorial/works/{slug}', { path: { slug: this.slug } }));
          }
          throw e;
        }
      },
    });
    this.draw();
    if (done) {
      say(desk.work.withdrawn);
    }
  }
}

/** What remains of a work stands in the refusal, which the client's problems do not carry. */
async function tombstone(slug: string): Promise<Schema['Tombstone'] | undefined> {
  const response = await fetch(`/api/v1/editorial/works/${encodeURIComponent(slug)}`, { headers: { Accept: 'application/json, application/problem+json' } }).catch(() => undefined);
  return ((await response?.json().catch(() => undefined)) as Schema['Problem'] | undefined)?.tombstone;
}

/** Relations by what they say, in the order in which they come. */
function grouped(relations: readonly Schema['Relation'][]): Map<string, Schema['Relation'][]> {
  const groups = new Map<string, Schema['Relation'][]>();
  for (const one of relations) {
    const name = (one.incoming ? vocabulary.incoming : vocabulary.outgoing)[one.type];
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}

function related(one: Schema['Relation']): TemplateResult {
  const small = [one.partial === true ? words.partial : '', one.date === undefined ? '' : day(one.date), one.note ?? '', one.automatic === true ? words.automatic : ''];
  return html`<li>${one.slug === undefined
    ? html`${one.title} <span class="hint">${words.notHeld}</span>`
    : html`<a href="${ROOT}/tai-lieu/${one.slug}">${one.number === undefined ? '' : `${one.number}: `}${one.title}</a>`}
    ${small.some((part) => part !== '') ? html`<span class="hint">(${small.filter((part) => part !== '').join(', ')})</span>` : nothing}</li>`;
}

/** What is for others is shown as far as the desk knows it. */
function unseen(e: unknown): undefined {
  if (e instanceof ProblemError && (e.status === 404 || e.status === 403)) {
    return undefined;
  }
  throw e;
}

function coverFailure(problem: unknown): string {
  if (problem instanceof ProblemError) {
    const known = words.coverProblems[problem.status];
    if (known !== undefined) {
      return known;
    }
  }
  return failure(problem);
}

export function open(place: HTMLElement, parameters: Record<string, string>): Promise<void> {
  return new WorkPage(place, parameters['slug']!).open();
}
