import { html, nothing, render, type TemplateResult } from 'lit';
import { ProblemError, type Schema } from '../../api/client';
import { common } from '../../texts';
import { desk } from '../../texts/vi/desk';
import { badge } from '../parts/badge';
import { button } from '../parts/button';
import { lost, signIn, waiting } from '../parts/page';
import { ago, failure, hour, moment } from '../parts/words';
import { leaving, ROOT, self } from '../router';
import { comments } from './comments';
import { conflict } from './conflict';
import { difference } from './differing';
import { history } from './history';
import { metadata } from './metadata';
import { preflight, report } from './preflight';
import { steps } from './steps';
import { text } from './text';
import { ask } from '../../api/client';
import type { Name, Shared, View } from './view';
import { Working } from './working';

const words = desk.draft;
const NAMES: readonly Name[] = ['text', 'metadata', 'preflight', 'comments', 'difference', 'history'];
const HASHES: Record<Name, string> = {
  text: 'noi-dung',
  metadata: 'thong-tin',
  preflight: 'kiem-tra',
  comments: 'nhan-xet',
  difference: 'khac-biet',
  history: 'lich-su',
};

/** A draft: its text beside its source, its data, and the way to its readers. */
export async function open(place: HTMLElement, parameters: Record<string, string>): Promise<void> {
  render(waiting(), place);
  let working: Working;
  try {
    working = await Working.open(parameters['id']!);
  } catch (e) {
    render(lost(e, () => open(place, parameters)), place);
    return;
  }
  new DraftPage(place, working).start();
}

class DraftPage implements Shared {
  sections: readonly Schema['DraftOutlineSection'][] = [];
  readonly comments = {
    items: [] as readonly Schema['DraftComment'][],
    load: async (): Promise<void> => {
      const answer = await ask('get', '/api/v1/editorial/drafts/{id}/comments', { path: { id: this.working.draft.id } });
      this.comments.items = answer.body.items;
      this.redraw();
    },
  };
  readonly report: ReturnType<typeof report>;
  /** What was handed in is changed only by who says so. */
  private unlocked = false;
  private name: Name;
  private readonly texts: ReturnType<typeof text>;
  private readonly data: ReturnType<typeof metadata>;
  private readonly remarks: ReturnType<typeof comments>;
  private readonly views: Record<Name, View>;
  private readonly steps: ReturnType<typeof steps>;
  private readonly leave = (): void => void this.working.keepNow();

  constructor(
    private readonly place: HTMLElement,
    readonly working: Working,
  ) {
    // Not where they are declared: fields are there before the parameters are.
    this.report = report(this);
    this.texts = text(this);
    this.data = metadata(this);
    this.remarks = comments(this);
    this.steps = steps(this);
    this.views = {
      text: this.texts,
      metadata: this.data,
      preflight: preflight(this),
      comments: this.remarks,
      difference: difference(this),
      history: history(this),
    };
    this.name = NAMES.find((name) => location.hash === `#${HASHES[name]}`) ?? 'text';
  }

  start(): void {
    const { working } = this;
    working.addEventListener('change', () => this.redraw());
    working.addEventListener('replaced', () => {
      Object.values(this.views).forEach((view) => view.replaced?.());
      this.redraw();
    });
    working.addEventListener('stored', () => Object.values(this.views).forEach((view) => view.stored?.()));
    leaving.left = () => {
      window.removeEventListener('pagehide', this.leave);
      Object.values(this.views).forEach((view) => view.close?.());
      void working.close();
    };
    window.addEventListener('pagehide', this.leave);
    document.title = `${working.draft.title ?? desk.board.untitled} – ${desk.board.title}`;
    this.redraw();
    void this.views[this.name].enter?.();
    if (this.name !== 'text') {
      void this.texts.enter?.();
    }
    void this.comments.load().catch(() => undefined);
    if (working.draft.state === 'draft' || working.draft.state === 'inReview') {
      void this.report.load();
    }
  }

  editable(): boolean {
    const { state } = this.working.draft;
    return self().roles.includes('editor') && (state === 'draft' || ((state === 'inReview' || state === 'approved') && this.unlocked));
  }

  show(name: Name): void {
    if (name !== this.name) {
      this.name = name;
      window.history.replaceState(null, '', `#${HASHES[name]}`);
      this.redraw();
      void this.views[name].enter?.();
    }
  }

  showPlace(place: { anchor?: string; line?: number; quote?: string }): void {
    this.show('text');
    void this.texts.showPlace(place);
  }

  showField(name: string): void {
    this.show('metadata');
    this.data.showField(name);
  }

  comment(anchor: string | undefined, quote: string): void {
    this.remarks.begin(anchor, quote);
    this.show('comments');
  }

  redraw(): void {
    if (this.place.isConnected) {
      render(this.draw(), this.place);
    }
  }

  private draw(): TemplateResult {
    const { working } = this;
    const { draft } = working;
    return html`<article class="draft">
      <p class="back"><a href=${ROOT}>← ${words.back}</a></p>
      <header class="draft-head">
        <div class="who">
          <h2 tabindex="-1">${draft.title ?? desk.board.untitled}</h2>
          <p class="facts">${badge(draft.state)} <span>${this.origin()}</span> <span>${words.edited(
            draft.lastEditor === self().userName ? desk.board.you : draft.lastEditor,
            ago(draft.changedAt),
          )}</span>${draft.approvedBy === undefined ? nothing : html` <span>${words.approvedBy(draft.approvedBy)}</span>`}${
            draft.publishAt === undefined ? nothing : html` <span>${words.willAppear(moment(draft.publishAt))}</span>`
          }${draft.publishedAt === undefined ? nothing : html` <span>${words.appeared(draft.publishedBy ?? '', moment(draft.publishedAt))}</span>`}</p>
          ${draft.refusal === undefined ? nothing : html`<p class="notice">${desk.board.refused}. ${desk.detail(draft.refusal)}</p>`}
        </div>
        <div class="next">
          ${this.steps.draw()}
          ${this.saved()}
        </div>
      </header>
      ${working.conflict === undefined ? this.parts() : conflict(this)}
    </article>`;
  }

  private origin(): string {
    const { draft } = this.working;
    return draft.newWork ? words.ofNew : draft.baseEdition === undefined ? words.ofRecord : words.openedFrom(draft.baseEdition);
  }

  private saved(): TemplateResult {
    const { saving, savedAt, problem } = this.working;
    switch (saving) {
      case 'stored':
        return html`<p class="saved" role="status">${savedAt === undefined ? nothing : words.saved(hour(savedAt))}</p>`;
      case 'typed':
      case 'sending':
        return html`<p class="saved" role="status">${words.saving}</p>`;
      case 'kept':
        return html`<div class="saved bad" role="alert"><p>${words.keptHere}</p>
          ${button({ label: common.retry, kind: 'small', act: () => this.working.save() })}</div>`;
      case 'ended':
        return html`<div class="saved bad" role="alert"><p>${words.sessionEnded}</p>${signIn()}
          ${button({ label: common.retry, kind: 'small', act: () => this.working.save() })}</div>`;
      case 'conflict':
        return html`<p class="saved bad">${words.unsaved}</p>`;
      case 'refused':
        return html`<div class="saved bad" role="alert"><p>${words.unsaved}. ${failure(problem)}</p>${
          problem instanceof ProblemError && problem.violations.length > 0
            ? button({ label: words.views.metadata, kind: 'small', act: () => this.show('metadata') })
            : button({ label: common.retry, kind: 'small', act: () => this.working.save() })
        }</div>`;
    }
  }

  private parts(): TemplateResult {
    const { draft } = this.working;
    const editor = self().roles.includes('editor');
    const locked = editor && (draft.state === 'inReview' || draft.state === 'approved') && !this.unlocked;
    return html`<div class="parts-bar" role="tablist" aria-label=${words.tabs} @keydown=${(event: KeyboardEvent) => this.walk(event)}>
        ${NAMES.map(
          (name) => html`<button type="button" role="tab" id="_tab-${name}" aria-selected=${String(name === this.name)}
            aria-controls="_part" tabindex=${name === this.name ? 0 : -1} @click=${() => this.show(name)}>${words.views[name]}${this.count(name)}</button>`,
        )}
      </div>
      ${locked ? html`<div class="locked"><p>${words.why.editReopens}</p>${button({ label: words.editAnyway, kind: 'small', act: () => this.unlock() })}</div>` : nothing}
      ${editor && draft.state === 'scheduled' ? html`<div class="locked"><p>${words.why.scheduled}</p></div>` : nothing}
      ${!editor && this.working.isOpen() ? html`<div class="locked"><p>${words.why.needsEditor}</p></div>` : nothing}
      <div id="_part" role="tabpanel" aria-labelledby="_tab-${this.name}" class="part">${this.views[this.name].draw()}</div>`;
  }

  private unlock(): void {
    this.unlocked = true;
    Object.values(this.views).forEach((view) => view.replaced?.());
    this.redraw();
  }

  private count(name: Name): TemplateResult | typeof nothing {
    const report = this.report.value;
    const open = this.comments.items.filter((comment) => comment.resolvedAt === undefined).length;
    if (name === 'preflight' && report !== undefined && report.errors + report.warnings > 0) {
      const grave = report.errors > 0;
      const n = grave ? report.errors : report.warnings;
      return html` <span class="n ${grave ? 'grave' : ''}">${n}<span class="heard"> ${grave ? desk.preflight.severity.error : desk.preflight.severity.warning}</span></span>`;
    }
    return name === 'comments' && open > 0
      ? html` <span class="n">${open}<span class="heard"> ${desk.comments.open}</span></span>`
      : nothing;
  }

  private walk(event: KeyboardEvent): void {
    const at = NAMES.indexOf(this.name);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: NAMES.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const name = NAMES[(to + NAMES.length) % NAMES.length]!;
      this.show(name);
      document.getElementById(`_tab-${name}`)?.focus();
    }
  }
}
