import { html, nothing, render, type TemplateResult } from 'lit';
import { ask, ProblemError, type Schema } from '../../api/client';
import { desk } from '../../texts';
import { badge } from '../parts/badge';
import { button, once } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { check, field } from '../parts/field';
import { lost, waiting } from '../parts/page';
import { Picker, type Found } from '../parts/picker';
import { say } from '../parts/saying';
import { ago, errors, failure, moment } from '../parts/words';
import { go, ROOT, self } from '../router';

const words = desk.work;

/** A published work at the desk: what is done with it after publication. */
export async function open(place: HTMLElement, parameters: Record<string, string>): Promise<void> {
  const page = new WorkPage(place, parameters['slug']!);
  render(waiting(), place);
  await page.load();
}

class WorkPage {
  private work: Schema['PublishedWork'] | undefined;
  private etag = '*';
  private seen: { edition?: number | undefined; cover?: string | undefined } = {};
  private drafts: readonly Schema['DraftSummary'][] = [];
  private stone: Schema['Tombstone'] | undefined;
  private problem: unknown;
  private coverProblem: string | undefined;
  private alias = '';
  private aliasProblem: unknown;
  private turn = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly slug: string,
  ) {}

  async load(): Promise<void> {
    const path = { slug: this.slug };
    try {
      const answer = await ask('get', '/api/v1/editorial/works/{slug}', { path });
      this.work = answer.body;
      this.etag = answer.etag ?? '*';
      this.problem = undefined;
      document.title = `${answer.body.title} – ${desk.works.title}`;
      const [readers, drafts] = await Promise.allSettled([
        ask('get', '/api/v1/works/{slug}', { path }),
        ask('get', '/api/v1/editorial/drafts', { query: { work: this.slug, limit: 20 } }),
      ]);
      if (readers.status === 'fulfilled') {
        this.seen = { edition: readers.value.body.edition?.number, cover: readers.value.body.cover?.medium };
      }
      this.drafts = drafts.status === 'fulfilled' ? drafts.value.body.items.filter((draft) => draft.state !== 'published') : [];
    } catch (e) {
      this.problem = e;
      if (e instanceof ProblemError && e.status === 410) {
        this.stone = await this.tombstone();
      }
    }
    this.draw();
  }

  /** What remains of a work stands in the refusal, which the client's problems do not carry. */
  private async tombstone(): Promise<Schema['Tombstone'] | undefined> {
    const response = await fetch(`/api/v1/editorial/works/${encodeURIComponent(this.slug)}`, { headers: { Accept: 'application/problem+json' } }).catch(() => undefined);
    const said = (await response?.json().catch(() => undefined)) as Schema['Problem'] | undefined;
    return said?.tombstone;
  }

  private draw(): void {
    if (this.place.isConnected) {
      render(html`<p class="back"><a href="${ROOT}/van-ban">← ${words.back}</a></p>${this.body()}`, this.place);
    }
  }

  private body(): TemplateResult {
    if (this.stone !== undefined) {
      const { stone } = this;
      return html`<h2>${stone.title}</h2><p class="notice">${words.isWithdrawn(moment(stone.withdrawnAt))}</p>
        <dl><div><dt>${words.why}</dt><dd>${stone.reason}</dd></div>${stone.replacement === undefined
          ? nothing
          : html`<div><dt>${words.instead}</dt><dd><a href="${ROOT}/van-ban/${stone.replacement}">${stone.replacement}</a></dd></div>`}</dl>`;
    }
    if (this.problem !== undefined) {
      return lost(this.problem, () => this.load());
    }
    const work = this.work!;
    const editor = self().roles.includes('editor');
    const approver = self().roles.includes('approver');
    const who = work.audience === 'public' ? desk.draft.audience.public : work.audience === 'members' ? desk.draft.audience.members : work.audience;
    return html`<article class="narrow-part">
      <h2>${work.title}</h2>
      <p class="facts"><span>${this.seen.edition === undefined ? words.record : words.edition(this.seen.edition)}</span> <span>${words.audience(who)}</span> <a href="/van-ban/${work.slug}">${words.open}</a></p>
      ${editor && approver ? nothing : html`<p class="hint">${editor ? words.needsApprover : words.needsEditor}</p>`}
      ${this.drafts.length === 0
        ? nothing
        : html`<h3>${words.openDrafts}</h3><ul class="rows">${this.drafts.map(
            (draft) => html`<li><a href="${ROOT}/ban-thao/${draft.id}">${draft.title ?? desk.board.untitled}</a> <p class="facts">${badge(draft.state)} <span>${desk.board.changed(draft.lastEditor, ago(draft.changedAt))}</span></p></li>`,
          )}</ul>`}
      ${editor ? html`<section><h3>${words.correct}</h3><p>${words.correctText}</p>${button({ label: words.correct, kind: 'main', act: () => this.correct() })}</section>` : nothing}
      <section><h3>${words.cover}</h3>${this.cover(editor)}</section>
      <section><h3>${words.aliases}</h3><p>${words.aliasesText}</p>
        ${work.aliases.length === 0 ? html`<p class="hint">${words.noAliases}</p>` : html`<ul class="chosen">${work.aliases.map((alias) => html`<li>${alias}</li>`)}</ul>`}
        ${approver
          ? html`<form class="with-button" @submit=${(event: Event) => {
              event.preventDefault();
              void once(event.currentTarget as HTMLElement, () => this.addAlias());
            }}>${field({ name: 'alias', label: words.alias, value: this.alias, most: 200, required: true, error: this.aliasProblem === undefined ? undefined : (errors(this.aliasProblem).get('alias') ?? failure(this.aliasProblem)), set: (value) => (this.alias = value) })}
              <button class="act">${words.aliasAdd}</button></form>`
          : nothing}
      </section>
      ${approver ? html`<section class="grave-place"><h3>${words.withdraw}</h3><p>${words.withdrawText}</p>${button({ label: words.withdraw, kind: 'grave', act: () => this.withdraw() })}</section>` : nothing}
    </article>`;
  }

  private cover(editor: boolean): TemplateResult {
    return html`<div class="cover-place">
      ${this.seen.cover === undefined ? nothing : html`<img src="${this.seen.cover}${this.turn === 0 ? '' : `&v=${this.turn}`}" alt=${words.coverAlt} width="160" height="240">`}
      <div><p>${words.coverText}</p>
        ${editor
          ? html`<div class="actions"><label class="act" for="_cover">${words.coverPut}</label>
              <input class="heard" type="file" id="_cover" accept="image/png,image/jpeg" @change=${(event: Event) => {
                const input = event.target as HTMLInputElement;
                const file = input.files?.[0];
                if (file !== undefined) {
                  void once(input, () => this.putCover(file)).then(() => (input.value = ''));
                }
              }}>
              ${button({ label: words.coverRemove, act: () => this.removeCover() })}</div>`
          : nothing}
        ${this.coverProblem === undefined ? nothing : html`<p class="notice" role="alert">${this.coverProblem}</p>`}</div>
    </div>`;
  }

  private async putCover(file: File): Promise<void> {
    this.coverProblem = file.type === 'image/png' || file.type === 'image/jpeg' ? undefined : words.coverKind;
    if (this.coverProblem === undefined) {
      await this.change(
        ask('put', '/api/v1/editorial/works/{slug}/cover', { path: { slug: this.slug }, file, match: this.etag, headers: { 'Content-Type': file.type } }),
        words.coverDone,
      );
    }
    this.draw();
  }

  private async removeCover(): Promise<void> {
    await this.change(ask('delete', '/api/v1/editorial/works/{slug}/cover', { path: { slug: this.slug }, match: this.etag }), words.coverRemoved);
  }

  private async change(asked: Promise<{ etag: string | null }>, done: string): Promise<void> {
    try {
      const answer = await asked;
      this.etag = answer.etag ?? '*';
      this.coverProblem = undefined;
      this.turn++;
      say(done);
    } catch (e) {
      this.coverProblem = failure(e);
    }
    await this.load();
  }

  private async correct(): Promise<void> {
    try {
      const answer = await ask('post', '/api/v1/editorial/drafts', { body: { work: this.slug } });
      go(`${ROOT}/ban-thao/${answer.body.draft.id}`);
    } catch (e) {
      say(failure(e));
    }
  }

  private async addAlias(): Promise<void> {
    try {
      await ask('post', '/api/v1/editorial/works/{slug}/aliases', { path: { slug: this.slug }, body: { alias: this.alias.trim() } });
      this.alias = '';
      this.aliasProblem = undefined;
      say(words.aliasDone);
      await this.load();
    } catch (e) {
      this.aliasProblem = e;
      this.draw();
    }
  }

  private async withdraw(): Promise<void> {
    let reason = '';
    let replacement: Found | undefined;
    let understood = false;
    let missing = false;
    let redraw = (): void => undefined;
    const picker = new Picker('replacement', (work) => (replacement = work), () => redraw());
    const done = await question({
      title: words.withdrawTitle(this.work!.title),
      grave: true,
      act: words.withdraw,
      content: (asked) => {
        redraw = asked.draw;
        const wrong = errors(asked.problem);
        return html`<p>${words.withdrawText}</p>
          ${field({ name: 'reason', label: words.reason, value: reason, lines: 3, most: 1000, required: true, error: wrong.get('reason'), set: (value) => (reason = value) })}
          ${picker.draw({ label: words.replacement, hint: words.replacementHint, error: wrong.get('replacement') })}
          ${check({ name: 'understood', label: words.understood, value: understood, set: (value) => (understood = value) })}
          ${missing && !understood ? html`<p class="error" role="alert">${words.understand}</p>` : nothing}`;
      },
      run: async () => {
        if (!understood) {
          missing = true;
          throw new ProblemError(400, 'invalid-body', '', [{ field: 'understood', message: 'is required' }]);
        }
        await ask('post', '/api/v1/editorial/works/{slug}/withdraw', {
          path: { slug: this.slug },
          body: { reason: reason.trim(), ...(replacement === undefined ? {} : { replacement: replacement.slug }) } as Schema['WithdrawalRequest'],
          match: this.etag,
        });
      },
    });
    if (done) {
      say(words.withdrawn);
      await this.load();
    }
  }
}
