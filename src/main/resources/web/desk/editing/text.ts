import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { address, ask, type Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { check, field } from '../parts/field';
import { say } from '../parts/saying';
import { errors, failure } from '../parts/words';
import { around, lines, type Selected } from './formatting';
import { behind, cut, downwards, sectionAt, upwards, type Cut } from './sections';
import type { Shared, View } from './view';

const words = desk.text;
type Section = Schema['DraftOutlineSection'];
type Operation = Schema['StructureOperation'];
type Beside = 'preview' | 'original' | 'nothing';

/** The whole text, for those who want to see all of it at once. */
const WHOLE = -1;

/** The text of a draft by its sections, beside what readers will see or the file it was taken from. */
export function text(shared: Shared): View & { showPlace(place: { anchor?: string | undefined; line?: number | undefined; quote?: string | undefined }): Promise<void> } {
  const { working } = shared;
  let chosen = 0;
  let slice: Cut = { before: '', text: working.body, after: '' };
  let preview: readonly Schema['DraftPreviewSection'][] | undefined;
  let previewProblem: unknown;
  let beside: Beside = 'preview';
  let source: { type: string } | undefined | null;
  let loading: Promise<void> | undefined;
  let again = false;
  let dragged: number | undefined;

  /** Reads sections and preview as they are stored now; asked for again meanwhile, it does so once more. */
  function load(): Promise<void> {
    if (loading !== undefined) {
      again = true;
      return loading;
    }
    loading = read().finally(() => {
      loading = undefined;
      if (again) {
        again = false;
        void load();
      }
    });
    return loading;
  }

  async function read(): Promise<void> {
    const { id } = working.draft;
    const first = shared.sections.length === 0;
    const [outline, rendered] = await Promise.allSettled([
      ask('get', '/api/v1/editorial/drafts/{id}/outline', { path: { id } }),
      ask('get', '/api/v1/editorial/drafts/{id}/preview', { path: { id } }),
    ]);
    if (outline.status === 'fulfilled') {
      const before = shared.sections[chosen]?.line;
      shared.sections = outline.value.body.sections;
      if (first) {
        // Who only reads wants to read all of it.
        select(shared.editable() ? 0 : WHOLE, false);
      } else if (chosen !== WHOLE && before !== undefined) {
        chosen = Math.max(0, sectionAt(shared.sections, before));
      }
    }
    previewProblem = rendered.status === 'rejected' ? rendered.reason : undefined;
    preview = rendered.status === 'fulfilled' ? rendered.value.body.sections : preview;
    shared.redraw();
  }

  async function findSource(): Promise<void> {
    if (source !== undefined) {
      return;
    }
    source = null;
    const response = await fetch(sourceAddress(), { method: 'HEAD' }).catch(() => undefined);
    source = response?.ok === true ? { type: response.headers.get('Content-Type') ?? '' } : null;
    shared.redraw();
  }

  function sourceAddress(): string {
    return address('/api/v1/editorial/drafts/{id}/source', { id: working.draft.id });
  }

  function select(index: number, redraw = true): void {
    chosen = shared.sections.length === 0 ? WHOLE : index;
    slice = chosen === WHOLE ? { before: '', text: working.body, after: '' } : cut(working.body, shared.sections, chosen);
    if (redraw) {
      shared.redraw();
      document.querySelector('.beside .text')?.scrollTo?.(0, 0);
    }
  }

  function write(value: string): void {
    slice = { ...slice, text: value };
    working.write(slice.before + value + slice.after);
  }

  function area(): HTMLTextAreaElement | null {
    return document.querySelector<HTMLTextAreaElement>('#_writing');
  }

  function format(change: (selected: Selected) => Selected): void {
    const writing = area();
    if (writing === null) {
      return;
    }
    const changed = change({ text: writing.value, from: writing.selectionStart, to: writing.selectionEnd });
    writing.value = changed.text;
    writing.setSelectionRange(changed.from, changed.to);
    writing.focus();
    write(changed.text);
  }

  function name(section: Section | undefined): string {
    return section === undefined ? words.whole : section.heading === '' ? words.beginning : section.heading;
  }

  async function operate(operation: Operation, done: string, find?: (sections: readonly Section[]) => number): Promise<void> {
    const body: Schema['StructureRequest'] = { operations: [operation] };
    const outline = await working.step((id, match) => ask('post', '/api/v1/editorial/drafts/{id}/structure', { path: { id }, body, match }));
    shared.sections = (outline as Schema['DraftOutline']).sections;
    await working.refresh();
    const index = find?.(shared.sections) ?? chosen;
    select(Math.max(0, Math.min(index, shared.sections.length - 1)));
    void load();
    void shared.report.load();
    say(done);
  }

  async function tried(act: Promise<void>): Promise<void> {
    try {
      await act;
    } catch (e) {
      say(failure(e));
      await load();
    }
  }

  async function move(index: number, before: string | undefined): Promise<void> {
    const section = shared.sections[index]!;
    const operation: Operation = { op: 'move', anchor: section.anchor, ...(before === undefined ? {} : { before }) };
    // What it is called may change with its place, its heading does not.
    const nth = shared.sections.slice(0, index).filter((one) => one.heading === section.heading).length;
    await tried(
      operate(operation, words.moved(name(section)), (sections) => {
        const same = sections.flatMap((one, i) => (one.heading === section.heading ? [i] : []));
        return same[Math.min(nth, same.length - 1)] ?? chosen;
      }),
    );
    focusSection();
  }

  function focusSection(): void {
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.sections [aria-current="true"]')?.focus());
  }

  async function up(index: number): Promise<void> {
    const before = upwards(shared.sections, index);
    if (before !== undefined) {
      await move(index, before);
    }
  }

  async function down(index: number): Promise<void> {
    const to = downwards(shared.sections, index);
    if (to !== undefined) {
      await move(index, to.before);
    }
  }

  async function level(index: number, by: number): Promise<void> {
    const section = shared.sections[index]!;
    const to = section.written + by;
    if (section.written > 0 && to >= 1 && to <= 6) {
      await tried(operate({ op: 'level', anchor: section.anchor, level: to }, words.done.level, () => index));
      focusSection();
    }
  }

  async function rename(index: number): Promise<void> {
    const section = shared.sections[index]!;
    let heading = section.heading;
    await question({
      title: words.renameTitle,
      content: ({ problem }) => field({ name: 'heading', label: words.newName, value: heading, required: true, most: 500, error: errors(problem).get('operations[0].heading'), set: (value) => (heading = value) }),
      act: words.rename,
      run: () => operate({ op: 'rename', anchor: section.anchor, heading: heading.trim() }, words.done.rename, () => index),
    });
  }

  async function merge(index: number): Promise<void> {
    const section = shared.sections[index]!;
    let dropHeading = false;
    await question({
      title: words.mergeTitle(name(section)),
      content: () => html`<p>${words.mergeText}</p>${check({ name: 'drop', label: words.dropHeading, value: dropHeading, set: (value) => (dropHeading = value) })}`,
      act: words.merge,
      run: () => operate({ op: 'merge', anchor: section.anchor, dropHeading }, words.done.merge, () => index - 1),
    });
  }

  /** The line of the cursor becomes the heading of a new section. */
  async function split(): Promise<void> {
    const writing = area();
    if (writing === null) {
      return;
    }
    const at = writing.selectionStart;
    const inSlice = writing.value.slice(0, at).split('\n').length;
    const line = slice.before.split('\n').length - 1 + inSlice;
    const words_ = writing.value.split('\n')[inSlice - 1] ?? '';
    if (words_.trim() === '' || inSlice === 1) {
      say(words.splitFirst);
      writing.focus();
      return;
    }
    await tried(operate({ op: 'split', line }, words.done.split, (sections) => sectionAt(sections, line)));
  }

  function keys(event: KeyboardEvent, index: number): void {
    if (!event.altKey || !shared.editable()) {
      return;
    }
    const act = {
      ArrowUp: () => up(index),
      ArrowDown: () => down(index),
      ArrowRight: () => level(index, 1),
      ArrowLeft: () => level(index, -1),
    }[event.key];
    if (act !== undefined) {
      event.preventDefault();
      void act();
    }
  }

  function list(): TemplateResult {
    const { sections } = shared;
    const edit = shared.editable();
    const one = sections[chosen];
    return html`<nav class="sections" aria-label=${words.sections}>
      <h3>${words.sections}</h3>
      ${sections.length === 0
        ? html`<p class="hint">${words.noSections}</p>`
        : html`<ol>${sections.map(
            (section, i) => html`<li class="level-${section.level} ${dragged === i ? 'dragged' : ''}" draggable=${edit && section.written > 0 ? 'true' : 'false'}
              @dragstart=${(event: DragEvent) => {
                dragged = i;
                event.dataTransfer?.setData('text/plain', name(section));
                shared.redraw();
              }}
              @dragend=${() => {
                dragged = undefined;
                shared.redraw();
              }}
              @dragover=${(event: DragEvent) => {
                if (dragged !== undefined && (i < dragged || i >= behind(sections, dragged)) && section.written > 0) {
                  event.preventDefault();
                  (event.currentTarget as HTMLElement).classList.add('target');
                }
              }}
              @dragleave=${(event: DragEvent) => (event.currentTarget as HTMLElement).classList.remove('target')}
              @drop=${(event: DragEvent) => {
                event.preventDefault();
                (event.currentTarget as HTMLElement).classList.remove('target');
                const from = dragged;
                dragged = undefined;
                if (from !== undefined) {
                  void move(from, section.anchor);
                }
              }}>
              <button type="button" aria-current=${i === chosen ? 'true' : 'false'} @click=${() => select(i)} @keydown=${(event: KeyboardEvent) => keys(event, i)}>
                <span class="name">${name(section)}</span> <span class="n">${words.words(section.words)}</span></button>
            </li>`,
          )}</ol>
          <button type="button" class="whole" aria-current=${chosen === WHOLE ? 'true' : 'false'} @click=${() => select(WHOLE)}>${words.whole}</button>`}
      ${edit && one !== undefined && one.written > 0
        ? html`<div class="tools" role="group" aria-label=${words.structureOf(name(one))}>
            <p class="hint">${words.dragHint}</p>
            ${button({ label: `↑ ${words.up}`, kind: 'small', disabled: upwards(sections, chosen) === undefined, act: () => up(chosen) })}
            ${button({ label: `↓ ${words.down}`, kind: 'small', disabled: downwards(sections, chosen) === undefined, act: () => down(chosen) })}
            ${button({ label: `← ${words.higher}`, kind: 'small', disabled: one.written <= 1, act: () => level(chosen, -1) })}
            ${button({ label: `→ ${words.deeper}`, kind: 'small', disabled: one.written >= 6, act: () => level(chosen, 1) })}
            ${button({ label: words.rename, kind: 'small', act: () => rename(chosen) })}
            ${chosen > 0 ? button({ label: words.merge, kind: 'small', act: () => merge(chosen) }) : nothing}
          </div>`
        : nothing}
      ${button({ label: words.comment, kind: 'small', act: () => shared.comment(shared.sections[chosen]?.anchor, selected()) })}
    </nav>`;
  }

  /** The words that somebody has selected, in the field or in the preview. */
  function selected(): string {
    const writing = area();
    const typed = writing === null ? '' : writing.value.slice(writing.selectionStart, writing.selectionEnd);
    return (typed.trim() === '' ? (document.getSelection()?.toString() ?? '') : typed).trim().slice(0, 500);
  }

  function writing(): TemplateResult {
    return html`<div class="writing">
      <div class="toolbar" role="toolbar" aria-label=${words.tools}>
        ${button({ label: words.bold, kind: 'small', act: () => format((of) => around(of, '**')) })}
        ${button({ label: words.italic, kind: 'small', act: () => format((of) => around(of, '*')) })}
        ${button({ label: words.heading, kind: 'small', act: () => format((of) => lines(of, `${'#'.repeat(Math.max(1, shared.sections[chosen]?.written ?? 1))} `)) })}
        ${button({ label: words.list, kind: 'small', act: () => format((of) => lines(of, '- ')) })}
        ${button({ label: words.numbered, kind: 'small', act: () => format((of) => lines(of, 'n. ')) })}
        ${button({ label: words.quote, kind: 'small', act: () => format((of) => lines(of, '> ')) })}
        ${shared.sections.length === 0 || chosen === WHOLE ? nothing : button({ label: words.split, kind: 'small', act: split })}
      </div>
      <label class="heard" for="_writing">${chosen === WHOLE ? words.wholeEditor : words.editor(name(shared.sections[chosen]))}</label>
      <textarea id="_writing" spellcheck="true" lang="vi" .value=${slice.text}
        @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
        @blur=${() => void working.save()}
        @keydown=${(event: KeyboardEvent) => {
          if ((event.ctrlKey || event.metaKey) && !event.altKey && (event.key === 'b' || event.key === 'i')) {
            event.preventDefault();
            format((of) => around(of, event.key === 'b' ? '**' : '*'));
          }
        }}></textarea>
    </div>`;
  }

  function reading(): TemplateResult {
    if (previewProblem !== undefined) {
      return html`<div class="notice"><p>${words.previewLost} ${failure(previewProblem)}</p></div>`;
    }
    const all = preview ?? [];
    const anchor = shared.sections[chosen]?.anchor;
    const some = chosen === WHOLE ? all : all.filter((section) => section.anchor === anchor);
    // The service sanitised these bodies; they are what readers will get.
    return html`<div class="text" tabindex="0" role="region" aria-label=${words.preview}>${some.map(
      (section) => html`<section>${section.heading === '' ? nothing : html`<h4>${section.heading}</h4>`}${unsafeHTML(section.html)}</section>`,
    )}</div>`;
  }

  function original(): TemplateResult {
    if (source === undefined || source === null) {
      return html`<p class="hint">${words.noOriginal}</p>`;
    }
    return source.type.startsWith('application/pdf')
      ? html`<iframe title=${words.original} src="${sourceAddress()}#view=FitH&navpanes=0"></iframe>
          <p><a class="act small" href=${sourceAddress()} download>${words.downloadOriginal}</a></p>`
      : html`<p class="hint">${words.cannotShow}</p><p><a class="act small" href=${sourceAddress()} download>${words.downloadOriginal}</a></p>`;
  }

  return {
    enter: load,
    replaced: () => {
      select(chosen === WHOLE ? WHOLE : Math.max(0, chosen), false);
      void load();
    },
    stored: () => {
      void load();
      void shared.report.load();
    },
    draw() {
      if (source === undefined) {
        void findSource();
      }
      const edit = shared.editable();
      const choices = ([['preview', words.preview], ...(source ? [['original', words.original] as const] : []), ...(edit ? [['nothing', words.nothing] as const] : [])] as const).filter(
        ([value]) => edit || value !== 'preview' || true,
      );
      const showing = edit ? beside : beside === 'nothing' ? 'preview' : beside;
      return html`<div class="workbench ${edit && showing === 'nothing' ? 'alone' : ''} ${edit ? '' : 'only-reading'}">
        ${list()}
        ${edit ? writing() : html`<div class="beside first">${reading()}</div>`}
        ${!edit && !source
          ? nothing
          : html`<div class="beside">
              <div class="choice" role="group" aria-label=${words.beside}>${edit
                ? choices.map(([value, label]) => button({ label, kind: 'small', pressed: showing === value, act: () => { beside = value; shared.redraw(); } }))
                : html`<h3>${words.original}</h3>`}</div>
              ${!edit || showing === 'original' ? original() : showing === 'preview' ? reading() : nothing}
            </div>`}
      </div>`;
    },
    async showPlace(place) {
      await load();
      const { sections } = shared;
      const index = place.anchor !== undefined ? sections.findIndex((section) => section.anchor === place.anchor) : place.line !== undefined ? sectionAt(sections, place.line) : 0;
      if (index < 0) {
        say(desk.comments.lost);
        return;
      }
      select(index);
      const section = sections[index];
      const writing = area();
      if (writing === null) {
        document.querySelector<HTMLElement>('.beside .text')?.focus();
        return;
      }
      let from = 0;
      let to = 0;
      const quoted = place.quote === undefined ? -1 : slice.text.indexOf(place.quote);
      if (quoted >= 0) {
        from = quoted;
        to = quoted + place.quote!.length;
      } else if (place.line !== undefined && section !== undefined) {
        const rows = slice.text.split('\n');
        const row = Math.max(0, Math.min(place.line - section.line, rows.length - 1));
        from = rows.slice(0, row).join('\n').length + (row > 0 ? 1 : 0);
        to = from + rows[row]!.length;
      }
      writing.focus();
      writing.setSelectionRange(from, to);
    },
  };
}
