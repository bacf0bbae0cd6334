import { html, nothing, type TemplateResult } from 'lit';
import { ask, ProblemError, type Schema } from '../../api/client';
import { LONGEST_MADE, slug } from '../../text/slugs';
import { administration } from '../../texts/vi/administration';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { field } from '../parts/field';
import { say } from '../parts/saying';
import { errors } from '../parts/words';
import { ROOT, self } from '../router';
import { choices, committees, tree, type Branch } from './committee-tree';
import { Page } from './page';

const words = administration.committees;

/** The tree of committees and cells. */
class Committees extends Page {
  private all: Schema['Committee'][] = [];
  private readonly mayChange = self().roles.includes('admin');

  protected override async load(): Promise<void> {
    this.all = await committees();
  }

  protected override view(): TemplateResult {
    return html`<header class="leaf-head">
        <h2 tabindex="-1">${words.title}</h2>
        <p class="hint">${words.lead}</p>
        ${this.mayChange ? html`<p class="actions">${button({ label: words.add, kind: 'main', act: () => this.put(undefined, '') })}</p>` : nothing}
      </header>
      ${this.all.length === 0 ? html`<p>${words.none}</p>` : this.branches(tree(this.all))}`;
  }

  private branches(of: readonly Branch[]): TemplateResult {
    return html`<ul class="tree">${of.map(
      ({ committee, below }) => html`<li>
        <div class="node">
          <span class="what"><strong>${committee.name}</strong> <span class="hint">${committee.cell ? words.cell : words.committee} · ${committee.slug}</span></span>
          <span class="moves">
            <a class="act small" href="${ROOT}/dang-vien?to-chuc=${committee.slug}" aria-label=${words.membersOf(committee.name)}>${words.members}</a>
            ${this.mayChange
              ? html`${button({ label: words.change, kind: 'small', name: words.changeName(committee.name), act: () => this.put(committee, committee.parent ?? '') })}
                ${committee.cell ? nothing : button({ label: words.addBelow, kind: 'small', name: words.addBelowName(committee.name), act: () => this.put(undefined, committee.slug) })}`
              : nothing}
          </span>
        </div>
        ${below.length === 0 ? nothing : this.branches(below)}
      </li>`,
    )}</ul>`;
  }

  private async put(before: Schema['Committee'] | undefined, parent: string): Promise<void> {
    const wanted = { name: before?.name ?? '', slug: before?.slug ?? '', parent, cell: before?.cell ?? parent !== '', own: before !== undefined };
    const done = await question({
      title: before === undefined ? words.add : words.changeName(before.name),
      act: before === undefined ? words.addAct : words.changeAct,
      content: (asked) => {
        const wrong = errors(asked.problem);
        return html`${field({ name: 'name', label: words.name, value: wanted.name, most: 200, required: true, error: wrong.get('name'),
            set: (value) => {
              wanted.name = value;
              wanted.slug = wanted.own ? wanted.slug : slug(value, LONGEST_MADE);
              asked.draw();
            } })}
          ${field({ name: 'slug', label: words.slug, hint: before === undefined ? words.slugHint : words.slugFixed, value: wanted.slug, most: 200, required: true,
            disabled: before !== undefined, error: wrong.get('slug') ?? this.taken(before, wanted.slug), set: (value) => {
              wanted.slug = value;
              wanted.own = true;
              asked.draw();
            } })}
          ${field({ name: 'kind', label: words.kind, value: wanted.cell ? 'cell' : 'committee', error: wrong.get('cell'),
            choices: [['cell', words.cellLong], ['committee', words.committeeLong]], set: (value) => {
              wanted.cell = value === 'cell';
              asked.draw();
            } })}
          ${field({ name: 'parent', label: words.parent, value: wanted.parent, error: wrong.get('parent'), required: wanted.cell,
            choices: choices(this.all.filter((one) => !one.cell && one.slug !== before?.slug), words.top), set: (value) => {
              wanted.parent = value;
              asked.draw();
            } })}
          ${before !== undefined && wanted.parent !== (before.parent ?? '') ? html`<p class="notice">${words.moving}</p>` : nothing}`;
      },
      run: async () => {
        if (this.taken(before, wanted.slug) !== undefined) {
          // The same address would change the one that is there.
          document.getElementById('_f-slug')?.focus();
          throw new ProblemError(400, 'invalid', '', [{ field: 'slug', message: 'is taken' }]);
        }
        await ask('put', '/api/v1/admin/committees/{slug}', {
          path: { slug: wanted.slug },
          body: { name: wanted.name, cell: wanted.cell, ...(wanted.parent === '' ? {} : { parent: wanted.parent }) },
        });
        this.all = await committees();
      },
    });
    this.draw();
    if (done) {
      say(before === undefined ? words.added(wanted.name) : words.changed(wanted.name));
    }
  }

  private taken(before: Schema['Committee'] | undefined, slug: string): string | undefined {
    const there = before === undefined ? this.all.find((one) => one.slug === slug) : undefined;
    return there === undefined ? undefined : words.slugTaken(there.name);
  }
}

export function open(place: HTMLElement): Promise<void> {
  return new Committees(place, words.title).open();
}
