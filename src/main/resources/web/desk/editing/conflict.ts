import { html, nothing, type TemplateResult } from 'lit';
import { desk } from '../../texts/vi/desk';
import { button } from '../parts/button';
import { self } from '../router';
import { differing } from './differing';
import { shown } from './metadata';
import type { Shared } from './view';

const words = desk.draft.conflict;

/** What is typed in the field of a conflict, as long as it lasts. */
let typed: { of: unknown; text: string } = { of: undefined, text: '' };

/** One may well write in two windows. */
function person(name: string): string {
  return name === self().userName ? desk.draft.conflict.otherWindow : name;
}

/** Two people changed the same: both versions, and a field with one's own to go on with. */
export function conflict(shared: Shared): TemplateResult {
  const { working } = shared;
  const { theirs, body, fields } = working.conflict!;
  if (typed.of !== working.conflict) {
    typed = { of: working.conflict, text: working.body };
  }
  const who = person(theirs.draft.lastEditor);
  return html`<section class="conflict" aria-labelledby="_conflict">
    <h3 id="_conflict">${words.title}</h3>
    <p role="alert">${words.intro(who)} ${words.stepKept}</p>
    ${fields.length === 0
      ? nothing
      : html`<h4>${words.fields}</h4>
          <div class="scroll" tabindex="0" role="region" aria-label=${words.fields}><table class="data">
            <thead><tr><td></td><th scope="col">${words.theirs(who)}</th><th scope="col">${words.mine}</th></tr></thead>
            <tbody>${fields.map(
              (field) => html`<tr><th scope="row">${desk.field(field)}</th><td>${shown(theirs.metadata, field)}</td><td>${shown(working.metadata, field)}</td></tr>`,
            )}</tbody></table></div>`}
    ${body
      ? html`<div class="two">
          <div><h4>${words.difference}</h4>${differing(theirs.body, working.body)}</div>
          <div class="question"><label for="_mine">${words.mine}</label><p class="hint" id="_mine-hint">${words.both}</p>
            <textarea id="_mine" rows="18" aria-describedby="_mine-hint" .value=${typed.text}
              @input=${(event: Event) => (typed.text = (event.target as HTMLTextAreaElement).value)}></textarea></div>
        </div>`
      : nothing}
    <div class="actions">
      ${button({ label: words.useMine, kind: 'main', act: () => working.settle('mine', typed.text) })}
      ${button({ label: words.useTheirs, act: () => working.settle('theirs', typed.text) })}
    </div>
  </section>`;
}
