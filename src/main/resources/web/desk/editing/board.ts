import { html, nothing, render, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { slug } from '../../text/slugs';
import { desk } from '../../texts/vi/desk';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { check, field } from '../parts/field';
import { lost, waiting } from '../parts/page';
import type { Chosen } from '../parts/work-choice';
import { ago, moment } from '../parts/words';
import { go, leaving, ROOT, self } from '../router';
import { ProblemError } from '../../api/client';
import '../parts/work-choice';

const words = desk.board;
type Draft = Schema['DraftSummary'];
type Column = keyof typeof words.columns;

const STATES = ['draft', 'inReview', 'approved', 'scheduled', 'published'] as const;
const COLUMNS: readonly Column[] = ['draft', 'toFix', 'inReview', 'approved', 'scheduled', 'published'];
/** Drafts of a state that are read at first; of those that are published, the last ones. */
const MOST = 100;
const LAST = 10;

/** All drafts by where they stand. */
export async function open(place: HTMLElement): Promise<void> {
  document.title = words.title;
  const board = new Board(place);
  const seen = (): void => {
    if (document.visibilityState === 'visible') {
      void board.load();
    }
  };
  document.addEventListener('visibilitychange', seen);
  leaving.left = () => document.removeEventListener('visibilitychange', seen);
  board.draw();
  await board.load();
}

interface Held {
  items: readonly Draft[];
  next: string | undefined;
}

class Board {
  private held: Partial<Record<(typeof STATES)[number], Held>> | undefined;
  private problem: unknown;
  private mine = sessionStorage.getItem('desk:mine') === 'true';
  private wanted = '';

  constructor(private readonly place: HTMLElement) {}

  async load(): Promise<void> {
    try {
      const answers = await Promise.all(
        STATES.map((state) => ask('get', '/api/v1/editorial/drafts', { query: { state, limit: state === 'published' ? LAST : MOST } })),
      );
      this.held = Object.fromEntries(STATES.map((state, i) => [state, { items: answers[i]!.body.items, next: answers[i]!.body.next }]));
      this.problem = undefined;
    } catch (e) {
      this.problem = e;
    }
    this.draw();
  }

  private async more(state: (typeof STATES)[number]): Promise<void> {
    const held = this.held?.[state];
    if (held?.next !== undefined) {
      const { body } = await ask('get', '/api/v1/editorial/drafts', { query: { state, limit: MOST, cursor: held.next } });
      this.held = { ...this.held, [state]: { items: [...held.items, ...body.items], next: body.next } };
      this.draw();
    }
  }

  draw(): void {
    if (!this.place.isConnected) {
      return;
    }
    const editor = self().roles.includes('editor');
    render(
      html`<div class="board-head">
          <div><h2>${words.title}</h2><p class="hint">${words.intro}</p></div>
          ${editor
            ? html`<div class="actions"><a class="act main" href="${ROOT}/tep-moi">${words.upload}</a>
                ${button({ label: words.write, act: () => this.write() })} ${button({ label: words.correct, act: () => this.correct() })}</div>`
            : nothing}
          <div class="filters" role="search">
            ${field({ name: 'search', label: words.search, type: 'search', value: this.wanted, set: (value) => { this.wanted = value; this.draw(); } })}
            ${check({ name: 'mine', label: words.mine, value: this.mine, set: (value) => { this.mine = value; sessionStorage.setItem('desk:mine', String(value)); this.draw(); } })}
          </div>
        </div>
        ${this.problem === undefined ? nothing : lost(this.problem, () => this.load())}
        ${this.held === undefined ? (this.problem === undefined ? waiting() : nothing) : this.columns()}`,
      this.place,
    );
  }

  private columns(): TemplateResult {
    const all = STATES.flatMap((state) => this.held?.[state]?.items ?? []);
    if (all.length === 0) {
      return html`<p>${words.none}</p>`;
    }
    const some = all.filter((draft) => this.shows(draft));
    const filtered = this.mine || this.wanted.trim() !== '';
    return html`${filtered && some.length === 0 ? html`<p role="status">${words.nothingFound}</p>` : nothing}
      <div class="board">${COLUMNS.map((column) => {
        const drafts = some.filter((draft) => columnOf(draft) === column);
        const state = column === 'toFix' ? undefined : column;
        return html`<section class="column ${column}" aria-labelledby="_column-${column}">
          <h3 id="_column-${column}">${words.columns[column]} <span class="n">${drafts.length}</span></h3>
          ${drafts.length === 0 ? html`<p class="hint">${words.empty[column]}</p>` : html`<ul>${drafts.map((draft) => this.entry(draft, column))}</ul>`}
          ${state !== undefined && this.held?.[state]?.next !== undefined
            ? button({ label: words.more, kind: 'small', name: `${words.more}: ${words.columns[column]}`, act: () => this.more(state) })
            : nothing}
        </section>`;
      })}</div>`;
  }

  private entry(draft: Draft, column: Column): TemplateResult {
    const open = draft.openComments ?? 0;
    const person = (name: string): string => (name === self().userName ? words.you : name);
    return html`<li>
      <a href="${ROOT}/ban-thao/${draft.id}">${draft.title ?? words.untitled}</a>
      <p class="facts"><span>${draft.newWork ? words.isNew : words.correction(draft.baseEdition)}</span>
        <span>${column === 'published' ? words.publishedBy(person(draft.publishedBy ?? ''), ago(draft.publishedAt!)) : words.changed(person(draft.lastEditor), ago(draft.changedAt))}</span>
        ${draft.publishAt === undefined ? nothing : html`<strong>${words.at(moment(draft.publishAt))}</strong>`}
        ${open === 0 ? nothing : html`<span class="mind">${words.comments(open)}</span>`}
        ${draft.refusal === undefined ? nothing : html`<span class="mind">${words.refused}</span>`}</p>
    </li>`;
  }

  private shows(draft: Draft): boolean {
    const me = self().userName;
    const wanted = slug(this.wanted);
    return (
      (!this.mine || draft.openedBy === me || draft.lastEditor === me) &&
      (wanted === '' || `${slug(draft.title ?? '')} ${draft.work ?? ''} ${slug(draft.lastEditor)}`.includes(wanted))
    );
  }

  private async write(): Promise<void> {
    try {
      const answer = await ask('post', '/api/v1/editorial/drafts', { body: {} });
      go(`${ROOT}/ban-thao/${answer.body.draft.id}#thong-tin`);
    } catch (e) {
      this.problem = e;
      this.draw();
    }
  }

  private async correct(): Promise<void> {
    let chosen: string | undefined;
    let missing = false;
    let opened: string | undefined;
    const done = await question({
      title: words.chooseWork,
      content: (asked) => {
        const choose = (work?: string): void => {
          chosen = work;
          asked.draw();
        };
        return html`<so-work-choice .label=${desk.works.search} .hint=${words.chooseHint} sends
          .error=${missing && chosen === undefined ? desk.violation('is required') : ''}
          @choose=${(event: Chosen) => choose(event.detail.slug)} @typed=${() => choose()}></so-work-choice>`;
      },
      act: words.open,
      run: async () => {
        if (chosen === undefined) {
          missing = true;
          throw new ProblemError(400, 'invalid-body', '');
        }
        opened = (await ask('post', '/api/v1/editorial/drafts', { body: { work: chosen } })).body.draft.id;
      },
    });
    if (done && opened !== undefined) {
      go(`${ROOT}/ban-thao/${opened}`);
    }
  }
}

function columnOf(draft: Draft): Column | undefined {
  if (draft.state === 'deleted') {
    return undefined;
  }
  return draft.state === 'draft' && (draft.openComments ?? 0) > 0 ? 'toFix' : draft.state;
}
