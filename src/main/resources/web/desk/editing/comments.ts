import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { button } from '../parts/button';
import { field } from '../parts/field';
import { lost } from '../parts/page';
import { say } from '../parts/saying';
import { ago, failure } from '../parts/words';
import { self } from '../router';
import { forget, keep, kept } from './kept';
import type { Shared, View } from './view';

const words = desk.comments;

interface Beginning {
  anchor: string;
  quote: string;
  text: string;
}

/** What people say to one another about a draft, each at its place. */
export function comments(shared: Shared): View & { begin(anchor: string | undefined, quote: string): void } {
  const name = `comment:${shared.working.draft.id}`;
  let next: Beginning = { anchor: '', quote: '', text: '' };
  let problem: unknown;
  let unsent: unknown;
  let missing = false;
  void kept<Beginning>(name).then((held) => {
    if (held !== undefined && next.text === '') {
      next = held;
      shared.redraw();
    }
  });

  function type(part: Partial<Beginning>): void {
    next = { ...next, ...part };
    missing = false;
    void keep(name, next);
  }

  async function load(): Promise<void> {
    try {
      await shared.comments.load();
      problem = undefined;
    } catch (e) {
      problem = e;
      shared.redraw();
    }
  }

  async function send(): Promise<void> {
    if (next.text.trim() === '') {
      missing = true;
      shared.redraw();
      document.getElementById('_f-comment')?.focus();
      return;
    }
    const body: Schema['CommentRequest'] = { text: next.text.trim() };
    if (next.anchor !== '') {
      body.anchor = next.anchor;
    }
    if (next.quote.trim() !== '') {
      body.quote = next.quote.trim();
    }
    try {
      await ask('post', '/api/v1/editorial/drafts/{id}/comments', { path: { id: shared.working.draft.id }, body });
      unsent = undefined;
      next = { anchor: '', quote: '', text: '' };
      await forget(name);
      say(words.sent);
      await load();
    } catch (e) {
      unsent = e;
      shared.redraw();
    }
  }

  async function resolve(comment: Schema['DraftComment']): Promise<void> {
    try {
      await ask('post', '/api/v1/editorial/drafts/{id}/comments/{comment}/resolve', {
        path: { id: shared.working.draft.id, comment: comment.id },
      });
      say(words.done);
      await load();
    } catch (e) {
      say(failure(e));
    }
  }

  function heading(anchor: string): string | undefined {
    const section = shared.sections.find((one) => one.anchor === anchor);
    return section === undefined ? undefined : section.heading === '' ? desk.text.beginning : section.heading;
  }

  function one(comment: Schema['DraftComment'], open: boolean): TemplateResult {
    const { anchor } = comment;
    const about = anchor === undefined ? words.wholeDraft : words.about(heading(anchor) ?? anchor);
    return html`<li>
      <p class="facts"><strong>${comment.by === self().userName ? desk.board.you : comment.by}</strong> <span>${ago(comment.at)}</span> <span>${about}</span></p>
      ${comment.quote === undefined ? nothing : html`<blockquote>${comment.quote}</blockquote>`}
      <p class="said">${comment.text}</p>
      ${open
        ? html`<div class="actions">
            ${anchor === undefined
              ? nothing
              : button({ label: desk.preflight.go, kind: 'small', name: `${desk.preflight.go}: ${about}`, act: () => shared.showPlace({ anchor, quote: comment.quote }) })}
            ${shared.working.isOpen() || shared.working.draft.state === 'scheduled' ? button({ label: words.resolve, kind: 'small', name: `${words.resolve}: ${comment.text.slice(0, 60)}`, act: () => resolve(comment) }) : nothing}
          </div>`
        : html`<p class="hint">${words.resolved(comment.resolvedBy ?? '', ago(comment.resolvedAt!))}</p>`}
    </li>`;
  }

  return {
    enter: load,
    begin(anchor, quote) {
      type({ anchor: anchor ?? '', quote });
      requestAnimationFrame(() => document.getElementById('_f-comment')?.focus());
    },
    draw() {
      if (problem !== undefined) {
        return lost(problem, load);
      }
      const { items } = shared.comments;
      const open = items.filter((comment) => comment.resolvedAt === undefined);
      const settled = items.filter((comment) => comment.resolvedAt !== undefined);
      const { state } = shared.working.draft;
      return html`<div class="narrow-part">
        <p class="hint">${words.intro}</p>
        ${items.length === 0 ? html`<p>${words.none}</p>` : nothing}
        ${open.length === 0 ? nothing : html`<h3>${words.open}</h3><ol class="comments">${open.map((comment) => one(comment, true))}</ol>`}
        ${state === 'published' || state === 'deleted'
          ? html`<p class="hint">${words.published}</p>`
          : html`<h3>${words.add}</h3>
            <form @submit=${(event: Event) => event.preventDefault()}>
              ${field({
                name: 'comment-place',
                label: words.place,
                value: next.anchor,
                choices: [['', words.wholeDraft], ...shared.sections.map((section) => [section.anchor, section.heading === '' ? desk.text.beginning : section.heading] as const)],
                set: (anchor) => type({ anchor }),
              })}
              ${field({ name: 'comment-quote', label: words.quote, hint: words.quoteHint, value: next.quote, lines: 2, set: (quote) => type({ quote }) })}
              ${field({ name: 'comment', label: words.text, value: next.text, lines: 4, required: true, error: missing ? words.needText : undefined, set: (text) => type({ text }) })}
              ${unsent === undefined ? nothing : html`<p class="notice" role="alert">${failure(unsent)}</p>`}
              ${button({ label: words.send, kind: 'main', act: send })}
            </form>`}
        ${settled.length === 0 ? nothing : html`<details class="settled"><summary>${words.settled} (${settled.length})</summary><ol class="comments">${settled.map((comment) => one(comment, false))}</ol></details>`}
      </div>`;
    },
  };
}
