import { html, type TemplateResult } from 'lit';
import { common } from '../../texts';
import { desk } from '../../texts/vi/desk';
import { ProblemError } from '../../api/client';
import { button } from './button';
import { failure } from './words';

/** What stands in place of something that could not be loaded, with what to do about it. */
export function lost(problem: unknown, again: () => unknown): TemplateResult {
  return html`<div class="notice" role="alert">
    <p>${failure(problem)}</p>
    ${problem instanceof ProblemError && problem.status === 401 ? signIn() : button({ label: common.retry, act: again })}
  </div>`;
}

/** The way back to here by signing in. */
export function signIn(): TemplateResult {
  return html`<a class="act main" href="/dang-nhap?tiep=${encodeURIComponent(location.pathname + location.search + location.hash)}">${desk.signIn}</a>`;
}

/** While something is loaded. */
export function waiting(): TemplateResult {
  return html`<p class="hint" role="status">${common.waiting}</p>`;
}
