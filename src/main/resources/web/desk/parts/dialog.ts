import { html, nothing, render, type TemplateResult } from 'lit';
import { common } from '../../texts';
import { once } from './button';
import { failure } from './words';

/** A question before something is done. */
export interface Question {
  title: string;
  /** What will happen, or a form; drawn anew with {@link Asked.draw}. */
  content(asked: Asked): TemplateResult;
  /** What the button says that does it. */
  act: string;
  /** Does it; what it throws is said in the dialog, which then stays open with what was typed in it. */
  run?(): unknown;
  /** Marks what cannot be undone. */
  grave?: boolean;
}

/** An open dialog. */
export interface Asked {
  draw(): void;
  /** What the last attempt threw. */
  problem: unknown;
}

/** Asks; true when it was done. The focus goes back to where it was, Esc gives up. */
export function ask(question: Question): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'asking';
  dialog.setAttribute('aria-labelledby', '_asking');
  const before = document.activeElement as HTMLElement | null;
  return new Promise((resolve) => {
    let done = false;
    const asked: Asked = { problem: undefined, draw };
    async function go(): Promise<void> {
      asked.problem = undefined;
      try {
        await question.run?.();
        done = true;
        dialog.close();
      } catch (e) {
        asked.problem = e;
        draw();
        await drawn();
        dialog.querySelector<HTMLElement>('[aria-invalid], .notice')?.focus();
      }
    }
    /** Elements that draw themselves do so a moment after they are put here. */
    function drawn(): Promise<unknown> {
      return Promise.all([...dialog.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*')].map((one) => one.updateComplete));
    }
    function draw(): void {
      render(
        html`<form @submit=${(event: Event) => {
          event.preventDefault();
          void once(dialog, go);
        }}>
          <h2 id="_asking" tabindex="-1">${question.title}</h2>
          <div class="asked">${question.content(asked)}</div>
          ${asked.problem === undefined ? nothing : html`<p class="notice" role="alert" tabindex="-1">${failure(asked.problem)}</p>`}
          <div class="actions">
            <button class="act ${question.grave === true ? 'grave' : 'main'}">${question.act}</button>
            <button class="act quiet" type="button" @click=${() => dialog.close()}>${common.cancel}</button>
          </div>
        </form>`,
        dialog,
      );
    }
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus();
      resolve(done);
    });
    draw();
    document.body.append(dialog);
    dialog.showModal();
    void drawn().then(() =>
      (dialog.querySelector<HTMLElement>('input, select, textarea') ?? dialog.querySelector<HTMLElement>('h2'))?.focus(),
    );
  });
}
