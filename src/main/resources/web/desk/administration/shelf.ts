import { html, nothing, type TemplateResult } from 'lit';
import { ask, ProblemError, type Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { field } from '../parts/field';
import { say } from '../parts/saying';
import type { Chosen } from '../parts/work-choice';
import { errors, failure } from '../parts/words';
import { go, ROOT, self } from '../router';
import { Arrangement, type Kept } from './arrangement';
import { arranged } from './arranged';
import { audience } from './audience';
import { Page } from './page';
import type { Placing, Row } from './order-list';
import './order-list';
import '../parts/work-choice';

const words = administration.shelf;

/** One shelf: its works in order, what it is called, and what becomes of it. */
class ShelfPage extends Page {
  private shelf: Schema['ShelfContents'] | undefined;
  private works = new Map<string, Schema['ShelvedWork']>();
  private arrangement: Arrangement | undefined;
  private problem412 = false;
  private failed: unknown;
  private readonly mayChange = self().roles.includes('editor');

  constructor(
    place: HTMLElement,
    private readonly slug: string,
  ) {
    super(place, words.page);
  }

  protected override async load(): Promise<void> {
    this.arrangement = new Arrangement(await this.read(), {
      read: () => this.read(),
      send: async ({ item, after, before }, from) =>
        this.kept(
          await ask('put', '/api/v1/editorial/shelves/{slug}/works/{work}', {
            path: { slug: this.slug, work: item },
            body: after !== undefined ? { after } : before !== undefined ? { before } : {},
            match: from.tag,
          }),
        ),
      changed: () => this.draw(),
    });
    this.name(this.shelf!.title);
  }

  protected override unsaved(): string | undefined {
    return this.arrangement?.unsaved === true ? administration.order.leave : undefined;
  }

  private async read(): Promise<Kept> {
    return this.kept(await ask('get', '/api/v1/editorial/shelves/{slug}', { path: { slug: this.slug } }));
  }

  private kept(answer: { body: Schema['ShelfContents']; etag: string | null }): Kept {
    this.shelf = answer.body;
    this.works = new Map(answer.body.works.map((work) => [work.slug, work]));
    return { order: answer.body.works.map((work) => work.slug), tag: answer.etag ?? '' };
  }

  protected override view(): TemplateResult {
    const shelf = this.shelf!;
    const arrangement = this.arrangement!;
    const fresh = new Set(arrangement.conflict?.theirs);
    const rows: Row[] = arrangement.shown.map((slug) => {
      const work = this.works.get(slug)!;
      return { id: slug, title: work.title, href: `${ROOT}/tai-lieu/${slug}`, note: this.note(work), fresh: fresh.has(slug) };
    });
    return html`<nav class="trail" aria-label=${administration.trail}><a href="${ROOT}/tu-sach">${administration.shelves.title}</a></nav>
      <header class="leaf-head">
        <h2 tabindex="-1">${shelf.title}</h2>
        ${shelf.description === '' ? nothing : html`<p>${shelf.description}</p>`}
        <p class="actions">
          <a class="act quiet" href="/tu-sach/${shelf.slug}" target="_blank">${words.asReader}</a>
          ${this.mayChange
            ? [button({ label: words.describe, act: () => this.describe() }), button({ label: words.remove, kind: 'grave', act: () => this.remove() })]
            : nothing}
        </p>
      </header>
      ${this.mayChange
        ? html`<so-work-choice .label=${words.add} .hint=${words.addHint} .taken=${new Set(arrangement.shown)} .takenWord=${words.there} emptied
            @choose=${(event: Chosen) => this.add(event.detail.slug, event.detail.title)}></so-work-choice>`
        : nothing}
      ${this.failed === undefined ? nothing : html`<p class="notice" role="alert">${failure(this.failed)}</p>`}
      ${arranged(arrangement, (slug) => this.works.get(slug)?.title ?? slug)}
      ${rows.length === 0
        ? html`<p>${words.none}</p>`
        : html`<so-order-list .label=${words.list(shelf.title)} .rows=${rows} ?fixed=${!this.mayChange} .takeOff=${words.takeOff}
            @place=${(event: Placing) => arrangement.move(event.detail.id, event.detail.to)}
            @take-off=${(event: CustomEvent<{ id: string }>) => this.takeOff(event.detail.id)}></so-order-list>`}`;
  }

  private note(work: Schema['ShelvedWork']): string | undefined {
    const parts = [work.audience === 'public' ? '' : audience(work.audience), work.stated ? '' : words.added];
    return parts.filter((one) => one !== '').join(' · ') || undefined;
  }

  /** Does something to the shelf as it is now; what somebody else did meanwhile is no obstacle, and is said. */
  private async change(act: (tag: string) => Promise<{ body: Schema['ShelfContents']; etag: string | null }>): Promise<boolean> {
    const arrangement = this.arrangement!;
    this.failed = undefined;
    try {
      await arrangement.save();
      try {
        arrangement.renew(this.kept(await act(arrangement.tag)));
      } catch (e) {
        if (!(e instanceof ProblemError) || e.status !== 412) {
          throw e;
        }
        await arrangement.reread();
        arrangement.renew(this.kept(await act(arrangement.tag)));
        this.problem412 = true;
      }
      return true;
    } catch (e) {
      this.failed = e;
      this.draw();
      return false;
    }
  }

  private async add(work: string, title: string): Promise<void> {
    const done = await this.change((match) =>
      ask('put', '/api/v1/editorial/shelves/{slug}/works/{work}', { path: { slug: this.slug, work }, body: {}, match }),
    );
    if (done) {
      this.tell(words.wasAdded(title, this.arrangement!.shown.length));
    }
  }

  private async takeOff(work: string): Promise<void> {
    const title = this.works.get(work)?.title ?? work;
    const sure = await question({
      title: words.takeOffTitle,
      act: words.takeOffAct,
      content: () => html`<p>${words.takeOffText(title)}</p>`,
    });
    const done =
      sure &&
      (await this.change((match) => ask('delete', '/api/v1/editorial/shelves/{slug}/works/{work}', { path: { slug: this.slug, work }, match })));
    if (done) {
      this.tell(words.wasTakenOff(title));
    }
  }

  private tell(sentence: string): void {
    say(this.problem412 ? `${sentence} ${words.meanwhile}` : sentence);
    this.problem412 = false;
  }

  private async describe(): Promise<void> {
    const before = this.shelf!;
    const wanted = { title: before.title, description: before.description };
    const done = await question({
      title: words.describe,
      act: words.describeAct,
      content: (asked) => {
        const wrong = errors(asked.problem);
        return html`${field({ name: 'title', label: administration.shelves.name, value: wanted.title, most: 200, required: true, error: wrong.get('title'),
            set: (value) => (wanted.title = value) })}
          ${field({ name: 'description', label: administration.shelves.description, hint: administration.shelves.descriptionHint,
            value: wanted.description, lines: 4, most: 2000, error: wrong.get('description'), set: (value) => (wanted.description = value) })}
          ${asked.problem instanceof ProblemError && asked.problem.status === 412
            ? html`<p class="notice">${words.describedMeanwhile(this.shelf!.title, this.shelf!.description)}</p>`
            : nothing}`;
      },
      run: async () => {
        const arrangement = this.arrangement!;
        await arrangement.save();
        try {
          arrangement.renew(
            this.kept(await ask('patch', '/api/v1/editorial/shelves/{slug}', { path: { slug: this.slug }, body: wanted as never, match: arrangement.tag })),
          );
        } catch (e) {
          if (e instanceof ProblemError && e.status === 412) {
            // Pressed once more, it is done to what is shown now.
            await arrangement.reread();
          }
          throw e;
        }
      },
    });
    if (done) {
      this.name(this.shelf!.title);
      this.tell(words.described);
    }
  }

  private async remove(): Promise<void> {
    const shelf = this.shelf!;
    const empty = shelf.works.length === 0;
    const done = await question({
      title: words.removeTitle(shelf.title),
      act: empty ? words.removeAct : words.understood,
      grave: empty,
      content: () => html`<p>${empty ? words.removeText : words.removeFirst(shelf.works.length)}</p>`,
      run: async () => {
        if (empty) {
          await ask('delete', '/api/v1/editorial/shelves/{slug}', { path: { slug: this.slug }, match: this.arrangement!.tag });
        }
      },
    });
    if (done && empty) {
      say(words.removed(shelf.title));
      go(`${ROOT}/tu-sach`);
    }
  }
}

export function open(place: HTMLElement, parameters: Record<string, string>): Promise<void> {
  return new ShelfPage(place, parameters['slug']!).open();
}
