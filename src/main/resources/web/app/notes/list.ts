import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { byWork } from '../../reading/export';
import { held, items, onChange, owner, type Item } from '../../reading/state';
import { syncStanding } from '../../reading/sync';
import { all } from '../../store/database';
import { folded } from '../../text/folding';
import { notes } from '../../texts';
import { place } from '../account/form';
import { session, type Session } from '../account/session';
import { addressOf, drop, openAddress } from './acts';
import { edit } from './editor';
import { colourOf } from './marks';
import { saveAll } from './save';

const texts = notes.list;
const PAGE = 50;
const DAY = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh' });
const KINDS = ['', 'highlight', 'note', 'bookmark'] as const;

/** The page "Ghi chú của tôi": all that the reader wrote down, from what is on this device. */
export async function start(): Promise<void> {
  const root = place();
  let every: Item[] = [];
  let withdrawn = new Set<string>();
  let waiting = new Set<string>();
  let known: Session | undefined;
  let whose = '';
  let typed = '';
  let kind: (typeof KINDS)[number] = '';
  let grouped = false;
  let most = PAGE;

  async function refresh(): Promise<void> {
    const [found, gone, ledger, now, current] = await Promise.all([
      items(),
      all<{ slug: string }>('withdrawn'),
      held([]),
      session(),
      owner(),
    ]);
    every = found;
    withdrawn = new Set(gone.map((one) => one.slug));
    waiting = new Set(ledger.queue.map((entry) => entry.about));
    known = now;
    whose = current;
    draw();
  }

  function chosen(): Item[] {
    const words = folded(typed).split(/\s+/).filter((word) => word !== '');
    return every.filter((item) => {
      if (kind !== '' && item.kind !== kind) {
        return false;
      }
      if (words.length === 0) {
        return true;
      }
      const text = folded(
        [item.text, item.target?.quote?.exact, item.title, item.heading, ...(item.tags ?? [])].filter(Boolean).join(' '),
      );
      return words.every((word) => text.includes(word));
    });
  }

  function draw(): void {
    const found = chosen();
    render(
      html`<p class="lead">${texts.lead}</p>
        ${standing()}
        ${every.length === 0
          ? html`<p><strong>${texts.empty}</strong> ${texts.emptyHow}</p>
              <p class="actions"><a class="button" href="/van-ban">${texts.browse}</a></p>`
          : html`<div class="notes-tools">
                <div class="form-field">
                  <label for="_notes-search">${texts.search}</label>
                  <input
                    id="_notes-search"
                    type="search"
                    autocomplete="off"
                    aria-describedby="_notes-hint"
                    .value=${live(typed)}
                    @input=${(event: InputEvent) => {
                      typed = (event.target as HTMLInputElement).value;
                      most = PAGE;
                      draw();
                    }}
                  />
                  <div class="hint" id="_notes-hint">${texts.searchHint}</div>
                </div>
                ${choice('kind', texts.kind, KINDS.map((one) => [one, one === '' ? texts.all : (notes.kinds[one] ?? one)]), kind, (value) => {
                  kind = value as typeof kind;
                })}
                ${choice('order', texts.order, [['', texts.newest], ['work', texts.byWork]], grouped ? 'work' : '', (value) => {
                  grouped = value === 'work';
                })}
              </div>
              <p role="status" class="total">${texts.found(found.length, every.length)}</p>
              ${found.length === 0
                ? html`<p>${texts.nothing}</p>
                    <p class="actions"><button type="button" class="button quiet" @click=${clear}>${texts.clear}</button></p>`
                : grouped
                  ? byWork(found).map(
                      ([slug, of]) => html`<section class="notes-work">
                        <h2><a href="/van-ban/${slug}">${of[of.length - 1]!.title}</a></h2>
                        ${rows(of, true)}
                      </section>`,
                    )
                  : rows(found.slice(0, most), false)}
              ${!grouped && found.length > most
                ? html`<p class="actions">
                    <button type="button" class="button quiet" @click=${() => ((most += PAGE), draw())}>${texts.more}</button>
                  </p>`
                : nothing}
              <p class="actions notes-export">
                <button type="button" class="button quiet" @click=${() => void saveAll('markdown')}>${texts.exportMarkdown}</button>
                <button type="button" class="button quiet" @click=${() => void saveAll('json')}>${texts.exportJson}</button>
              </p>`}`,
      root,
    );
  }

  function clear(): void {
    typed = '';
    kind = '';
    draw();
  }

  function choice(name: string, label: string, of: [string, string][], value: string, set: (value: string) => void): TemplateResult {
    return html`<fieldset class="choice">
      <legend>${label}</legend>
      ${of.map(
        ([one, words]) => html`<label class="chip">
          <input
            type="radio"
            name=${name}
            .checked=${live(one === value)}
            @change=${() => {
              set(one);
              most = PAGE;
              draw();
            }}
          />
          <span>${words}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  /** Where all this is kept; said before it is at risk. */
  function standing(): TemplateResult {
    const count = [...waiting].filter((about) => about.startsWith('item/')).length;
    const link = (words: string) => html`<a class="button quiet" href="/dang-nhap?tiep=/ghi-chu">${words}</a>`;
    if (!known) {
      return every.length === 0
        ? html``
        : html`<div class="notice"><p>${whose === '' ? notes.state.here : notes.state.left}</p><p>${link(notes.signIn)}</p></div>`;
    }
    if (known.ended) {
      return html`<div class="notice"><p>${notes.state.ended}</p><p>${link(notes.signIn)}</p></div>`;
    }
    const now = syncStanding();
    const words =
      now === 'password'
        ? notes.state.password
        : now === 'fault'
          ? notes.state.fault
          : count === 0
            ? notes.state.done
            : now === 'later' || !navigator.onLine
              ? notes.state.later(count)
              : notes.state.waiting(count);
    return html`<p class="by" role="status">${words}</p>`;
  }

  function rows(of: readonly Item[], inWork: boolean): TemplateResult {
    return html`<ul class="notes-list">
      ${of.map((item) => row(item, inWork))}
    </ul>`;
  }

  function row(item: Item, inWork: boolean): TemplateResult {
    const heading = item.heading ?? notes.anchor(item.target?.anchor ?? '');
    const where = item.target ? heading : texts.whole;
    const colour = item.kind === 'bookmark' || !item.target ? 'none' : colourOf(item);
    const name = texts.what(notes.kinds[item.kind] ?? '', item.title);
    const flags = [
      withdrawn.has(item.work)
        ? notes.flags.withdrawn
        : item.placement?.state === 'lost'
          ? notes.flags.lost
          : item.placement?.state === 'near'
            ? notes.flags.near
            : '',
      item.conflictOf === undefined ? '' : notes.flags.conflict,
      item.refused === undefined ? '' : (notes.flags.refused[item.refused.code] ?? notes.flags.refused['other']!),
    ].filter((flag) => flag !== '');
    return html`<li class="note-${colour}">
      <p class="by">
        ${notes.kinds[item.kind]}${colour === 'none' ? '' : ` · ${notes.colours[colour]}`} · ${DAY.format(new Date(item.createdAt))}
        ${known && waiting.has(`item/${item.id}`) ? html` · <span class="waiting">${notes.flags.waiting}</span>` : nothing}
      </p>
      ${inWork ? nothing : html`<p class="title">${item.title}</p>`}
      ${where === '' ? nothing : html`<p class="where">${where}</p>`}
      ${item.target?.quote ? html`<blockquote class="quoted"><p>${item.target.quote.exact}</p></blockquote>` : nothing}
      ${item.text === undefined ? nothing : html`<p class="said">${item.text}</p>`}
      ${item.tags?.length ? html`<p class="by">${texts.tags}: ${item.tags.join(', ')}</p>` : nothing}
      ${flags.map((flag) => html`<p class="notice">${flag}</p>`)}
      <p class="actions">
        ${withdrawn.has(item.work)
          ? nothing
          : html`<a class="button quiet" href=${item.placement?.state === 'lost' ? addressOf({ work: item.work, target: undefined }) : openAddress(item)}
              >${item.target && item.placement?.state !== 'lost' ? texts.goto : texts.gotoWork}</a
            >`}
        <button type="button" class="button quiet" aria-label="${texts.edit}: ${name}" @click=${() => edit(item)}>${texts.edit}</button>
        <button type="button" class="button quiet" aria-label="${texts.remove}: ${name}" @click=${() => void drop(item)}>${texts.remove}</button>
      </p>
    </li>`;
  }

  onChange(() => void refresh());
  await refresh();
}
