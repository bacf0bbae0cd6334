import { html, nothing, render, type TemplateResult } from 'lit';
import { ask, ProblemError, type Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { vocabulary } from '../../texts/vi/vocabulary';
import { button } from '../parts/button';
import { check, field } from '../parts/field';
import { lost, signIn } from '../parts/page';
import { say } from '../parts/saying';
import { day, failure, moment, size } from '../parts/words';
import { go, leaving, ROOT, self } from '../router';
import { forget, keep, kept } from './kept';
import { newId, send, type Sending } from './sending';
import { wireDate } from './slugs';

const words = desk.upload;
type Remote = Schema['BatchFile'];

/** A file of the list, here or already there. */
interface Item {
  id: string;
  name: string;
  size: number;
  /** The bytes, until the service has them; undefined where this device no longer has them either. */
  file?: Blob | undefined;
  sending?: Sending | undefined;
  part: number;
  failed?: unknown;
  remote?: Remote | undefined;
  include: boolean;
  /** The slug of the work whose text it is; empty for a new one, undefined as long as nobody chose. */
  work?: string | undefined;
  original: boolean;
  /** What the file does not say itself. */
  said: { kind?: string; title?: string; number?: string; issued?: string };
  refused?: unknown;
}

/** Files that are sent at a time. */
const AT_ONCE = 2;

/** Files are brought, read, matched, and become drafts. */
export async function open(place: HTMLElement, parameters: Record<string, string>): Promise<void> {
  document.title = words.title;
  const page = new Uploading(place, parameters['batch']);
  leaving.left = () => page.close();
  await page.start();
}

class Uploading {
  private items: Item[] = [];
  private batch: string | undefined;
  private earlier: readonly Schema['UploadBatchName'][] = [];
  private problem: unknown;
  private timer = 0;
  private closed = false;
  private over = false;
  private readonly online = (): void => this.again();

  constructor(
    private readonly place: HTMLElement,
    batch: string | undefined,
  ) {
    this.batch = batch;
  }

  async start(): Promise<void> {
    window.addEventListener('online', this.online);
    this.draw();
    if (this.batch === undefined) {
      this.earlier = await ask('get', '/api/v1/editorial/batches', { query: { limit: 10 } }).then(
        (answer) => answer.body.items,
        () => [],
      );
      this.draw();
      return;
    }
    const list = (await kept<{ id: string; name: string; size: number }[]>(`batch:${this.batch}`)) ?? [];
    for (const one of list) {
      this.items.push({ ...one, file: await kept<Blob>(`file:${this.batch}:${one.id}`), part: 0, include: true, original: false, said: {} });
    }
    await this.look();
    this.sendNext();
  }

  close(): void {
    this.closed = true;
    window.removeEventListener('online', this.online);
    clearTimeout(this.timer);
    this.items.forEach((item) => item.sending?.abort());
  }

  /** Takes files into the list and begins to send them. */
  private add(files: Iterable<File>): void {
    if (this.batch === undefined) {
      this.batch = newId();
      history.replaceState(null, '', `${ROOT}/tep-moi/${this.batch}`);
    }
    for (const file of files) {
      const known = this.items.find((item) => item.name === file.name && item.size === file.size);
      if (known !== undefined) {
        if (known.remote === undefined && known.file === undefined) {
          known.file = file;
          known.failed = undefined;
          continue;
        }
        say(words.same(file.name));
        continue;
      }
      const item: Item = { id: newId(), name: file.name, size: file.size, file, part: 0, include: true, original: false, said: {} };
      if (file.size === 0) {
        item.failed = words.empty;
      } else {
        void keep(`file:${this.batch}:${item.id}`, file);
      }
      this.items.push(item);
    }
    this.keepList();
    this.draw();
    this.sendNext();
  }

  private keepList(): void {
    const waiting = this.items.filter((item) => item.remote === undefined && item.size > 0);
    void (waiting.length === 0
      ? forget(`batch:${this.batch}`)
      : keep(`batch:${this.batch}`, waiting.map(({ id, name, size: bytes }) => ({ id, name, size: bytes }))));
  }

  private sendNext(): void {
    const underWay = this.items.filter((item) => item.sending !== undefined).length;
    const waiting = this.items.filter((item) => item.sending === undefined && item.remote === undefined && item.failed === undefined && item.file !== undefined);
    for (const item of waiting.slice(0, Math.max(0, AT_ONCE - underWay))) {
      void this.send(item);
    }
    leaving.ask = this.items.some((item) => item.sending !== undefined) ? () => window.confirm(words.leave) : undefined;
    this.draw();
  }

  private async send(item: Item): Promise<void> {
    item.part = 0;
    item.sending = send(this.batch!, item.id, item.file!, item.name, (part) => {
      item.part = part;
      this.draw();
    });
    try {
      item.remote = (await item.sending.done) as Remote;
      item.file = undefined;
      void forget(`file:${this.batch}:${item.id}`);
      this.keepList();
      void this.look();
    } catch (e) {
      if (e instanceof DOMException) {
        return;
      }
      item.failed = e;
      const wait = e instanceof ProblemError && (e.status === 429 || e.status === 503) ? e.retryAfter || 5 : 0;
      if (wait > 0 && !this.closed) {
        window.setTimeout(() => this.again(), wait * 1000);
      }
    } finally {
      item.sending = undefined;
      if (!this.closed) {
        this.sendNext();
      }
    }
  }

  /** What was cut off is brought again under its id. */
  private again(): void {
    for (const item of this.items) {
      if (item.failed instanceof ProblemError && [0, 401, 429, 502, 503].includes(item.failed.status)) {
        item.failed = undefined;
      }
    }
    this.sendNext();
    void this.look();
  }

  /** Asks where the files stand, and again as long as that changes by itself. */
  private async look(): Promise<void> {
    clearTimeout(this.timer);
    if (this.closed || this.batch === undefined) {
      return;
    }
    let wait = 0;
    try {
      const { body } = await ask('get', '/api/v1/editorial/batches/{batch}', { path: { batch: this.batch } });
      this.problem = undefined;
      for (const remote of body.files) {
        let item = this.items.find((one) => one.id === remote.id);
        if (item === undefined) {
          item = { id: remote.id, name: remote.fileName, size: remote.size, part: 1, include: true, original: false, said: {} };
          this.items.push(item);
        }
        item.remote = remote;
        item.failed = undefined;
        const sure = remote.match?.works.filter((work) => work.certain) ?? [];
        if (item.work === undefined && remote.state === 'ready') {
          item.work = sure.length === 1 ? sure[0]!.slug : '';
        }
      }
      wait = body.pollAfter ?? 0;
    } catch (e) {
      const status = e instanceof ProblemError ? e.status : 0;
      // Nothing has arrived yet: that is no mistake as long as there are files to send.
      if (status !== 404 || this.items.length === 0) {
        this.problem = status === 0 ? undefined : e;
      }
      wait = status === 0 || status >= 500 ? 5 : 0;
    }
    if (wait > 0 && !this.closed) {
      this.timer = window.setTimeout(() => void this.look(), wait * 1000);
    }
    this.draw();
  }

  private async cancel(item: Item): Promise<void> {
    item.sending?.abort();
    if (item.remote !== undefined) {
      try {
        await ask('delete', '/api/v1/editorial/batches/{batch}/files/{file}', { path: { batch: this.batch!, file: item.id } });
      } catch (e) {
        say(failure(e));
      }
      await this.look();
      return;
    }
    this.items = this.items.filter((one) => one !== item);
    void forget(`file:${this.batch}:${item.id}`);
    this.keepList();
    this.sendNext();
  }

  private ready(): Item[] {
    return this.items.filter((item) => item.remote?.state === 'ready' && item.remote.draft === undefined);
  }

  private async confirm(): Promise<void> {
    const chosen = this.ready().filter((item) => item.include);
    const files = chosen.map((item): Schema['BatchDecision'] => {
      const work = item.remote?.match?.works.find((one) => one.slug === item.work);
      return {
        file: item.id,
        publishOriginal: item.original,
        ...(work === undefined ? {} : { work: work.slug, version: work.version }),
      };
    });
    try {
      const { body } = await ask('post', '/api/v1/editorial/batches/{batch}/confirm', { path: { batch: this.batch! }, body: { files } });
      this.problem = undefined;
      let opened: string | undefined;
      for (const report of body.items) {
        const item = this.items.find((one) => one.id === report.file);
        if (item === undefined) {
          continue;
        }
        if (report.problem !== undefined) {
          item.refused = new ProblemError(report.problem.status, report.problem.type.split(':').pop() ?? '', report.problem.detail);
        } else if (report.draft !== undefined) {
          item.refused = undefined;
          opened = report.draft;
          await this.complete(item, report.draft);
        }
      }
      say(words.confirmed(body.drafts));
      if (body.items.length === 1 && opened !== undefined && this.items.length === 1) {
        go(`${ROOT}/ban-thao/${opened}`);
        return;
      }
    } catch (e) {
      this.problem = e;
    }
    await this.look();
  }

  /** Puts into a new draft what the file did not say itself. */
  private async complete(item: Item, draft: string): Promise<void> {
    if (item.work !== undefined && item.work !== '') {
      return;
    }
    const { kind, title, number, issued } = item.said;
    const date = wireDate(issued ?? '');
    const metadata = {
      ...(kind ? { kind: kind as Schema['Kind'] } : {}),
      ...(title?.trim() ? { title: title.trim() } : {}),
      ...(number?.trim() ? { number: number.trim() } : {}),
      ...(date === undefined ? {} : { issued: date }),
    };
    if (Object.keys(metadata).length > 0) {
      // It was opened a moment ago by the same hand; what was typed is not lost if this fails: it is asked for again there.
      await ask('patch', '/api/v1/editorial/drafts/{id}', { path: { id: draft }, body: { metadata }, match: '*' }).catch((e: unknown) => say(failure(e)));
    }
  }

  private draw(): void {
    if (!this.place.isConnected) {
      return;
    }
    const ready = this.ready();
    const chosen = ready.filter((item) => item.include);
    const unread = this.items.some((item) => item.remote?.state === 'waiting' || item.remote?.state === 'converting');
    const stopped = this.items.filter((item) => item.failed instanceof ProblemError).length;
    render(
      html`<div class="narrow-part"><h2>${words.title}</h2><p class="hint">${words.intro}</p>
        ${this.area()}
        ${this.problem === undefined ? nothing : lost(this.problem, () => this.look())}
        ${this.items.length === 0
          ? nothing
          : html`<ul class="files">${this.items.map((item) => this.entry(item))}</ul>
              <div class="actions">
                ${ready.length === 0 ? nothing : button({ label: words.confirm(chosen.length), kind: 'main', disabled: chosen.length === 0, act: () => this.confirm() })}
                ${stopped > 1 ? button({ label: words.againAll, act: () => this.again() }) : nothing}
                ${unread ? button({ label: words.cancelAll, act: () => this.cancelAll() }) : nothing}
              </div>`}
        ${this.earlier.length === 0 || this.items.length > 0
          ? nothing
          : html`<h3>${words.earlier}</h3><ul class="rows">${this.earlier.map(
              (batch) => html`<li><a href="${ROOT}/tep-moi/${batch.id}">${words.batch(batch.openedBy === self().userName ? desk.board.you : batch.openedBy, moment(batch.openedAt))}</a></li>`,
            )}</ul>`}
      </div>`,
      this.place,
    );
  }

  private async cancelAll(): Promise<void> {
    try {
      await ask('delete', '/api/v1/editorial/batches/{batch}', { path: { batch: this.batch! } });
      say(words.cancelled);
    } catch (e) {
      say(failure(e));
    }
    await this.look();
  }

  private area(): TemplateResult {
    const drag = (on: boolean) => (event: DragEvent) => {
      event.preventDefault();
      if (this.over !== on) {
        this.over = on;
        this.draw();
      }
    };
    return html`<div class="drop ${this.over ? 'over' : ''}" @dragenter=${drag(true)} @dragover=${drag(true)} @dragleave=${drag(false)}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        this.over = false;
        this.add(event.dataTransfer?.files ?? []);
      }}>
      <p class="big" aria-hidden="true">${words.drop}</p>
      <label class="act main" for="_files">${words.choose}</label>
      <input class="heard" type="file" id="_files" multiple accept=".docx,.pdf,.epub,.md,.markdown,.txt" @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        this.add(input.files ?? []);
        input.value = '';
      }}>
    </div>`;
  }

  private entry(item: Item): TemplateResult {
    const { remote } = item;
    const cancellable = remote === undefined || remote.state === 'waiting' || remote.state === 'converting';
    const reading = remote?.state === 'converting' ? remote.progress : undefined;
    return html`<li>
      <div class="file-head"><div><span class="name">${item.name}</span> <span class="how">${size(item.size)}</span></div>
        <div class="actions">${this.how(item)}
          ${item.failed instanceof ProblemError ? button({ label: words.again, kind: 'small', name: `${words.again}: ${item.name}`, act: () => { item.failed = undefined; this.sendNext(); } }) : nothing}
          ${cancellable ? button({ label: words.cancel, kind: 'small', name: `${words.cancel}: ${item.name}`, act: () => this.cancel(item) }) : nothing}
          ${remote?.draft === undefined ? nothing : html`<a class="act small" href="${ROOT}/ban-thao/${remote.draft}">${words.openDraft}</a>`}
        </div></div>
      ${item.sending !== undefined
        ? html`<progress max="1" .value=${item.part} aria-label=${item.name}></progress>`
        : reading !== undefined
          ? html`<progress max=${reading.total} .value=${reading.done} aria-label=${item.name}></progress>`
          : nothing}
      ${item.failed === undefined ? nothing : html`<p class="error">${this.why(item.failed)}</p>${item.failed instanceof ProblemError && item.failed.status === 401 ? signIn() : nothing}`}
      ${remote === undefined && item.file === undefined && item.failed === undefined ? html`<p class="error">${words.lostFile}</p>` : nothing}
      ${remote?.problem === undefined ? nothing : html`<p class="error">${this.why(new ProblemError(remote.problem.status, '', remote.problem.detail))}</p>`}
      ${remote?.state === 'ready' && remote.draft === undefined ? this.about(item, remote) : nothing}
    </li>`;
  }

  private how(item: Item): TemplateResult {
    const { remote } = item;
    if (item.sending !== undefined) {
      return html`<span class="how" role="status">${words.sending(Math.round(item.part * 100))}</span>`;
    }
    if (remote === undefined) {
      return html`<span class="how">${item.failed === undefined ? words.waiting : nothing}</span>`;
    }
    if (remote.state === 'converting' && remote.progress !== undefined) {
      return html`<span class="how">${words.read(remote.progress.done, remote.progress.total, words.units[remote.progress.unit])}</span>`;
    }
    const tone = remote.state === 'ready' ? 'good' : remote.state === 'refused' || remote.state === 'stopped' ? 'bad' : '';
    return html`<span class="how ${tone}" role="status">${words.states[remote.state]}</span>`;
  }

  private why(problem: unknown): string {
    if (typeof problem === 'string') {
      return problem;
    }
    if (problem instanceof ProblemError) {
      return words.refusal(problem.detail) ?? desk.refusal(problem) ?? (problem.status === 422 ? words.unusable : undefined) ?? words.failures[problem.status === 0 ? 'offline' : String(problem.status)] ?? failure(problem);
    }
    return failure(problem);
  }

  /** What a file that was read says of itself, and what becomes of it. */
  private about(item: Item, remote: Remote): TemplateResult {
    const { guess } = remote;
    const works = remote.match?.works ?? [];
    const said = [guess?.kind === undefined ? '' : vocabulary.kinds[guess.kind], guess?.number ?? '', guess?.issued === undefined ? '' : day(guess.issued), guess?.issuer ?? ''].filter((part) => part !== '');
    const set = (key: keyof Item['said']) => (value: string) => {
      item.said = { ...item.said, [key]: value };
    };
    const fresh = item.work === undefined || item.work === '';
    return html`<div class="about">
      <p>${words.guess}: <strong>${guess?.title ?? desk.board.untitled}</strong>${said.length === 0 ? nothing : html` (${said.join(', ')})`}</p>
      ${(remote.warnings ?? 0) > 0 ? html`<p class="hint">${words.warnings(remote.warnings!)}</p>` : nothing}
      ${(remote.match?.rivals.length ?? 0) > 0 ? html`<p class="error">${words.rivals}</p>` : nothing}
      ${works.length === 0
        ? nothing
        : field({
            name: `work-${item.id}`,
            label: words.which,
            value: item.work ?? '',
            choices: [['', words.newWork], ...works.map((work) => [work.slug, work.certain ? words.sure(work.title) : words.perhaps(work.title)] as const)],
            set: (value) => {
              item.work = value;
              this.draw();
            },
          })}
      ${fresh && (guess?.kind === undefined || guess.title === undefined)
        ? html`<p>${words.missing}</p><div class="fields two">
            ${guess?.kind === undefined ? field({ name: `kind-${item.id}`, label: desk.metadata.kind, value: item.said.kind ?? '', choices: [['', desk.metadata.chooseKind], ...Object.entries(vocabulary.kinds)], set: set('kind') }) : nothing}
            ${guess?.title === undefined ? field({ name: `title-${item.id}`, label: desk.metadata.title, value: item.said.title ?? '', set: set('title') }) : nothing}
            ${guess?.number === undefined ? field({ name: `number-${item.id}`, label: desk.metadata.number, hint: desk.metadata.numberHint, value: item.said.number ?? '', set: set('number') }) : nothing}
            ${guess?.issued === undefined ? field({ name: `issued-${item.id}`, label: desk.metadata.issued, hint: desk.metadata.dateHint, value: item.said.issued ?? '', set: set('issued') }) : nothing}
          </div>`
        : nothing}
      ${check({ name: `original-${item.id}`, label: words.original, value: item.original, set: (value) => (item.original = value) })}
      ${this.ready().length > 1 ? check({ name: `include-${item.id}`, label: words.include, value: item.include, set: (value) => { item.include = value; this.draw(); } }) : nothing}
      ${item.refused === undefined ? nothing : html`<p class="error" role="alert">${this.why(item.refused)}</p>`}
    </div>`;
  }
}
