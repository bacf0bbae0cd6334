import { html, nothing, render } from 'lit';
import { ask, type Schema } from '../../api/client';
import { desk } from '../../texts';
import { field } from '../parts/field';
import { lost, waiting } from '../parts/page';
import { day } from '../parts/words';
import { ROOT } from '../router';

const words = desk.works;

/** Finds a published work, to correct it, give it a cover, or withdraw it. */
export function open(place: HTMLElement): void {
  document.title = words.title;
  let wanted = new URLSearchParams(location.search).get('q') ?? '';
  let items: readonly Pick<Schema['WorkSummary'], 'slug' | 'title' | 'number' | 'kind' | 'issued'>[] | undefined;
  let problem: unknown;
  let timer = 0;
  let turn = 0;

  async function load(): Promise<void> {
    const mine = ++turn;
    try {
      const q = wanted.trim();
      const found =
        q === ''
          ? (await ask('get', '/api/v1/works', { query: { limit: 20 } })).body.items
          : (await ask('get', '/api/v1/search', { query: { q, limit: 20, passages: 0 } })).body.items;
      if (mine !== turn) {
        return;
      }
      items = found as NonNullable<typeof items>;
      problem = undefined;
    } catch (e) {
      problem = e;
    }
    draw();
  }

  function type(value: string): void {
    wanted = value;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      history.replaceState(null, '', wanted.trim() === '' ? location.pathname : `?q=${encodeURIComponent(wanted)}`);
      void load();
    }, 250);
  }

  function draw(): void {
    if (!place.isConnected) {
      return;
    }
    render(
      html`<h2>${words.title}</h2>
        <div class="narrow-part" role="search">${field({ name: 'q', label: words.search, hint: words.hint, type: 'search', value: wanted, set: type })}</div>
        ${problem !== undefined ? lost(problem, load) : items === undefined ? waiting() : items.length === 0 ? html`<p role="status">${words.none}</p>` : nothing}
        ${problem !== undefined || items === undefined
          ? nothing
          : html`<ul class="rows">${items.map(
              (work) => html`<li><a href="${ROOT}/van-ban/${work.slug}">${work.title}</a>
                <p class="facts"><span>${desk.kinds[work.kind]}</span>${work.number === undefined ? nothing : html`<span class="number">${work.number}</span>`}${work.issued === undefined ? nothing : html`<span>${day(work.issued)}</span>`}</p></li>`,
            )}</ul>`}`,
      place,
    );
  }

  draw();
  void load();
}
