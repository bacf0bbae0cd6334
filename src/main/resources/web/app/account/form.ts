import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { live } from 'lit/directives/live.js';
import { ProblemError } from '../../api/client';
import { account, common } from '../../texts';

/** What a form holds: values stay whatever happens. */
export class Form {
  readonly values: Record<string, string> = {};
  readonly faults: Record<string, string> = {};
  fault = '';
  busy = false;
  private readonly shown = new Set<string>();

  constructor(readonly redraw: () => void) {}

  value(name: string): string {
    return this.values[name] ?? '';
  }

  /** Whether all of these are filled in; those that are not are marked. */
  has(...names: string[]): boolean {
    this.forget();
    for (const name of names) {
      if (this.value(name).trim() === '') {
        this.faults[name] = account.fillIn;
      }
    }
    this.redraw();
    this.focusFault();
    return Object.keys(this.faults).length === 0;
  }

  /**
   * Does something once, however often the button is pressed, and says what failed at the field or above the form.
   *
   * @param words what to say for a failure that this form knows more about; nothing for the usual words
   */
  async submit(work: () => Promise<void>, words: (problem: ProblemError) => string | undefined = () => undefined): Promise<void> {
    if (this.busy) {
      return;
    }
    this.forget();
    this.busy = true;
    this.redraw();
    try {
      await work();
    } catch (e) {
      if (!(e instanceof ProblemError)) {
        throw e;
      }
      for (const one of e.violations) {
        this.faults[one.field] = account.violation(one.message);
      }
      if (e.violations.length === 0) {
        this.fault = words(e) ?? common.failure(e);
      }
    } finally {
      this.busy = false;
      this.redraw();
      this.focusFault();
    }
  }

  /** Marks one field. */
  mark(name: string, fault: string): void {
    this.faults[name] = fault;
    this.redraw();
    this.focusFault();
  }

  forget(): void {
    this.fault = '';
    for (const name of Object.keys(this.faults)) {
      delete this.faults[name];
    }
  }

  /** What went wrong with the whole form; read out as it appears. */
  summary(): TemplateResult {
    return html`<div role="alert">${this.fault === '' ? nothing : html`<p class="notice fault">${this.fault}</p>`}</div>`;
  }

  field(name: string, label: string, of: FieldOptions = {}): TemplateResult {
    const id = `_${name}`;
    const fault = this.faults[name];
    const described = [of.hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].join(' ').trim();
    const secret = of.secret === true;
    const shown = this.shown.has(name);
    const box = createRef<HTMLInputElement>();
    return html`<div class="form-field">
      <label for=${id}>${label}</label>
      ${of.hint === undefined ? nothing : html`<div class="hint" id="${id}-hint">${of.hint}</div>`}
      <div class="form-input">
        <input
          ${ref(box)}
          id=${id}
          name=${name}
          type=${secret && !shown ? 'password' : 'text'}
          autocomplete=${of.autocomplete ?? 'off'}
          autocapitalize=${of.capitals === true ? 'characters' : 'none'}
          spellcheck="false"
          class=${of.capitals === true ? 'code' : ''}
          maxlength=${of.longest ?? 300}
          aria-invalid=${fault === undefined ? 'false' : 'true'}
          aria-describedby=${described === '' ? nothing : described}
          .value=${live(this.value(name))}
          @input=${(event: InputEvent) => {
            this.values[name] = (event.target as HTMLInputElement).value;
            of.onInput?.(event.target as HTMLInputElement);
          }}
        />
        ${secret
          ? html`<button type="button" class="button quiet" aria-pressed=${shown ? 'true' : 'false'} @click=${() => this.reveal(name)}>
              ${shown ? account.hide : account.show}
            </button>`
          : nothing}
      </div>
      ${of.below ?? nothing}
      ${fault === undefined ? nothing : html`<p class="form-fault" id="${id}-fault">${fault}</p>`}
    </div>`;
  }

  private reveal(name: string): void {
    if (!this.shown.delete(name)) {
      this.shown.add(name);
    }
    this.redraw();
  }

  private focusFault(): void {
    const first = Object.keys(this.faults)[0];
    if (first !== undefined) {
      document.getElementById(`_${first}`)?.focus();
    }
  }
}

export interface FieldOptions {
  hint?: unknown;
  below?: unknown;
  autocomplete?: AutoFill;
  secret?: boolean;
  capitals?: boolean;
  longest?: number;
  onInput?: (input: HTMLInputElement) => void;
}

/** What a good password is, with what is fulfilled already. */
export function rules(password: string): TemplateResult {
  const long = [...password.normalize('NFC')].length >= 8;
  return html`<p>${account.rules.title}</p>
    <ul class="rules">
      <li class=${long ? 'fulfilled' : ''}>${account.rules.length}${long ? ` – ${account.rules.lengthDone}` : ''}</li>
      <li>${account.rules.guess}</li>
      <li>${account.rules.name}</li>
    </ul>`;
}

/** Where to go on: an address of this service only. */
export function next(search = location.search, otherwise = '/'): string {
  const wanted = new URLSearchParams(search).get('tiep') ?? '';
  if (!/^\/(?![/\\])/.test(wanted)) {
    return otherwise;
  }
  const address = new URL(wanted, location.origin);
  return address.origin === location.origin && !/^\/(dang-nhap|kich-hoat)$/.test(address.pathname)
    ? address.pathname + address.search + address.hash
    : otherwise;
}

/** The page's place that the client fills. */
export function place(): HTMLElement {
  const found = document.getElementById('_client')!;
  found.replaceChildren();
  found.removeAttribute('aria-live');
  return found;
}
