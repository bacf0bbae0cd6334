import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ask } from '../../api/client';
import { contact, onChange, overview, possible, refresh, storage } from '../../library/store';
import type { Overview, Room } from '../../library/store';
import { standing as ownStanding } from '../../reading/state';
import { offline as say } from '../../texts';
import { toast } from '../panel';
import { mount } from './button';
import { chatApp, explain, isIos } from './chat-app';
import { canInstall, install, isInstalled, onInstallation } from './installation';

/** The page /tren-may: what is on this device, what is not, and what to do about it. */

interface ShelfToOffer {
  slug: string;
  title: string;
  workCount: number;
}

/** Above this share of what the browser allows, the reader is warned. */
const NEARLY = 0.85;

let shelves: ShelfToOffer[] | undefined;
let unreachable = false;
let refreshing = false;
let result = '';

export async function start(): Promise<void> {
  const root = document.querySelector<HTMLElement>('#_client');
  if (root === null) {
    return;
  }
  root.removeAttribute('aria-live');
  root.classList.add('on-device');
  if (!(await possible())) {
    if (chatApp() !== undefined) {
      explain(root);
    } else {
      render(html`<p class="notice">${say.impossible}</p>`, root);
    }
    return;
  }
  let waiting = false;
  const draw = async (): Promise<void> => {
    if (waiting) {
      return;
    }
    waiting = true;
    const [all, room, notes] = await Promise.all([overview(), storage(), atRisk()]);
    waiting = false;
    render(page(all, room, notes, () => void draw()), root);
    mount(root);
  };
  onChange((news) => {
    if (news.kind !== 'progress') {
      void draw();
    }
  });
  onInstallation(() => void draw());
  addEventListener('online', () => void reach().then(draw));
  await draw();
  await reach();
  await draw();
  void contact().catch(() => undefined);
}

/** The shelves that there are, whether or not the library was ever synced here. */
async function reach(): Promise<void> {
  try {
    shelves = (await ask('get', '/api/v1/shelves')).body.items;
    unreachable = false;
  } catch {
    unreachable = true;
  }
}

/** Notes that are on this device and nowhere else. */
async function atRisk(): Promise<number> {
  const own = await ownStanding().catch(() => undefined);
  return own === undefined || own.owner !== '' ? 0 : own.items;
}

function page(all: Overview, room: Room, notes: number, redraw: () => void): TemplateResult {
  const keptKeys = new Set(all.kept.map((one) => one.kept.key));
  const others = (shelves ?? all.shelves.map((shelf) => ({ ...shelf, workCount: 0 }))).filter((shelf) => !keptKeys.has(`shelf:${shelf.slug}`));
  const bytes = all.kept.reduce((sum, one) => sum + one.here, 0);
  return html`
    <p class="lead">${say.summary(all.works.length, all.works.length === 0 ? undefined : bytes)}</p>
    ${all.kept.length === 0 ? html`<p>${say.howTo}</p>` : nothing}
    ${all.kept.length === 0 && all.last === 0 ? nothing : freshness(all, redraw)}
    ${notes > 0 && (!room.persisted || nearlyFull(room)) ? risk(notes) : nothing}
    ${all.kept.length === 0 ? nothing : kept(all)}
    ${others.length === 0 && !unreachable
      ? nothing
      : html`<section aria-labelledby="_not-kept">
          <h2 id="_not-kept">${say.notKept}</h2>
          <p class="aside">${unreachable ? say.listUnreachable : say.notKeptWhy}</p>
          <ul class="device-list">
            ${repeat(
              others,
              (shelf) => shelf.slug,
              (shelf) => html`<li data-key=${`shelf:${shelf.slug}`}>
                <h3><a href="/tu-sach/${shelf.slug}">${shelf.title}</a></h3>
                ${shelf.workCount > 0 ? html`<p class="aside">${say.wholeShelf(shelf.workCount)}</p>` : nothing}
                <p class="offline-here" data-offline="shelf:${shelf.slug}" data-title=${shelf.title}></p>
              </li>`,
            )}
          </ul>
        </section>`}
    ${space(room, redraw)} ${installation(redraw)}
  `;
}

function freshness(all: Overview, redraw: () => void): TemplateResult {
  const again = async (): Promise<void> => {
    if (refreshing) {
      return;
    }
    refreshing = true;
    result = '';
    redraw();
    const trouble = await refresh().catch(() => 'busy' as const);
    refreshing = false;
    result = trouble === undefined ? say.refreshed : say.notRefreshed(trouble);
    redraw();
  };
  return html`<p class="aside">${all.last === 0 ? say.neverAsked : say.lastAsked(all.last)}</p>
    <p class="actions">
      <button type="button" class="button quiet" aria-disabled=${refreshing} @click=${() => void again()}>
        ${refreshing ? say.refreshing : say.refresh}
      </button>
    </p>
    <p class="aside" role="status">${result}</p>`;
}

function risk(notes: number): TemplateResult {
  return html`<div class="notice">
    <p>${say.notesAtRisk(notes)}</p>
    <p class="actions">
      <a class="button" href="/dang-nhap?tiep=/tren-may">${say.saveNotes}</a>
      <a class="button quiet" href="/ghi-chu">${say.exportNotes}</a>
    </p>
  </div>`;
}

function kept(all: Overview): TemplateResult {
  return html`<section aria-labelledby="_kept">
    <h2 id="_kept">${say.kept}</h2>
    <ul class="device-list">
      ${repeat(all.kept, (one) => one.kept.key, ({ kept: one, works, complete, total }) => {
        const [what, slug] = one.key.split(':') as ['shelf' | 'work', string];
        return html`<li data-key=${one.key}>
          <h3><a href=${what === 'shelf' ? `/tu-sach/${slug}` : `/van-ban/${slug}`}>${one.title}</a></h3>
          <p class="aside">
            ${what === 'shelf' ? say.keptShelf(complete, works) : say.keptWork(complete === works)}${total > 0 ? ` · ${say.size(total)}` : ''}
          </p>
          <p class="offline-here" data-offline=${one.key} data-title=${one.title}></p>
        </li>`;
      })}
    </ul>
  </section>`;
}

function nearlyFull(room: Room): boolean {
  return room.used !== undefined && room.quota !== undefined && room.used > room.quota * NEARLY;
}

function space(room: Room, redraw: () => void): TemplateResult | typeof nothing {
  if (room.used === undefined || room.quota === undefined) {
    return nothing;
  }
  const persist = async (): Promise<void> => {
    const granted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    toast(granted ? say.persistGranted : say.persistRefused);
    redraw();
  };
  return html`<section aria-labelledby="_room">
    <h2 id="_room">${say.room}</h2>
    <p>${say.roomOf(room.used, room.quota)}</p>
    ${nearlyFull(room) ? html`<p class="notice">${say.nearlyFull}</p>` : nothing}
    <p>${room.persisted ? say.persisted : say.notPersisted}</p>
    ${room.persisted
      ? nothing
      : html`<p class="actions"><button type="button" class="button quiet" @click=${() => void persist()}>${say.askPersist}</button></p>`}
  </section>`;
}

function installation(redraw: () => void): TemplateResult {
  const steps = isIos() ? say.installIos : say.installOther;
  return html`<section aria-labelledby="_install">
    <h2 id="_install">${say.install}</h2>
    ${isInstalled()
      ? html`<p>${say.installed}</p>`
      : html`<p>${say.installWhy}</p>
          ${canInstall()
            ? html`<p class="actions"><button type="button" class="button" @click=${() => void install().then(redraw)}>${say.installButton}</button></p>`
            : html`<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>`}`}
  </section>`;
}
