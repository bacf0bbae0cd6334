import type { HeldWork } from '../library/model';
import { coverAddress } from '../library/model';
import { device as say } from '../texts';
import { html } from './html';
import type { Html } from './html';

/** What several pages show: the twins of templates/tags. */

/** A page without its frame. */
export interface Page {
  title: string;
  /** `data-page` of the body. */
  page: string;
  /** Further data of the body. */
  data?: Record<string, string | number>;
  /** Class of the main element. */
  kind: string;
  main: Html;
  status?: number;
}

const GROUPED = new Intl.NumberFormat('vi');
const ZONE = 'Asia/Ho_Chi_Minh';

export function grouped(count: number): string {
  return GROUPED.format(count);
}

/** A date as exact as it is known: 2024, 2024-05, 2024-05-17. */
export function shownDate(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  return day ? `${day}/${month}/${year}` : month ? `tháng ${month}/${year}` : `${year}`;
}

export function shownInstant(instant: string): string {
  return shownDate(new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant)));
}

export function kindOf(work: HeldWork): string {
  return say.kinds[work.kind] ?? work.kind;
}

export function binding(work: HeldWork): boolean {
  return work.kind !== 'book' && work.kind !== 'material';
}

export function workAddress(slug: string, anchor = ''): string {
  return `/van-ban/${encodeURIComponent(slug)}${anchor === '' ? '' : `/${encodeURIComponent(anchor)}`}`;
}

export function eyebrow(work: HeldWork): Html {
  return html`${work.number === undefined ? kindOf(work) : say.numbered(kindOf(work), work.number)}${
    work.issued !== undefined && html` · <time datetime="${work.issued}">${shownDate(work.issued)}</time>`
  }`;
}

export function by(work: HeldWork): string {
  return work.issuer ?? (work.creators ?? []).join(', ');
}

export function cover(work: HeldWork, alt: string, lazy: boolean): Html {
  const { width, height } = work.cover ?? { width: 320, height: 480 };
  return html`<img class="cover" src="${coverAddress(work)}" width="${width}" height="${height}" alt="${alt}"${
    lazy && html` loading="lazy"`
  } decoding="async">`;
}

/** A row of a list of works; its cover is here if its texts are. */
export function entry(work: HeldWork, level: 'h2' | 'h3', here: boolean, marked = true): Html {
  const title = html`<a href="${workAddress(work.slug)}">${work.title}</a>`;
  const names = work.creators ?? [];
  const brief = names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')}…`;
  return html`<li class="entry${here && ' covered'}">
${here && cover(work, '', true)}
<div class="what">
<p class="mark">${work.number === undefined ? html`<span>${kindOf(work)}</span>` : html`<span class="number">${work.number}</span>`} ${
    work.issued !== undefined
      ? html`<time datetime="${work.issued}">${shownDate(work.issued)}</time>`
      : work.year !== undefined && html`<span>${work.year}</span>`
  }</p>
${level === 'h2' ? html`<h2 class="title">${title}</h2>` : html`<h3 class="title">${title}</h3>`}
<p class="by">${work.number !== undefined ? `${kindOf(work)}${work.issuer === undefined ? '' : ` · ${work.issuer}`}` : (work.issuer ?? brief)}${
    binding(work) && work.status.value !== 'unknown' && html` · ${status(work)}`
  }</p>
<p class="state ${work.coverage}">${say.coverages[work.coverage]}</p>
${here && marked && html`<p class="here">${say.onThisDevice}</p>`}
</div>
</li>
`;
}

export function status(work: HeldWork): Html {
  return html`<span class="status ${work.status.value}">${say.statuses[work.status.value]}</span>`;
}

export function searchForm(words: string): Html {
  return html`<form class="search" action="/tim-kiem" method="get" role="search" aria-label="${say.searchLabel}">
<label for="_q">${say.searchLabel}</label>
<div class="field">
<input type="search" id="_q" name="q" value="${words}" maxlength="500" enterkeyhint="search" autocomplete="off" spellcheck="false" aria-describedby="_q-hint">
<button type="submit">${say.searchButton}</button>
</div>
<p class="hint" id="_q-hint">${say.searchHint}</p>
</form>`;
}

export function toc(work: HeldWork, entries: NonNullable<HeldWork['toc']>): Html {
  return html`<ol class="toc">
${entries.map((one) => html`<li class="level-${one.level}"><a href="${workAddress(work.slug, one.anchor)}">${say.heading(one.heading)}</a></li>
`)}</ol>`;
}
