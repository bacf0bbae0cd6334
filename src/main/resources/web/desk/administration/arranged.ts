import { html, nothing, type TemplateResult } from 'lit';
import { administration } from '../../texts/vi/administration';
import { button } from '../parts/button';
import { failure } from '../parts/words';
import type { Arrangement } from './arrangement';
import type { Move } from './order';

/** How an order made by hand stands with the service: kept, being kept, not kept, or overtaken by somebody else. */
export function arranged(of: Arrangement, title: (item: string) => string): TemplateResult {
  const words = administration.order;
  if (of.conflict !== undefined) {
    const { mine, theirs } = of.conflict;
    return html`<div class="notice conflict" role="alert">
      <p><strong>${words.overtaken}</strong> ${theirs.length === 0 ? nothing : words.theirs(theirs.slice(0, 5).map(title), theirs.length)}</p>
      <p>${words.mine}</p>
      <ul>${mine.map((move) => html`<li>${told(move, title)}</li>`)}</ul>
      <p class="actions">${button({ label: words.redo, kind: 'main', act: () => of.redo() })}
        ${button({ label: words.accept, act: () => of.accept() })}</p>
    </div>`;
  }
  if (of.problem !== undefined) {
    return html`<div class="notice" role="alert"><p>${words.failed} ${failure(of.problem)}</p>
      <p class="actions">${button({ label: words.retry, kind: 'main', act: () => of.save() })}</p></div>`;
  }
  return html`<p class="hint kept">${of.unsaved ? words.saving : words.saved}</p>`;
}

function told(move: Move, title: (item: string) => string): string {
  const words = administration.order;
  return move.after !== undefined
    ? words.behind(title(move.item), title(move.after))
    : move.before !== undefined
      ? words.first(title(move.item))
      : title(move.item);
}
