import { html, type TemplateResult } from 'lit';
import type { Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';

/** Where a draft stands, in a word with a colour and a sign: never by the colour alone. */
export function badge(state: Schema['DraftState']): TemplateResult {
  return html`<span class="badge ${state}">${desk.states[state]}</span>`;
}
