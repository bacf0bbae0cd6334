import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { desk } from '../../texts/vi/desk';
import { vocabulary } from '../../texts/vi/vocabulary';
import { button } from '../parts/button';
import { check, field } from '../parts/field';
import type { Chosen } from '../parts/work-choice';
import { day } from '../parts/words';
import '../parts/work-choice';

type Relation = Schema['StatedRelation'];

const words = administration.relations;

/**
 * The relations that a work states, to be changed in a form: type in plain words, the other work by search or by its name where
 * the library has none, date, note, whether it is about a part. Says `relations` with the whole list after every change;
 * whoever listens keeps it.
 */
export class Relations extends LitElement {
  static override properties = {
    relations: { attribute: false },
    titles: { attribute: false },
    errors: { attribute: false },
    disabled: { type: Boolean },
    own: {},
    labelled: { state: true },
    typed: { state: true },
  };

  declare relations: readonly Relation[];
  /** Titles of works by slug, as far as they are known; a slug is shown where they are not. */
  declare titles: ReadonlyMap<string, string>;
  /** What is wrong, by the names of the wire below `relations`: `[0].to`. */
  declare errors: ReadonlyMap<string, string>;
  declare disabled: boolean;
  /** The work that states them, which cannot be their aim. */
  declare own: string;

  /** Titles of what was chosen here. */
  private readonly chosen = new Map<string, string>();
  /** Rows that name a work which the library does not hold. */
  private declare labelled: Set<number>;
  /** Dates that are not complete, by row. */
  private declare typed: Map<number, string>;

  constructor() {
    super();
    this.relations = [];
    this.titles = this.errors = new Map();
    this.disabled = false;
    this.own = '';
    this.labelled = new Set();
    this.typed = new Map();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<ol class="stated-relations">${this.relations.map((one, at) => this.row(one, at))}</ol>
      ${this.disabled ? nothing : button({ label: words.add, act: () => this.add() })}`;
  }

  private row(one: Relation, at: number): TemplateResult {
    const name = (part: string): string => `relations[${at}].${part}`;
    const wrong = (part: string): string | undefined => this.errors.get(`[${at}].${part}`);
    const labelled = one.to === undefined && (one.label !== undefined || this.labelled.has(at));
    const disabled = this.disabled;
    return html`<li><fieldset><legend>${words.legend(at + 1)}</legend>
      ${field({ name: name('type'), label: words.type, value: one.type, choices: Object.entries(vocabulary.outgoing), disabled, error: wrong('type'),
        set: (value) => this.change(at, { type: value as Relation['type'] }) })}
      ${labelled
        ? field({ name: name('label'), label: words.label, hint: words.labelHint, value: one.label ?? '', most: 500, disabled, error: wrong('label') ?? this.errors.get(`[${at}]`),
            set: (value) => this.change(at, { label: value === '' ? undefined : value, to: undefined }) })
        : html`<so-work-choice .name=${name('to').replace(/\W+/g, '-')} .label=${words.to} .hint=${words.toHint} .words=${this.titleOf(one)} .error=${wrong('to') ?? this.errors.get(`[${at}]`) ?? ''}
            .taken=${new Set([this.own])} .takenWord=${words.itself}
            @choose=${(event: Chosen) => {
              this.chosen.set(event.detail.slug, event.detail.title);
              this.change(at, { to: event.detail.slug, label: undefined });
            }}></so-work-choice>`}
      ${disabled
        ? nothing
        : html`<p>${button({ label: labelled ? words.isHeld : words.notHeld, kind: 'small', act: () => this.turn(at, !labelled) })}</p>`}
      <div class="fields two">
        ${field({ name: name('date'), label: words.date, hint: words.dateHint, value: this.typed.get(at) ?? (one.date === undefined ? '' : day(one.date)), disabled,
          error: this.typed.has(at) ? desk.metadata.badDate : wrong('date'), set: (value) => this.date(at, value) })}
        ${field({ name: name('note'), label: words.note, value: one.note ?? '', most: 1000, disabled, error: wrong('note'),
          set: (value) => this.change(at, { note: value === '' ? undefined : value }) })}
      </div>
      ${check({ name: name('partial'), label: words.partial, value: one.partial ?? false, disabled, set: (value) => this.change(at, { partial: value ? true : undefined }) })}
      ${disabled ? nothing : button({ label: words.remove, kind: 'small', name: words.removeName(at + 1), act: () => this.drop(at) })}
    </fieldset></li>`;
  }

  private titleOf(one: Relation): string {
    return one.to === undefined ? '' : (this.chosen.get(one.to) ?? this.titles.get(one.to) ?? one.to);
  }

  /** What is no date yet is kept here and given to nobody. */
  private date(at: number, value: string): void {
    const date = dated(value);
    const typed = new Map(this.typed);
    if (date === undefined && value.trim() !== '') {
      typed.set(at, value);
    } else {
      typed.delete(at);
    }
    this.typed = typed;
    if (date !== undefined || value.trim() === '') {
      this.change(at, { date });
    }
  }

  private add(): void {
    this.give([...this.relations, { type: 'basedOn' }]);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.stated-relations > li:last-child select')?.focus());
  }

  private drop(at: number): void {
    this.labelled = new Set([...this.labelled].filter((one) => one !== at).map((one) => (one > at ? one - 1 : one)));
    this.typed = new Map();
    this.give(this.relations.filter((_, i) => i !== at));
  }

  private turn(at: number, labelled: boolean): void {
    const now = new Set(this.labelled);
    if (labelled) {
      now.add(at);
    } else {
      now.delete(at);
    }
    this.labelled = now;
    this.change(at, { to: undefined, label: undefined });
  }

  private change(at: number, part: { [K in keyof Relation]?: Relation[K] | undefined }): void {
    this.give(this.relations.map((one, i) => (i === at ? clean({ ...one, ...part }) : one)));
  }

  private give(relations: readonly Relation[]): void {
    this.relations = relations;
    this.dispatchEvent(new CustomEvent('relations', { detail: relations }));
  }
}

/** What is not given is not on the wire. */
function clean(relation: { [K in keyof Relation]?: Relation[K] | undefined }): Relation {
  return Object.fromEntries(Object.entries(relation).filter(([, value]) => value !== undefined)) as Relation;
}

/** A date as it is typed here, 25/10/2021, 10/2021 or 2021, as it goes over the wire. */
export function dated(typed: string): string | undefined {
  const parts = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(typed.trim());
  return parts === null ? undefined : [parts[3]!, ...[parts[2], parts[1]].filter((one) => one !== undefined).map((one) => one.padStart(2, '0'))].join('-');
}

customElements.define('so-relations', Relations);

declare global {
  interface HTMLElementTagNameMap {
    'so-relations': Relations;
  }
}
