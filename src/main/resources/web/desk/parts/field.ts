import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One question of a form, with what is wrong with its answer. */
export interface Field {
  /** Unique in the page; also the name by which the service says what is wrong. */
  name: string;
  label: string;
  value: string;
  set(value: string): void;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  /** For short texts. */
  type?: 'text' | 'password' | 'search' | 'date' | 'datetime-local' | 'number' | 'url';
  /** What is known already, offered while typing. */
  known?: readonly string[] | undefined;
  /** For long texts: lines at first. */
  lines?: number;
  /** Instead of typing, choosing: values with their words. */
  choices?: readonly (readonly [string, string])[];
  most?: number;
  autocomplete?: string;
}

/** Draws a field: label, hint, control and error belong together for a screen reader, too. */
export function field(of: Field): TemplateResult {
  const id = idOf(of.name);
  const described = [of.hint === undefined ? '' : `${id}-hint`, of.error === undefined ? '' : `${id}-error`].join(' ').trim();
  const set = (event: Event) => of.set((event.target as HTMLInputElement).value);
  const common = {
    described: described === '' ? nothing : described,
    invalid: of.error === undefined ? nothing : ('true' as const),
  };
  let control: TemplateResult;
  if (of.choices !== undefined) {
    control = html`<select id=${id} name=${of.name} aria-describedby=${common.described} aria-invalid=${common.invalid}
      ?required=${of.required ?? false} ?disabled=${of.disabled ?? false} @change=${set}>${of.choices.map(
        ([value, words]) => html`<option value=${value} .selected=${value === of.value}>${words}</option>`,
      )}</select>`;
  } else if (of.lines !== undefined) {
    control = html`<textarea id=${id} name=${of.name} rows=${of.lines} maxlength=${of.most ?? nothing}
      aria-describedby=${common.described} aria-invalid=${common.invalid} ?required=${of.required ?? false}
      ?disabled=${of.disabled ?? false} .value=${live(of.value)} @input=${set}></textarea>`;
  } else {
    control = html`<input id=${id} name=${of.name} type=${of.type ?? 'text'} maxlength=${of.most ?? nothing}
      autocomplete=${of.autocomplete ?? 'off'} list=${of.known === undefined ? nothing : `${id}-known`}
      aria-describedby=${common.described} aria-invalid=${common.invalid} ?required=${of.required ?? false}
      ?disabled=${of.disabled ?? false} .value=${live(of.value)} @input=${set}>`;
  }
  return html`<div class="question">
    <label for=${id}>${of.label}${of.required === true ? html`<span class="needed" aria-hidden="true"> *</span>` : nothing}</label>
    ${of.hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${of.hint}</p>`}
    ${control}
    ${of.known === undefined ? nothing : html`<datalist id="${id}-known">${of.known.map((one) => html`<option value=${one}></option>`)}</datalist>`}
    ${of.error === undefined ? nothing : html`<p class="error" id="${id}-error">${of.error}</p>`}
  </div>`;
}

/** A yes or no. */
export function check(of: { name: string; label: string; value: boolean; set(value: boolean): void; hint?: string; disabled?: boolean }): TemplateResult {
  const id = idOf(of.name);
  return html`<div class="question check">
    <input type="checkbox" id=${id} name=${of.name} .checked=${live(of.value)} ?disabled=${of.disabled ?? false}
      aria-describedby=${of.hint === undefined ? nothing : `${id}-hint`}
      @change=${(event: Event) => of.set((event.target as HTMLInputElement).checked)}>
    <label for=${id}>${of.label}</label>
    ${of.hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${of.hint}</p>`}
  </div>`;
}

/** The id of a field's control. */
export function idOf(name: string): string {
  return `_f-${name.replace(/[^\w-]+/g, '-')}`;
}
