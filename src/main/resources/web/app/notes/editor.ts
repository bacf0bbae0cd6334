import { html, nothing, render } from 'lit';
import { live } from 'lit/directives/live.js';
import { restore, save, type Item, type Written } from '../../reading/state';
import { notes } from '../../texts';
import { openPanel, toast } from '../panel';
import { canShare, citation, copy, drop, failure, share } from './acts';
import { colourOf, COLOURS } from './marks';

const texts = notes.edit;
const LONGEST = 20_000;

/** Opens an item to be read and changed, or a new one to be written. What was typed is kept when the sheet is closed. */
export function edit(subject: Item | Written): void {
  const known = 'id' in subject ? subject : undefined;
  let text = subject.text ?? '';
  let colour = known ? colourOf(known) : (subject.colour ?? COLOURS[0]);
  let fault = '';
  let done = false;

  const isChanged = () =>
    text.trim() !== (subject.text ?? '').trim() || (subject.kind !== 'bookmark' && subject.colour !== undefined && colour !== subject.colour);

  const written = (): Written & { id?: string } => ({
    ...(known ? { id: known.id } : {}),
    kind: subject.kind,
    work: subject.work,
    title: subject.title,
    text: text.trim() === '' ? undefined : text.trim(),
    colour: subject.kind === 'bookmark' || !subject.target ? subject.colour : colour,
    tags: subject.tags,
    target: subject.target,
    heading: subject.heading,
  });

  openPanel({
    title: known ? (texts.titles[subject.kind] ?? '') : texts.fresh,
    kind: 'note-editor',
    onClose() {
      if (!done && isChanged() && (text.trim() !== '' || subject.kind !== 'note')) {
        void keepOnClose();
      }
    },
    content(body, panel) {
      async function submit(event: Event): Promise<void> {
        event.preventDefault();
        if (done) {
          return;
        }
        fault =
          subject.kind === 'note' && text.trim() === '' ? texts.required : text.length > LONGEST ? texts.tooLong : '';
        if (fault === '' && (isChanged() || !known)) {
          try {
            await save(written());
            toast(notes.saved);
          } catch (e) {
            fault = failure(e);
          }
        }
        if (fault === '') {
          done = true;
          panel.close();
        } else {
          draw();
          body.querySelector('textarea')?.focus();
        }
      }

      function draw(): void {
        const quote = subject.target?.quote?.exact;
        render(
          html`<form class="form" novalidate @submit=${submit}>
            ${quote === undefined
              ? html`<p class="by">${texts.about(subject.title)}</p>`
              : html`<blockquote class="quoted note-${subject.kind === 'bookmark' ? 'none' : colour}"><p>${quote}</p></blockquote>`}
            <div role="alert">${fault === '' ? nothing : html`<p class="notice fault">${fault}</p>`}</div>
            <div class="form-field">
              <label for="_note">${texts.text}</label>
              <textarea
                id="_note"
                rows="4"
                aria-describedby="_note-hint"
                .value=${live(text)}
                @input=${(event: InputEvent) => (text = (event.target as HTMLTextAreaElement).value)}
              ></textarea>
              <div class="hint" id="_note-hint">${texts.textHint}</div>
            </div>
            ${subject.kind === 'bookmark' || !subject.target
              ? nothing
              : html`<fieldset class="colours">
                  <legend>${texts.colour}</legend>
                  ${COLOURS.map(
                    (one) => html`<label class="colour note-${one}">
                      <input type="radio" name="colour" value=${one} .checked=${live(one === colour)} @change=${() => ((colour = one), draw())} />
                      <span class="swatch" aria-hidden="true"></span>
                      <span>${notes.colours[one]}</span>
                    </label>`,
                  )}
                </fieldset>`}
            <p class="actions">
              <button class="button">${texts.save}</button>
              ${known
                ? html`<button type="button" class="button quiet" @click=${() => ((done = true), panel.close(), void drop(known))}>
                    ${texts.remove}
                  </button>`
                : nothing}
              ${quote === undefined
                ? nothing
                : html`<button type="button" class="button quiet" @click=${() => void copy(citation(subject))}>${notes.bar.copy}</button>
                    ${canShare
                      ? html`<button type="button" class="button quiet" @click=${() => void share(subject)}>${notes.bar.share}</button>`
                      : nothing}`}
            </p>
          </form>`,
          body,
        );
      }
      draw();
      if (!known) {
        body.querySelector('textarea')?.setAttribute('autofocus', '');
      }
    },
  });

  async function keepOnClose(): Promise<void> {
    try {
      await save(written());
      toast(notes.saved, known ? { label: notes.undo, run: () => void restore(known) } : undefined);
    } catch (e) {
      toast(failure(e));
      edit({ ...subject, text, colour });
    }
  }
}
