import { html, nothing } from 'lit';
import { ask, type Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { button } from '../parts/button';
import { lost, waiting } from '../parts/page';
import { size } from '../parts/words';
import type { Shared, View } from './view';

const words = desk.preflight;

/** The last report on a draft. */
export function report(shared: { readonly working: Shared['working']; redraw(): void }): Shared['report'] & { problem: unknown } {
  return {
    value: undefined,
    problem: undefined,
    async load() {
      try {
        this.value = (await ask('get', '/api/v1/editorial/drafts/{id}/preflight', { path: { id: shared.working.draft.id } })).body;
        this.problem = undefined;
      } catch (e) {
        this.problem = e;
      }
      shared.redraw();
    },
  };
}

/** What should be looked at before a draft goes on, each with the way to its place. */
export function preflight(shared: Shared & { report: ReturnType<typeof report> }): View {
  async function load(): Promise<void> {
    await shared.working.save();
    await shared.report.load();
  }

  function place(point: Schema['PreflightPoint']): string {
    if (point.field !== undefined) {
      return desk.field(point.field.replace(/^metadata\./, '').replace(/[[.].*$/, ''));
    }
    const section = shared.sections.find((one) => one.anchor === point.anchor);
    const heading = section === undefined ? (point.anchor ?? '') : section.heading === '' ? desk.text.beginning : section.heading;
    return [heading, point.line === undefined ? '' : desk.text.line(point.line)].filter((part) => part !== '').join(', ');
  }

  function go(point: Schema['PreflightPoint']): void {
    if (point.field !== undefined) {
      shared.showField(point.field);
    } else {
      shared.showPlace(point);
    }
  }

  return {
    enter: load,
    draw() {
      const { value, problem } = shared.report;
      if (problem !== undefined) {
        return lost(problem, load);
      }
      if (value === undefined) {
        return waiting();
      }
      return html`<div class="narrow-part">
        <p class="hint">${words.intro} ${words.size(value.sections, size(value.compressed))}</p>
        <p class="sum" role="status">${value.errors === 0
          ? html`<span class="fine">✓ ${words.ready}</span>`
          : html`<span class="grave">▲ ${words.errors(value.errors)}</span>`}
          ${value.warnings === 0 ? nothing : html`<span>${words.warnings(value.warnings)}</span>`}
          ${value.notes === 0 ? nothing : html`<span>${words.notes(value.notes)}</span>`}</p>
        <ul class="points">${value.points.map(
          (point) => html`<li class=${point.severity}>
            <span class="severity">${words.severity[point.severity]}</span>
            <div><p>${words.point(point.code)}</p><p class="hint">${place(point)}</p></div>
            <div class="actions">
              ${point.work === undefined ? nothing : html`<a class="act small" href="/van-ban/${point.work}" target="_blank" rel="noopener">${words.seeWork}</a>`}
              ${point.field === undefined && point.anchor === undefined && point.line === undefined
                ? nothing
                : button({ label: words.go, kind: 'small', name: `${words.go}: ${place(point)}`, act: () => go(point) })}
            </div>
          </li>`,
        )}</ul>
        ${button({ label: words.again, act: load })}
      </div>`;
    },
  };
}
