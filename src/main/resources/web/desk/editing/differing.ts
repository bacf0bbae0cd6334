import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { lost, waiting } from '../parts/page';
import { ago } from '../parts/words';
import { difference as compare, type Piece } from './difference';
import { same } from './merge';
import { shown } from './metadata';
import type { Metadata } from './working';
import type { Shared, View } from './view';

const words = desk.difference;

/** Draws what is different between two texts: added and taken out are told apart by signs, lines and words, not by colours. */
export function differing(before: string, after: string): TemplateResult {
  const found = compare(before, after);
  if (found.changes === 0) {
    return html`<p>${words.same}</p>`;
  }
  return html`<p class="hint">${words.changes(found.changes)}. ${words.legend}${found.coarse ? ` ${words.coarse}` : ''}</p>
    <div class="differing">${folded(found.pieces)}</div>`;
}

/** What did not change is folded, but for what stands next to a change. */
function folded(pieces: readonly Piece[]): TemplateResult[] {
  const parts: TemplateResult[] = [];
  let i = 0;
  while (i < pieces.length) {
    const piece = pieces[i]!;
    if (piece.kind === 'changed') {
      parts.push(html`<p class="changed">${piece.runs.map((run) =>
        run.state === 'kept'
          ? run.text
          : run.state === 'inserted'
            ? html`<ins><span class="heard">${words.inserted}: </span>${run.text}</ins>`
            : html`<del><span class="heard">${words.deleted}: </span>${run.text}</del>`,
      )}</p>`);
      i++;
      continue;
    }
    let end = i;
    while (end < pieces.length && pieces[end]!.kind === 'kept') {
      end++;
    }
    const run = pieces.slice(i, end) as Extract<Piece, { kind: 'kept' }>[];
    const first = i > 0 ? 1 : 0;
    const last = end < pieces.length ? 1 : 0;
    const middle = run.slice(first, run.length - last);
    parts.push(...run.slice(0, first).map((kept) => html`<p>${kept.text}</p>`));
    if (middle.length > 0) {
      parts.push(html`<details><summary>${words.unchanged(middle.length)}</summary>${middle.map((kept) => html`<p>${kept.text}</p>`)}</details>`);
    }
    if (run.length > first) {
      parts.push(...run.slice(run.length - last).map((kept) => html`<p>${kept.text}</p>`));
    }
    i = end;
  }
  return parts;
}

/** The differences in the data of a work. */
export function differingData(before: Metadata, after: Metadata): TemplateResult | typeof nothing {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Metadata)[];
  const changed = keys.filter((key) => !same(before[key], after[key]));
  return changed.length === 0
    ? nothing
    : html`<h3>${words.data}</h3>
        <div class="scroll" tabindex="0" role="region" aria-label=${words.data}><table class="data">
          <thead><tr><td></td><th scope="col">${words.before}</th><th scope="col">${words.after}</th></tr></thead>
          <tbody>${changed.map(
            (key) => html`<tr><th scope="row">${desk.field(key)}</th><td>${shown(before, key)}</td><td>${shown(after, key)}</td></tr>`,
          )}</tbody></table></div>`;
}

/** The draft beside any of its steps; at first beside what was there when it was opened, which is what is published. */
export function difference(shared: Shared): View {
  let steps: readonly Schema['DraftStep'][] = [];
  let chosen = 1;
  let held: Schema['DraftStepContents'] | undefined;
  let problem: unknown;

  async function load(): Promise<void> {
    problem = undefined;
    const { id } = shared.working.draft;
    try {
      const [list, step] = await Promise.all([
        ask('get', '/api/v1/editorial/drafts/{id}/steps', { path: { id }, query: { limit: 100 } }),
        ask('get', '/api/v1/editorial/drafts/{id}/steps/{number}', { path: { id, number: String(chosen) } }),
      ]);
      steps = list.body.items;
      held = step.body;
    } catch (e) {
      problem = e;
    }
    shared.redraw();
  }

  async function choose(number: number): Promise<void> {
    chosen = number;
    held = undefined;
    shared.redraw();
    await load();
  }

  return {
    enter: () => {
      const wanted = Number(new URLSearchParams(location.search).get('buoc'));
      if (wanted > 0) {
        chosen = wanted;
      }
      return load();
    },
    draw() {
      if (problem !== undefined) {
        return lost(problem, load);
      }
      if (held === undefined) {
        return waiting();
      }
      const { working } = shared;
      const edition = working.draft.baseEdition;
      const options = new Map(steps.map((step) => [step.number, words.step(step.number, step.by, ago(step.at))]));
      options.set(1, edition === undefined ? words.opened : words.openedEdition(edition));
      return html`<div class="narrow-part">
        ${working.draft.newWork && chosen === 1 ? html`<p class="hint">${words.isNew}</p>` : nothing}
        <div class="question"><label for="_since">${words.since}</label>
          <select id="_since" @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>${[...options].map(
            ([number, label]) => html`<option value=${number} .selected=${number === chosen}>${label}</option>`,
          )}</select></div>
        ${differingData(held.metadata, working.metadata)}
        ${differing(held.body, working.body)}
      </div>`;
    },
  };
}
