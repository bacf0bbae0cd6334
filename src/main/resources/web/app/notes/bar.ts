import type { Passage } from '../../reading/selector';
import { notes } from '../../texts';
import { button, element } from '../panel';
import { canShare } from './acts';
import { COLOURS, type MarkedText } from './marks';

/** What can be done with a chosen passage. */
export interface Acts {
  mark(chosen: Chosen, colour: string): void;
  note(chosen: Chosen): void;
  bookmark(chosen: Chosen): void;
  copy(chosen: Chosen): void;
  share(chosen: Chosen): void;
}

/** A passage of a text on this page. */
export interface Chosen extends Passage {
  in: MarkedText;
}

/** Buttons for all that can be done with a passage; they stand in the bar at a selection and in the sheet for a paragraph. */
export function buttons(chosen: () => Chosen | undefined, acts: Acts, done: () => void): HTMLElement {
  const line = element('div', 'passage-acts');
  const act = (run: (passage: Chosen) => void) => () => {
    const passage = chosen();
    if (passage) {
      done();
      run(passage);
    }
  };
  const colours = element('div', 'colours');
  for (const colour of COLOURS) {
    const name = notes.colours[colour] ?? colour;
    const choice = button('', act((passage) => acts.mark(passage, colour)), `colour note-${colour}`);
    choice.setAttribute('aria-label', notes.bar.mark(name));
    const sample = element('span', 'swatch');
    sample.setAttribute('aria-hidden', 'true');
    choice.append(sample, element('span', '', name));
    colours.append(choice);
  }
  const others = element('div', 'others');
  others.append(
    button(notes.bar.note, act((passage) => acts.note(passage)), 'button quiet'),
    button(notes.bar.bookmark, act((passage) => acts.bookmark(passage)), 'button quiet'),
    button(notes.bar.copy, act((passage) => acts.copy(passage)), 'button quiet'),
  );
  if (canShare) {
    others.append(button(notes.bar.share, act((passage) => acts.share(passage)), 'button quiet'));
  }
  line.append(colours, others);
  return line;
}

/** How long a selection has to stand still before the bar comes, in milliseconds: fingers drag its ends about. */
const STILL = 250;

/** Shows a bar while a passage of these texts is selected, by touch, mouse or keyboard. */
export function followSelection(texts: () => readonly MarkedText[], acts: Acts): void {
  let chosen: Chosen | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  const bar = element('div', 'passage-bar');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', notes.bar.label);
  bar.hidden = true;
  bar.append(
    buttons(
      () => chosen,
      acts,
      () => {
        document.getSelection()?.removeAllRanges();
        hide();
      },
    ),
  );
  // A press on the bar must not take the selection away before it is used.
  bar.addEventListener('pointerdown', (event) => {
    pressed = true;
    if (event.pointerType === 'mouse') {
      event.preventDefault();
    }
  });
  addEventListener('pointerup', () => setTimeout(() => (pressed = false), STILL));
  addEventListener('pointercancel', () => (pressed = false));
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      hide();
    }
  });

  function hide(): void {
    bar.hidden = true;
    chosen = undefined;
    document.documentElement.classList.remove('selecting');
  }

  function look(): void {
    const selection = document.getSelection();
    const now = selection && !selection.isCollapsed && selection.rangeCount > 0 ? within(selection.getRangeAt(0), texts()) : undefined;
    if (now) {
      chosen = now;
      if (!bar.isConnected) {
        now.in.body.after(bar); // so that the next step of the Tab key from the selection leads here
      }
      bar.hidden = false;
      document.documentElement.classList.add('selecting');
      place(bar, selection!.getRangeAt(0));
    } else if (!pressed && !bar.contains(document.activeElement)) {
      hide();
    }
  }

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, STILL);
  };
  document.addEventListener('selectionchange', soon);
  soon(); // somebody may have been quicker than this script
}

/** Near the selection where there is a mouse; else at the lower edge, clear of the menu of the system. */
function place(bar: HTMLElement, range: Range): void {
  const beside = matchMedia('(hover: hover) and (min-width: 48rem)').matches;
  bar.classList.toggle('beside', beside);
  // Messages stand clear of it.
  document.documentElement.style.setProperty('--passage-height', beside ? '0px' : `${bar.offsetHeight}px`);
  bar.style.removeProperty('left');
  bar.style.removeProperty('top');
  if (beside) {
    const box = range.getBoundingClientRect();
    const room = bar.getBoundingClientRect();
    const above = box.top - room.height - 12;
    const below = box.bottom + 12;
    bar.style.left = `${Math.max(8, Math.min(innerWidth - room.width - 8, box.left))}px`;
    bar.style.top = `${above > 8 ? above : Math.min(below, innerHeight - room.height - 8)}px`;
  }
}

function within(range: Range, texts: readonly MarkedText[]): Chosen | undefined {
  for (const text of texts) {
    if (range.intersectsNode(text.body)) {
      // What is selected beside the text does not count.
      const inside = document.createRange();
      inside.selectNodeContents(text.body);
      if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) {
        inside.setStart(range.startContainer, range.startOffset);
      }
      if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) {
        inside.setEnd(range.endContainer, range.endOffset);
      }
      const passage = text.text.passage(inside);
      if (passage) {
        return { ...wholeWords(text.text.text, passage), in: text };
      }
    }
  }
  return undefined;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** To the ends of the words that it begins and ends in: hands tremble. */
export function wholeWords(text: string, passage: Passage): Passage {
  let { start, end } = passage;
  while (start > 0 && LETTER.test(text[start]!) && LETTER.test(text[start - 1]!)) {
    start--;
  }
  while (end < text.length && LETTER.test(text[end - 1]!) && LETTER.test(text[end]!)) {
    end++;
  }
  return { start, end };
}
