import type { HeldShelf, HeldWork, Recall } from '../library/model';
import type { Found } from '../library/search';
import { device as say } from '../texts';
import { html, published } from './html';
import type { Html } from './html';
import { acrossPages, from, offeredWhole, within } from './reading';
import { binding, by, cover, entry, eyebrow, grouped, kindOf, searchForm, shownDate, shownInstant, status, toc, workAddress } from './pieces';
import type { Page } from './pieces';

/** The library on the device as pages: the twins of templates/pages, with the same structure and classes. */

/** What is on the device, for whoever writes a page. */
export interface Shelfful {
  site: string;
  shelves: readonly HeldShelf[];
  works: readonly HeldWork[];
  /** Slugs of works of which all texts are here. */
  here: ReadonlySet<string>;
}

const NEWEST = 6;
const ON_A_SHELF = 7;
/** Relations of one kind that are shown at once. */
const AT_ONCE = 6;
/** Pieces of a passage that an address names. */
const MOST_MARKED = 6;
const BY_TITLE = new Intl.Collator('vi', { numeric: true });

function titled(page: string, site: string): string {
  return say.title(page, site);
}

function onShelf(works: readonly HeldWork[], shelf: string): HeldWork[] {
  const place = (work: HeldWork): readonly [number, number] => {
    const found = work.shelves?.find((one) => one.slug === shelf);
    return [found?.place ?? Infinity, found?.position ?? Infinity];
  };
  const compared = (a: number, b: number): number => (a === b ? 0 : a - b);
  return works
    .filter((work) => work.shelves?.some((one) => one.slug === shelf))
    .sort((a, b) => {
      const [placeA, positionA] = place(a);
      const [placeB, positionB] = place(b);
      return compared(placeA, placeB) || compared(positionA, positionB) || BY_TITLE.compare(a.title, b.title);
    });
}

export function home(all: Shelfful): Page {
  const dated = (work: HeldWork): string => work.issued ?? String(work.year ?? '');
  const newest = [...all.works].sort((a, b) => dated(b).localeCompare(dated(a))).slice(0, NEWEST);
  return {
    title: all.site,
    page: 'home',
    kind: 'wide home',
    main: html`<div class="hero">
<h1>${all.site}</h1>
<p class="lead">${say.homeLead}</p>
${searchForm('')}
</div>
<section class="going-on" id="_going-on" aria-labelledby="_going-on-title" hidden>
<h2 id="_going-on-title">${say.goingOn}</h2>
</section>
<section id="_shelves" aria-labelledby="shelves">
<h2 id="shelves">${say.shelves}</h2>
${all.shelves.map((shelf) => front(all, shelf))}
</section>
<div class="columns">
<section aria-labelledby="newest">
<h2 id="newest">${say.newest}</h2>
<ol class="entries">
${newest.map((work) => entry(work, 'h3', all.here.has(work.slug)))}</ol>
</section>
<section aria-labelledby="here">
<h2 id="here">${say.onThisDevice}</h2>
<p>${all.here.size === 0 ? say.nothingHere : say.worksCount(grouped(all.here.size))}</p>
<p class="more"><a class="button quiet" href="/tren-may">${say.toDevice} <span aria-hidden="true">→</span></a></p>
</section>
</div>`,
  };
}

/** A shelf with those covers that are here. */
function front(all: Shelfful, shelf: HeldShelf): Html {
  const works = onShelf(all.works, shelf.slug);
  const covered = works.filter((work) => all.here.has(work.slug)).slice(0, ON_A_SHELF);
  return html`<div class="shelf">
<div class="plate">
<h3><a href="/tu-sach/${shelf.slug}">${shelf.title}</a></h3>
<p class="count">${say.worksCount(grouped(works.length))}</p>
<p class="about">${shelf.description}</p>
</div>
${covered.length > 0 && html`<ul class="board" tabindex="0" aria-label="${say.someOf(shelf.title)}">
${covered.map((work) => html`<li><a href="${workAddress(work.slug)}">${cover(work, work.title, true)}</a></li>
`)}</ul>`}
</div>
`;
}

function hereList(all: Shelfful, level: 'h2' | 'h3'): Html {
  const works = all.works.filter((work) => all.here.has(work.slug)).sort((a, b) => BY_TITLE.compare(a.title, b.title));
  return works.length === 0
    ? html`<p>${say.nothingHere}</p>`
    : html`<ol class="entries listed">
${works.map((work) => entry(work, level, true, false))}</ol>`;
}

export function shelf(all: Shelfful, one: HeldShelf): Page {
  const works = onShelf(all.works, one.slug);
  return {
    title: titled(one.title, all.site),
    page: 'shelf',
    data: { 'data-shelf': one.slug },
    kind: 'wide',
    main: html`<header class="shelf-head">
<p class="eyebrow"><a href="/#_shelves">${say.shelves}</a></p>
<h1>${one.title}</h1>
<p class="lead">${one.description}</p>
<p class="total">${say.worksCount(grouped(works.length))}</p>
<p class="offline-here" data-offline="shelf:${one.slug}"></p>
</header>
${works.length === 0 && html`<p>${say.nothingFound}</p>`}
<ol class="entries stand">
${works.map((work) => entry(work, 'h2', all.here.has(work.slug)))}</ol>`,
  };
}

/** All works; what is here first, since nothing else can be read now. */
export function list(all: Shelfful): Page {
  const works = [...all.works].sort(
    (a, b) => Number(all.here.has(b.slug)) - Number(all.here.has(a.slug)) || BY_TITLE.compare(a.title, b.title),
  );
  return {
    title: titled(say.worksTitle, all.site),
    page: 'works',
    kind: 'wide',
    main: html`<h1>${say.worksTitle}</h1>
<p class="total">${say.worksCount(grouped(works.length))}</p>
<ol class="entries listed">
${works.map((work) => entry(work, 'h2', all.here.has(work.slug)))}</ol>`,
  };
}

export function work(all: Shelfful, one: HeldWork): Page {
  const relations = sides(all, one);
  const replacements = relations.find((group) => group.label === say.replacedBy)?.lines.filter((line) => !line.partial) ?? [];
  const shelves = (one.shelves ?? []).flatMap((place) => all.shelves.filter((found) => found.slug === place.slug));
  const sections = one.toc ?? [];
  return {
    title: titled(one.title, all.site),
    page: 'work',
    data: { 'data-work': one.slug, 'data-title': one.title, ...(one.edition === undefined ? {} : { 'data-edition': one.edition.number }) },
    kind: 'wide work',
    main: html`${all.here.has(one.slug) && cover(one, say.coverAlt(kindOf(one), one.number, one.title), false)}
<div class="parts">
<header class="heading">
<p class="eyebrow">${eyebrow(one)}</p>
<h1>${one.title}</h1>
<p class="by">${by(one)}</p>
</header>
${replacements.length > 0 && html`<div class="notice replaced">
<p><strong>${say.replacedBy}</strong></p>
<ul>
${replacements.map((line) => html`<li>${line.html}</li>`)}
</ul>
</div>`}
<p class="whose ${one.coverage}" role="note">${say.labels[one.coverage]}${one.edition === undefined && ` ${say.noTextWhy}`}</p>
${one.edition !== undefined && !all.here.has(one.slug) && html`<p class="notice">${say.textNotHere}</p>`}
<p class="actions" id="_actions">${one.edition !== undefined && html`<a class="button" id="_read" href="${workAddress(one.slug, sections[0]?.anchor)}"><span>${say.readFromStart}</span></a>${
      offeredWhole(one) && html` <a class="button quiet" href="/doc/${one.slug}">${say.readWhole}</a>`
    }`}</p>
${one.edition !== undefined && html`<p class="offline-here" data-offline="work:${one.slug}"></p>
<section aria-labelledby="_contents">
<h2 id="_contents">${say.contents}</h2>
${toc(one, sections)}
</section>`}
<section aria-labelledby="_about">
<h2 id="_about">${say.about}</h2>
<dl>
${row(say.kind, kindOf(one))}
${row(say.number, one.number)}
${row(say.issuer, one.issuer)}
${row(say.issued, one.issued && shownDate(one.issued))}
${row(say.effective, one.effective && shownDate(one.effective))}
${(binding(one) || one.status.value !== 'unknown') && row(say.status, effect(one))}
${row(say.creators, (one.creators ?? []).join(', '))}
${row(say.publisher, one.publisher)}
${one.issued === undefined && row(say.year, one.year?.toString())}
${row(say.isbn, one.isbn)}
${row(say.topics, (one.topics ?? []).join(', '))}
${shelves.length > 0 && html`<div><dt>${say.onShelves}</dt><dd class="several">${shelves.map((found) => html`<a href="/tu-sach/${found.slug}">${found.title}</a>`)}</dd></div>`}
${one.edition !== undefined && row(say.edition, say.editionOf(one.edition.number, shownInstant(one.edition.publishedAt)))}
</dl>
</section>
${relations.length > 0 && html`<section aria-labelledby="_relations">
<h2 id="_relations">${say.relations}</h2>
${relations.map((group) => html`<h3>${group.label}</h3>
${lines(group.lines)}`)}</section>`}
${one.note !== undefined && html`<section aria-labelledby="_note">
<h2 id="_note">${say.note}</h2>
<p>${one.note}</p>
</section>`}
<section aria-labelledby="_cite" class="take">
<h2 id="_cite">${say.citing}</h2>
<blockquote class="citation" id="_citation">${cited(one)}</blockquote>
<p class="actions" id="_citing"></p>
</section>
</div>`,
  };
}

/** More than a few are looked through only by who wants to. */
function lines(all: readonly Line[]): Html {
  const first = all.length <= AT_ONCE + 1 ? all.length : AT_ONCE;
  const others = all.slice(first);
  const items = (some: readonly Line[]): Html => html`<ul class="relations">
${some.map((line) => html`<li>${line.html}</li>
`)}</ul>
`;
  return html`${items(all.slice(0, first))}${
    others.length > 0 && html`<details class="others">
<summary>${say.othersCount(others.length)}</summary>
${items(others)}</details>
`
  }`;
}

/** "Ban Bí thư: Quy định số 1-QĐ/TW, ngày 2/3/2020 về …"; of a book: "A, B: Tên sách, Nhà xuất bản, 2020". */
function cited(one: HeldWork): string {
  const whose = by(one);
  const issued = one.issued && (one.issued.length === 10 ? say.onDay(shownDate(one.issued)) : shownDate(one.issued));
  const parts =
    one.number === undefined
      ? [one.title, one.publisher, one.issued === undefined ? one.year?.toString() : shownDate(one.issued)]
      : [say.numbered(kindOf(one), one.number), issued];
  const named = parts.filter((part) => part !== undefined).join(', ');
  return `${whose === '' ? '' : `${whose}: `}${named}${one.number === undefined ? '' : ` ${say.citedTitle(one.title)}`}.`;
}

function row(name: string, value: Html | string | undefined): Html | undefined {
  return value === undefined || value === '' ? undefined : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function effect(one: HeldWork): Html {
  const { source, asOf } = one.status;
  return html`${status(one)}${
    source !== undefined &&
    html`<br><span class="aside">${say.statusSource(source)}${asOf !== undefined && `, ${say.statusAsOf(shownDate(asOf))}`}.</span>`
  }<br><span class="aside">${say.statusMeanings[one.status.value]}</span>`;
}

interface Line {
  html: Html;
  partial: boolean;
}

/** Relations as this work says them; those of others are turned round. */
function sides(all: Shelfful, one: HeldWork): { label: string; lines: Line[] }[] {
  const bySlug = new Map(all.works.map((other) => [other.slug, other]));
  const own = (one.relations ?? []).map((relation) => ({ relation, incoming: false, other: bySlug.get(relation.slug ?? '') }));
  const others = all.works.flatMap((other) =>
    (other.relations ?? []).filter((relation) => relation.slug === one.slug).map((relation) => ({ relation, incoming: true, other })),
  );
  return say.sides.flatMap(([type, incoming, label]) => {
    const lines = [...own, ...others]
      .filter((line) => line.relation.type === type && line.incoming === incoming)
      .map(({ relation, other }) => ({ html: related(relation, other), partial: relation.partial === true }));
    return lines.length === 0 ? [] : [{ label, lines }];
  });
}

function related(relation: NonNullable<HeldWork['relations']>[number], other: HeldWork | undefined): Html {
  const name =
    other === undefined
      ? html`${relation.label ?? relation.slug} <span class="aside">(${say.notHeld})</span>`
      : html`<a href="${workAddress(other.slug)}">${
          other.number !== undefined &&
          html`<span class="number">${say.numbered(kindOf(other), other.number)}</span>${other.issued !== undefined && `, ${shownDate(other.issued)}`}: `
        }${other.title}</a>`;
  return html`${name}${relation.partial === true && html` <span class="aside">(${say.partially})</span>`}${
    relation.automatic === true && html` <span class="aside">(${say.automatic})</span>`
  }${relation.date !== undefined && html` <span class="aside">${say.relationSince(shownDate(relation.date))}</span>`}${
    relation.note !== undefined && html`<br><span class="aside">${relation.note}</span>`
  }`;
}

export function section(one: HeldWork, at: number, body: string): Page {
  const all = one.toc ?? [];
  const here = all[at]!;
  const next = all[at + 1];
  const previous = all[at - 1];
  const below = within(all, at);
  return {
    title: titled(say.heading(here.heading), one.title),
    page: 'section',
    data: {
      'data-work': one.slug,
      'data-title': one.title,
      'data-edition': one.edition?.number ?? 0,
      'data-anchor': here.anchor,
      'data-content': here.content,
      'data-from': from(all, at),
      'data-to': from(all, at + 1),
      'data-position': at + 1,
      'data-count': all.length,
    },
    kind: 'narrow',
    main: html`<article>
<header class="heading">
<p class="eyebrow"><a href="${workAddress(one.slug)}">${one.number !== undefined && `${say.numbered(kindOf(one), one.number)}: `}${one.title}</a></p>
<h1>${say.heading(here.heading)}</h1>
<p class="by">${say.position(at + 1, all.length)}</p>
</header>
<p class="whose ${one.coverage}" role="note">${say.labels[one.coverage]}</p>
<div class="text">
${published(acrossPages(body, here.anchor, one.slug, all))}
</div>
${below.length > 0 && html`<nav aria-labelledby="_within">
<h2 id="_within">${say.within}</h2>
${toc(one, below)}
</nav>`}
</article>
${next === undefined && ending()}
<nav class="turn" aria-label="${say.readingNavigation}">
${next !== undefined && html`<a class="next" rel="next" href="${workAddress(one.slug, next.anchor)}"><span class="way">${say.next} <span aria-hidden="true">→</span></span> <span class="where">${say.heading(next.heading)}</span></a>`}
${previous !== undefined && html`<a class="previous" rel="prev" href="${workAddress(one.slug, previous.anchor)}"><span class="way"><span aria-hidden="true">←</span> ${say.previous}</span> <span class="where">${say.heading(previous.heading)}</span></a>`}
</nav>
<p class="actions"><a class="button quiet" href="${workAddress(one.slug)}#_contents">${say.backToContents}</a>${
      offeredWhole(one) && html` <a class="button quiet" href="/doc/${one.slug}#${here.anchor}">${say.readWhole}</a>`
    }</p>`,
  };
}

function ending(): Html {
  return html`<section class="ending" id="_ending" aria-labelledby="_ended">
<h2 id="_ended">${say.ended}</h2>
<p>${say.endedWhat}</p>
</section>`;
}

export function whole(site: string, one: HeldWork, bodies: readonly string[]): Page {
  return {
    title: titled(one.title, site),
    page: 'whole',
    data: { 'data-work': one.slug, 'data-title': one.title, 'data-edition': one.edition?.number ?? 0, 'data-count': one.toc?.length ?? 0 },
    kind: 'narrow',
    main: html`<article>
<header class="heading">
<p class="eyebrow">${eyebrow(one)}</p>
<h1><a href="${workAddress(one.slug)}">${one.title}</a></h1>
<p class="by">${by(one)}</p>
</header>
<p class="whose ${one.coverage}" role="note">${say.labels[one.coverage]}</p>
${(one.toc ?? []).map((part, at) => html`<section class="text" id="${part.anchor}" data-content="${part.content}">
${heading(part.level, say.heading(part.heading))}
<div class="body">
${published(bodies[at] ?? '')}
</div>
</section>
`)}</article>
${ending()}
<p class="actions"><a class="button quiet" href="${workAddress(one.slug)}#_contents">${say.backToContents}</a></p>`,
  };
}

function heading(level: number, text: string): Html {
  switch (Math.min(level + 1, 6)) {
    case 2:
      return html`<h2>${text}</h2>`;
    case 3:
      return html`<h3>${text}</h3>`;
    case 4:
      return html`<h4>${text}</h4>`;
    case 5:
      return html`<h5>${text}</h5>`;
    default:
      return html`<h6>${text}</h6>`;
  }
}

export function searched(all: Shelfful, words: string, found: Found | undefined): Page {
  return {
    title: titled(words === '' ? say.search : `${words} – ${say.search}`, all.site),
    page: 'search',
    kind: 'wide',
    main: html`<h1>${say.search}</h1>
${searchForm(words)}
<p class="notice" role="status">${all.here.size === 0 ? say.searchedNowhere : say.searchedHere(grouped(all.here.size))}</p>
${found !== undefined && html`<div class="found alone">
<div>
${results(words, found)}
</div>
</div>`}`,
  };
}

function results(words: string, found: Found): Html {
  return html`${
    found.complete
      ? html`<p class="total" role="status">${say.hits(grouped(found.total), words)}</p>`
      : html`<h2>${say.noHits(words)}</h2>
${found.hits.length > 0 && html`<h2>${say.nearest}</h2>
<p>${say.nearestWhy}</p>`}`
  }
<ol class="entries hits">
${found.hits.map((hit) => html`<li class="entry">
<div class="what">
<p class="mark">${hit.work.number !== undefined && html`<span class="number">${hit.work.number}</span>`} <span>${kindOf(hit.work)}</span></p>
<h2 class="title"><a href="${workAddress(hit.work.slug)}">${hit.work.title}</a></h2>
${hit.places.map((place) => html`<div class="place">
<p class="passage">${place.pieces.map((one) => (one.searched ? html`<mark>${one.text}</mark>` : html`${one.text}`))}</p>
<p class="go"><a href="${workAddress(hit.work.slug, place.anchor)}${foundAt(place.pieces)}">${say.readPassage(say.heading(place.heading))} <span aria-hidden="true">→</span></a></p>
</div>
`)}<p class="by">${say.labels[hit.work.coverage]}</p>
</div>
</li>
`)}</ol>`;
}

/** The fragment that has the page of the section mark what was found: `#tim=…`. */
function foundAt(pieces: Found['hits'][number]['places'][number]['pieces']): string {
  const marked: string[] = [];
  for (const piece of pieces) {
    const text = piece.text.trim();
    if (piece.searched && marked.length < MOST_MARKED && !marked.some((one) => one.includes(text))) {
      marked.push(text);
    }
  }
  return marked.length === 0 ? '' : `#tim=${encodeURIComponent(marked.join(' '))}`;
}

export function withdrawn(site: string, stone: Recall): Page {
  return {
    title: titled(say.withdrawn, site),
    page: 'plain',
    kind: 'wide problem',
    status: 410,
    main: html`<h1>${say.withdrawn}</h1>
<p class="lead">${say.withdrawnWork(stone.title, shownInstant(stone.withdrawnAt))}</p>
<p><strong>${say.withdrawnReason}:</strong> ${stone.reason}</p>
${stone.replacement !== undefined && html`<p><a class="button" href="${workAddress(stone.replacement)}">${say.withdrawnReplacement}</a></p>`}
${searchForm('')}
<p><a class="button quiet" href="/">${say.goHome}</a></p>`,
  };
}

/** What cannot be shown now, and what can. */
export function missing(all: Shelfful, address: string): Page {
  return {
    title: titled(say.notHere, all.site),
    page: 'plain',
    kind: 'wide problem',
    status: 503,
    main: html`<h1>${say.notHere}</h1>
<p class="lead">${say.notHereWhy}</p>
<p class="actions"><a class="button" href="${address}">${say.tryAgain}</a> <a class="button quiet" href="/tren-may">${say.toDevice}</a></p>
${searchForm('')}
<h2>${say.listHere}</h2>
${hereList(all, 'h3')}`,
  };
}
