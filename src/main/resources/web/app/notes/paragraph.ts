import { html, render } from 'lit';
import type { Written } from '../../reading/state';
import { notes } from '../../texts';
import { leave, openPanel } from '../panel';
import { buttons, type Acts, type Chosen } from './bar';
import { edit } from './editor';

const texts = notes.paragraph;

/** For those who cannot select words: chooses a paragraph, the one being read first, and does with it what a selection can. */
export function openParagraph(paragraphs: readonly (Chosen & { block: HTMLElement })[], acts: Acts, about: Written): void {
  let at = Math.max(0, seen(paragraphs.map((one) => one.block)));
  openPanel({
    title: texts.title,
    kind: 'paragraph',
    content(body, panel) {
      const line = buttons(
        () => paragraphs[at],
        acts,
        () => panel.close(),
      );
      function move(by: number): void {
        at = Math.max(0, Math.min(paragraphs.length - 1, at + by));
        draw();
      }
      function draw(): void {
        const one = paragraphs[at];
        render(
          html`${one
              ? html`<p class="by">${texts.lead}</p>
                  <blockquote class="quoted" role="status"><p>${one.in.text.text.slice(one.start, one.end)}</p></blockquote>
                  <p class="actions">
                    <button type="button" class="button quiet" aria-disabled=${at === 0 ? 'true' : 'false'} @click=${() => move(-1)}>
                      ${texts.previous}
                    </button>
                    <button type="button" class="button quiet" aria-disabled=${at === paragraphs.length - 1 ? 'true' : 'false'} @click=${() => move(1)}>
                      ${texts.next}
                    </button>
                  </p>
                  <h3>${texts.mark}</h3>
                  ${line}
                  <p class="hint">${texts.select}</p>`
              : html`<p>${texts.none}</p>`}
            <p class="actions">
              <button type="button" class="button quiet" @click=${() => (panel.close(), edit(about))}>${texts.about}</button>
              <button type="button" class="button quiet" @click=${() => leave('/ghi-chu')}>${texts.all}</button>
            </p>`,
          body,
        );
      }
      draw();
    },
  });
}

/** Which paragraph stands where the eye is: the first that is not above the upper quarter of the window. */
function seen(blocks: readonly HTMLElement[]): number {
  const line = innerHeight * 0.25;
  const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > line);
  return at < 0 ? blocks.length - 1 : at;
}
