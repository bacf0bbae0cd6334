import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { LONGEST_MADE, slug } from '../../text/slugs';
import { administration } from '../../texts/vi/administration';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { field } from '../parts/field';
import { say } from '../parts/saying';
import { errors } from '../parts/words';
import { go, ROOT, self } from '../router';
import { Arrangement, type Kept } from './arrangement';
import { arranged } from './arranged';
import { Page } from './page';
import { redone } from './order';
import type { Placing, Row } from './order-list';
import './order-list';

const words = administration.shelves;

/** All shelves: their order, and new ones. */
class Shelves extends Page {
  private rows = new Map<string, Schema['ShelfRow']>();
  private arrangement: Arrangement | undefined;
  private readonly mayChange = self().roles.includes('editor');

  protected override async load(): Promise<void> {
    this.arrangement = new Arrangement(await this.read(), {
      read: () => this.read(),
      send: async (move, from) =>
        this.kept(
          await ask('put', '/api/v1/editorial/shelves', { body: { shelves: redone(from.order, [move]) }, match: from.tag }),
        ),
      changed: () => this.draw(),
    });
  }

  protected override unsaved(): string | undefined {
    return this.arrangement?.unsaved === true ? administration.order.leave : undefined;
  }

  private async read(): Promise<Kept> {
    return this.kept(await ask('get', '/api/v1/editorial/shelves'));
  }

  private kept(answer: { body: Schema['ShelfList']; etag: string | null }): Kept {
    this.rows = new Map(answer.body.items.map((row) => [row.slug, row]));
    return { order: answer.body.items.map((row) => row.slug), tag: answer.etag ?? '' };
  }

  protected override view(): TemplateResult {
    const arrangement = this.arrangement!;
    const fresh = new Set(arrangement.conflict?.theirs);
    const rows: Row[] = arrangement.shown.map((slug) => {
      const row = this.rows.get(slug)!;
      return { id: slug, title: row.title, href: `${ROOT}/tu-sach/${slug}`, note: words.count(row.works), fresh: fresh.has(slug) };
    });
    return html`<header class="leaf-head">
        <h2 tabindex="-1">${words.title}</h2>
        <p class="hint">${words.lead}</p>
        ${this.mayChange ? html`<p class="actions">${button({ label: words.create, kind: 'main', act: () => this.create() })}</p>` : nothing}
      </header>
      ${arranged(arrangement, (slug) => this.rows.get(slug)?.title ?? slug)}
      ${rows.length === 0
        ? html`<p>${words.none}</p>`
        : html`<so-order-list .label=${words.title} .rows=${rows} ?fixed=${!this.mayChange}
            @place=${(event: Placing) => arrangement.move(event.detail.id, event.detail.to)}></so-order-list>`}`;
  }

  private async create(): Promise<void> {
    const wanted = { title: '', slug: '', description: '', own: false };
    let made = '';
    const done = await question({
      title: words.create,
      act: words.createAct,
      content: (asked) => {
        const wrong = errors(asked.problem);
        return html`${field({ name: 'title', label: words.name, value: wanted.title, most: 200, required: true, error: wrong.get('title'),
            set: (value) => {
              wanted.title = value;
              wanted.slug = wanted.own ? wanted.slug : slug(value, LONGEST_MADE);
              asked.draw();
            } })}
          ${field({ name: 'slug', label: words.slug, hint: words.slugHint, value: wanted.slug, most: 200, required: true, error: wrong.get('slug'),
            set: (value) => {
              wanted.slug = value;
              wanted.own = true;
            } })}
          ${field({ name: 'description', label: words.description, hint: words.descriptionHint, value: wanted.description, lines: 3, most: 2000,
            error: wrong.get('description'), set: (value) => (wanted.description = value) })}`;
      },
      run: async () => {
        const { title, slug, description } = wanted;
        made = (await ask('post', '/api/v1/editorial/shelves', { body: { title, slug, description } })).body.slug;
      },
    });
    if (done) {
      say(words.created(wanted.title.trim()));
      go(`${ROOT}/tu-sach/${made}`);
    }
  }
}

export function open(place: HTMLElement): Promise<void> {
  return new Shelves(place, words.title).open();
}
