import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { vocabulary } from '../../texts/vi/vocabulary';
import { button } from '../parts/button';
import { check, field, idOf, type Field } from '../parts/field';
import '../administration/relations';
import { day, errors as errorsOf } from '../parts/words';
import { proposed, wireDate } from './slugs';
import type { Shared, View } from './view';
import { vocabulary as inUse, type Vocabulary } from './vocabulary';
import type { Metadata } from './working';

const words = desk.metadata;
type Key = keyof Metadata;
type Relation = Schema['StatedRelation'];
type Source = Schema['Source'];

/** A value of a work's data as it is read. */
export function shown(metadata: Metadata, key: Key): string {
  const value = metadata[key];
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) {
    return desk.difference.nothing;
  }
  switch (key) {
    case 'kind':
      return vocabulary.kinds[value as Schema['Kind']];
    case 'coverage':
      return desk.coverages[value as Schema['Coverage']];
    case 'evidence':
      return desk.evidences[value as Schema['Evidence']];
    case 'issued':
    case 'effective':
      return day(value as string);
    case 'status': {
      const status = value as Schema['Status'];
      return [desk.statuses[status.value], status.asOf === undefined ? '' : day(status.asOf), status.source ?? ''].filter((part) => part !== '').join(', ');
    }
    case 'shelves':
      return (value as Schema['ShelfPlace'][]).map((place) => place.shelf).join(', ');
    case 'relations':
      return (value as Relation[]).map((one) => `${vocabulary.outgoing[one.type]}: ${one.to ?? one.label ?? ''}`).join('; ');
    case 'sources':
      return (value as Source[]).map((source) => source.title).join(', ');
    default:
      return Array.isArray(value) ? value.join(', ') : String(value);
  }
}

/** The form with all that is known of a work. */
export function metadata(shared: Shared): View & { showField(name: string): void } {
  const { working } = shared;
  /** What is typed where it cannot be taken over as it is. */
  const typed = new Map<string, string>();
  let known: Vocabulary | undefined;
  let newTopic = '';
  /** Titles of works that relations name. */
  const called = new Map<string, string>();

  function data(): Metadata {
    return working.metadata;
  }

  function wrong(name: string): string | undefined {
    if (typed.has(name)) {
      return words.badDate;
    }
    const all = errorsOf(working.problem);
    const exact = all.get(`metadata.${name}`);
    if (exact !== undefined) {
      return exact;
    }
    // What is wrong with one of a list's items is said at the list.
    return [...all].find(([at]) => at.startsWith(`metadata.${name}[`) || at.startsWith(`metadata.${name}.`))?.[1] ?? reported(name);
  }

  /** An error that the last check found in a field. */
  function reported(name: string): string | undefined {
    const point = shared.report.value?.points.find(
      (one) => one.severity === 'error' && (one.field === `metadata.${name}` || one.field?.startsWith(`metadata.${name}[`) === true),
    );
    const value = data()[name as Key];
    const missing = value === undefined || value === null;
    return point === undefined || (point.code.endsWith('-missing') && !missing) ? undefined : desk.preflight.point(point.code);
  }

  function text(name: Key, label: string, more: Partial<Field> = {}): TemplateResult {
    return field({
      name: `metadata.${name}`,
      label,
      value: String(data()[name] ?? ''),
      set: (value) => working.set(name, (value.trim() === '' ? undefined : value) as never),
      error: wrong(name),
      disabled: !shared.editable(),
      ...more,
    });
  }

  function date(name: string, label: string, value: string | undefined, set: (value: string | undefined) => void): TemplateResult {
    return field({
      name: `metadata.${name}`,
      label,
      hint: words.dateHint,
      value: typed.get(name) ?? (value === undefined ? '' : day(value)),
      error: wrong(name),
      disabled: !shared.editable(),
      set: (input) => {
        const found = wireDate(input);
        if (input.trim() === '' || found !== undefined) {
          typed.delete(name);
          set(found);
        } else {
          typed.set(name, input);
        }
        // While it is being typed it is left as it is.
        if (found !== undefined && input !== day(found)) {
          typed.delete(name);
        }
      },
    });
  }

  function lines(name: 'creators', label: string, hint: string): TemplateResult {
    return field({
      name: `metadata.${name}`,
      label,
      hint,
      value: typed.get(`lines.${name}`) ?? (data()[name] ?? []).join('\n'),
      lines: 3,
      error: errorsOf(working.problem).get(`metadata.${name}`) ?? undefined,
      disabled: !shared.editable(),
      set: (value) => {
        typed.set(`lines.${name}`, value);
        const list = value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
        working.set(name, list.length === 0 ? undefined : list);
      },
    });
  }

  function topics(): TemplateResult {
    const mine = data().topics ?? [];
    const set = (list: readonly string[]): void => working.set('topics', list.length === 0 ? undefined : [...list]);
    const add = (topic: string): void => {
      const name = topic.trim().replace(/\s+/g, ' ').normalize('NFC');
      if (name !== '' && !mine.includes(name)) {
        set([...mine, name]);
      }
      newTopic = '';
    };
    const offered = (known?.topics ?? []).filter((topic) => !mine.includes(topic));
    return html`<fieldset id=${idOf('metadata.topics')} class="group" tabindex="-1">
      <legend>${words.topics}</legend>
      <p class="hint">${words.topicsHint}</p>
      <ul class="chosen">${mine.map(
        (topic) => html`<li>${topic} ${shared.editable()
          ? html`<button type="button" class="take-off" aria-label=${words.removeTopic(topic)} @click=${() => set(mine.filter((one) => one !== topic))}>✕</button>`
          : nothing}</li>`,
      )}</ul>
      ${shared.editable()
        ? html`<div class="with-button" @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              add(newTopic);
            }
          }}>${field({
            name: 'new-topic',
            label: words.addTopic,
            value: newTopic,
            known: offered,
            set: (value) => {
              newTopic = value;
              if (offered.includes(value)) {
                add(value);
              }
              shared.redraw();
            },
          })}${button({ label: words.addTopic, kind: 'small', act: () => { add(newTopic); shared.redraw(); } })}</div>
          ${offered.length === 0 || mine.length > 0 ? nothing : html`<p class="offers">${offered.slice(0, 8).map((topic) => button({ label: topic, kind: 'small', act: () => add(topic) }))}</p>`}`
        : nothing}
      ${wrong('topics') === undefined ? nothing : html`<p class="error">${wrong('topics')}</p>`}
    </fieldset>`;
  }

  function shelves(): TemplateResult {
    const mine = data().shelves ?? [];
    const all = [...(known?.shelves ?? [])];
    for (const place of mine) {
      if (!all.some((shelf) => shelf.slug === place.shelf)) {
        all.push({ slug: place.shelf, title: place.shelf });
      }
    }
    return html`<fieldset id=${idOf('metadata.shelves')} class="group" tabindex="-1"><legend>${words.shelves}</legend>${all.map((shelf) =>
      check({
        name: `shelf-${shelf.slug}`,
        label: shelf.title,
        value: mine.some((place) => place.shelf === shelf.slug),
        disabled: !shared.editable(),
        set: (on) => {
          const next = on ? [...mine, { shelf: shelf.slug }] : mine.filter((place) => place.shelf !== shelf.slug);
          working.set('shelves', next.length === 0 ? undefined : next);
        },
      }),
    )}${wrong('shelves') === undefined ? nothing : html`<p class="error">${wrong('shelves')}</p>`}</fieldset>`;
  }

  function audience(): TemplateResult {
    const mine = data().audience ?? [];
    const some = typed.has('lines.audience') || mine.some((word) => word !== 'public' && word !== 'members');
    const value = some ? 'some' : mine.includes('members') ? 'members' : 'public';
    return html`${field({
      name: 'metadata.audience',
      label: words.audience,
      value,
      choices: Object.entries(words.audiences),
      disabled: !shared.editable(),
      error: wrong('audience'),
      set: (next) => {
        typed.delete('lines.audience');
        if (next === 'some') {
          typed.set('lines.audience', '');
          shared.redraw();
        } else {
          working.set('audience', next === 'members' ? ['members'] : undefined);
        }
      },
    })}${some
      ? field({
          name: 'committees',
          label: words.committees,
          hint: words.committeesHint,
          value: typed.get('lines.audience') ?? mine.join('\n'),
          lines: 3,
          disabled: !shared.editable(),
          set: (text) => {
            typed.set('lines.audience', text);
            const list = text.split(/[\n,]+/).map((line) => line.trim()).filter((line) => line !== '');
            if (list.length > 0) {
              working.set('audience', list);
            }
          },
        })
      : nothing}`;
  }

  function status(): TemplateResult {
    const mine = data().status;
    const set = (change: Partial<Schema['Status']>): void => {
      const next = { value: 'unknown' as const, ...mine, ...change };
      for (const key of ['asOf', 'source'] as const) {
        if (next[key] === undefined || next[key] === '') {
          delete next[key];
        }
      }
      working.set('status', next.value === 'unknown' ? undefined : next);
    };
    return html`${field({
      name: 'metadata.status',
      label: words.status,
      hint: words.statusHint,
      value: mine?.value ?? 'unknown',
      choices: Object.entries(desk.statuses),
      error: wrong('status'),
      disabled: !shared.editable(),
      set: (value) => set({ value: value as Schema['EffectStatus'] }),
    })}${mine === undefined
      ? nothing
      : html`${date('status.asOf', words.statusAsOf, mine.asOf, (value) => set({ asOf: value } as Partial<Schema['Status']>))}
        ${field({ name: 'metadata.status.source', label: words.statusSource, value: mine.source ?? '', disabled: !shared.editable(), error: wrong('status.source'), set: (value) => set({ source: value }) })}`}`;
  }

  function relations(): TemplateResult {
    const mine = data().relations ?? [];
    const problems = errorsOf(working.problem);
    const below = 'metadata.relations';
    for (const { to } of mine) {
      if (to !== undefined && !called.has(to)) {
        called.set(to, to);
        // A title says more than a name in an address.
        void titleOf(to).then((title) => {
          called.set(to, title);
          shared.redraw();
        });
      }
    }
    return html`<fieldset id=${idOf(below)} class="group" tabindex="-1"><legend>${words.groups.relations}</legend>
      <so-relations .relations=${mine} .titles=${new Map(called)} .own=${data().slug ?? ''} ?disabled=${!shared.editable()}
        .errors=${new Map([...problems].filter(([name]) => name.startsWith(below)).map(([name, error]) => [name.slice(below.length), error]))}
        @relations=${(event: CustomEvent<Relation[]>) => working.set('relations', event.detail.length === 0 ? undefined : event.detail)}></so-relations>
      ${wrong('relations') === undefined ? nothing : html`<p class="error">${wrong('relations')}</p>`}
    </fieldset>`;
  }

  function sources(): TemplateResult {
    const mine = data().sources ?? [];
    const set = (list: readonly Source[]): void => working.set('sources', list.length === 0 ? undefined : [...list]);
    const change = (i: number, part: Partial<Source>): void => set(mine.map((one, at) => (at === i ? clean({ ...one, ...part }, 'title') : one)));
    return html`<fieldset id=${idOf('metadata.sources')} class="group" tabindex="-1"><legend>${words.groups.sources}</legend>
      ${mine.map((source, i) => html`<div class="stated">
        ${field({ name: `sources[${i}].title`, label: words.sourceTitle, value: source.title, disabled: !shared.editable(), error: errorsOf(working.problem).get(`metadata.sources[${i}].title`), set: (title) => change(i, { title }) })}
        ${field({ name: `sources[${i}].url`, label: words.sourceUrl, type: 'url', value: source.url ?? '', disabled: !shared.editable(), error: errorsOf(working.problem).get(`metadata.sources[${i}].url`), set: (url) => change(i, { url }) })}
        ${check({ name: `sources[${i}].official`, label: words.sourceOfficial, value: source.official ?? false, disabled: !shared.editable(), set: (official) => change(i, { official }) })}
        ${shared.editable() ? button({ label: words.remove, kind: 'small', name: words.removeSource(i + 1), act: () => set(mine.filter((_, at) => at !== i)) }) : nothing}
      </div>`)}
      ${shared.editable() ? button({ label: words.addSource, kind: 'small', act: () => set([...mine, { title: '' }]) }) : nothing}
    </fieldset>`;
  }

  function draw(): TemplateResult {
    const mine = data();
    const example = proposed(mine.kind === undefined ? undefined : vocabulary.kinds[mine.kind], mine.number, mine.issued, mine.title) || 'quy-dinh-37-qd-tw-2021-10-25';
    const book = mine.kind === 'book' || mine.kind === 'material';
    return html`<form class="narrow-part" @submit=${(event: Event) => event.preventDefault()}>
      <h3 class="heard">${desk.draft.views.metadata}</h3>
      <div class="fields two">
        ${text('kind', words.kind, { choices: [['', words.chooseKind], ...Object.entries(vocabulary.kinds)], required: true })}
        <div class="all">${text('title', words.title, { hint: words.titleHint, required: true })}</div>
        ${book ? nothing : html`${text('number', words.number, { hint: words.numberHint })}
          ${text('issuer', words.issuer, { known: known?.issuers ?? [] })}
          ${date('issued', words.issued, mine.issued, (value) => working.set('issued', value))}
          ${date('effective', words.effective, mine.effective, (value) => working.set('effective', value))}`}
        <div class="all with-button">${text('slug', words.slug, {
          hint: working.draft.newWork ? words.slugHint(example) : words.slugFixed,
          disabled: !shared.editable() || !working.draft.newWork,
          required: true,
        })}${shared.editable() && working.draft.newWork && mine.slug !== example
          ? button({ label: words.propose, kind: 'small', act: () => working.set('slug', example) })
          : nothing}</div>
      </div>
      <h4>${words.groups.who}</h4>
      <div class="fields two">
        ${lines('creators', words.creators, words.creatorsHint)}
        ${text('publisher', words.publisher, { known: known?.publishers ?? [] })}
        ${text('year', words.year, { type: 'number', set: (value) => working.set('year', value.trim() === '' ? undefined : Number(value)) })}
        ${text('isbn', words.isbn)}
        ${book ? html`${text('number', words.number, { hint: words.numberHint })}${text('issuer', words.issuer, { known: known?.issuers ?? [] })}
          ${date('issued', words.issued, mine.issued, (value) => working.set('issued', value))}` : nothing}
        ${text('language', words.language, { hint: words.languageHint })}
      </div>
      <h4>${words.groups.where}</h4>
      ${topics()} ${shelves()}
      <div class="fields two">
        <div>${audience()}</div>
        ${text('coverage', words.coverage, { choices: [['', words.coverageAuto], ...Object.entries(desk.coverages)] })}
        ${text('evidence', words.evidence, { choices: [['', words.evidenceNone], ...Object.entries(desk.evidences)] })}
        <div class="all">${text('note', words.note, { lines: 2 })}</div>
      </div>
      <h4>${words.groups.effect}</h4>
      <div class="fields two">${status()}</div>
      ${relations()} ${sources()}
    </form>`;
  }

  return {
    draw,
    enter: async () => {
      known = await inUse().catch(() => known);
      shared.redraw();
    },
    replaced: () => {
      typed.clear();
    },
    showField(name) {
      const base = name.replace(/\[.*$/, '');
      requestAnimationFrame(() => {
        const control = document.getElementById(idOf(name)) ?? document.getElementById(idOf(base));
        control?.scrollIntoView({ block: 'center' });
        control?.focus({ preventScroll: true });
      });
    },
  };
}

const titles = new Map<string, Promise<string>>();

function titleOf(slug: string): Promise<string> {
  let title = titles.get(slug);
  if (title === undefined) {
    title = ask('get', '/api/v1/works/{slug}', { path: { slug } }).then((answer) => answer.body.title, () => slug);
    titles.set(slug, title);
  }
  return title;
}

/** Without what is empty, but for one that may be empty while it is typed. */
function clean<T extends object>(value: T, but?: keyof T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([key, inner]) => key === but || (inner !== undefined && inner !== '' && inner !== false)),
  ) as T;
}
