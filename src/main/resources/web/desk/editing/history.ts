import { html, nothing } from 'lit';
import { ask, type Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { lost, waiting } from '../parts/page';
import { say } from '../parts/saying';
import { moment } from '../parts/words';
import type { Shared, View } from './view';

const words = desk.history;

/** Every saved step of a draft; each can be compared with, and made the content again. */
export function history(shared: Shared): View {
  let items: readonly Schema['DraftStep'][] | undefined;
  let next: string | undefined;
  let problem: unknown;

  async function load(more = false): Promise<void> {
    problem = undefined;
    try {
      const answer = await ask('get', '/api/v1/editorial/drafts/{id}/steps', {
        path: { id: shared.working.draft.id },
        query: { limit: 30, ...(more && next !== undefined ? { cursor: next } : {}) },
      });
      items = more ? [...(items ?? []), ...answer.body.items] : answer.body.items;
      next = answer.body.next;
    } catch (e) {
      problem = e;
    }
    shared.redraw();
  }

  async function restore(number: number): Promise<void> {
    const done = await question({
      title: words.restoreTitle(number),
      content: () => html`<p>${words.restoreText}</p>`,
      act: words.restore,
      run: () =>
        shared.working.step((id, match) =>
          ask('post', '/api/v1/editorial/drafts/{id}/steps/{number}/restore', { path: { id, number: String(number) }, match }),
        ),
    });
    if (done) {
      await shared.working.refresh();
      await load();
      say(words.done(number));
    }
  }

  return {
    enter: () => load(),
    stored: () => (items = undefined),
    draw() {
      if (problem !== undefined) {
        return lost(problem, () => load());
      }
      if (items === undefined) {
        return waiting();
      }
      return html`<div class="narrow-part"><p class="hint">${words.intro}</p>
        <ol class="steps" reversed>${items.map(
          (step) => html`<li>
            <div><strong>${words.step(step.number)}</strong> ${step.number === shared.working.draft.step ? html`<span class="badge draft">${words.now}</span>` : nothing}
              <p class="facts"><span>${step.by}</span> <span>${step.restored === undefined ? words.kinds[step.kind] : words.restoredFrom(step.restored)}</span>
                <span>${moment(step.at)}</span> <span>${words.characters(step.characters)}</span></p></div>
            ${step.number === shared.working.draft.step
              ? nothing
              : html`<div class="actions">
                  ${button({
                    label: words.compare,
                    kind: 'small',
                    name: `${words.compare}: ${words.step(step.number)}`,
                    act: () => {
                      const address = new URL(location.href);
                      address.searchParams.set('buoc', String(step.number));
                      window.history.replaceState(null, '', address);
                      shared.show('difference');
                    },
                  })}
                  ${shared.editable() ? button({ label: words.restore, kind: 'small', name: `${words.restore}: ${words.step(step.number)}`, act: () => restore(step.number) }) : nothing}
                </div>`}
          </li>`,
        )}</ol>
        ${next === undefined ? nothing : button({ label: words.more, act: () => load(true) })}</div>`;
    },
  };
}
