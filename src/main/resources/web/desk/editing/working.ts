import { ask, ProblemError, type Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { say } from '../parts/saying';
import { self } from '../router';
import { forget, keep, kept } from './kept';
import { merged, mergedFields, patch, same } from './merge';

export type Metadata = Schema['DraftMetadata'];
type Contents = Schema['DraftContents'];
type Summary = Schema['DraftSummary'];

/** Where what is typed has got to. */
export type Saving = 'stored' | 'typed' | 'sending' | 'kept' | 'ended' | 'refused' | 'conflict';

/** Two people changed the same: what is stored, which has not been taken over yet. */
export interface Conflict {
  theirs: Contents;
  etag: string;
  /** Whether the text is disputed, too. */
  body: boolean;
  fields: (keyof Metadata)[];
}

interface Copy {
  base: { body: string; metadata: Metadata };
  body: string;
  metadata: Metadata;
  at: number;
}

/** How long nobody may have typed before it is sent. */
const PAUSE = 1_500;
/** How often it is tried again while there is no network. */
const AGAIN = 10_000;

/**
 * A draft that somebody works on. What is typed is kept on the device at once, sent after a pause, and never dropped: another
 * person's change is merged with it, or else both are shown.
 */
export class Working extends EventTarget {
  saving: Saving = 'stored';
  savedAt: number | undefined;
  problem: unknown;
  conflict: Conflict | undefined;
  body: string;
  metadata: Metadata;
  draft: Summary;
  private base: { body: string; metadata: Metadata };
  private sending: Promise<boolean> | undefined;
  private timer = 0;
  private keeping = 0;
  private closed = false;
  private readonly online = () => void this.save();

  private constructor(
    contents: Contents,
    private etag: string,
  ) {
    super();
    this.draft = contents.draft;
    this.body = contents.body;
    this.metadata = contents.metadata;
    this.base = { body: contents.body, metadata: contents.metadata };
    window.addEventListener('online', this.online);
  }

  /** Opens a draft, with what was typed in it on this device and not stored. */
  static async open(id: string): Promise<Working> {
    const answer = await ask('get', '/api/v1/editorial/drafts/{id}', { path: { id } });
    const working = new Working(answer.body, answer.etag ?? '*');
    const copy = await kept<Copy>(`draft:${id}`);
    if (copy !== undefined) {
      working.bringBack(copy, answer.body);
    }
    return working;
  }

  private bringBack(copy: Copy, stored: Contents): void {
    if (copy.body === stored.body && same(copy.metadata, stored.metadata)) {
      void forget(`draft:${stored.draft.id}`);
      return;
    }
    if (!this.isOpen()) {
      return;
    }
    this.base = copy.base;
    this.body = copy.body;
    this.metadata = copy.metadata;
    this.takeOver(stored, this.etag);
    say(desk.draft.broughtBack);
    if (this.conflict === undefined) {
      this.typed();
    }
  }

  /** Whether it can be edited where it stands. */
  isOpen(): boolean {
    return this.draft.state === 'draft' || this.draft.state === 'inReview' || this.draft.state === 'approved';
  }

  /** Whether something is typed that is not stored. */
  get dirty(): boolean {
    return this.body !== this.base.body || !same(this.metadata, this.base.metadata);
  }

  write(body: string): void {
    if (body !== this.body) {
      this.body = body;
      this.typed();
    }
  }

  set<K extends keyof Metadata>(key: K, value: Metadata[K] | undefined): void {
    const next = { ...this.metadata };
    if (value === undefined) {
      delete next[key];
    } else {
      next[key] = value;
    }
    this.metadata = next;
    this.typed();
  }

  private typed(): void {
    if (this.saving !== 'conflict') {
      this.to('typed');
    }
    this.keepSoon();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), PAUSE);
  }

  private keepSoon(): void {
    clearTimeout(this.keeping);
    this.keeping = window.setTimeout(() => void this.keepNow(), 200);
  }

  /** Keeps what is typed on this device. */
  async keepNow(): Promise<void> {
    clearTimeout(this.keeping);
    if (this.dirty) {
      const copy: Copy = { base: this.base, body: this.body, metadata: this.metadata, at: Date.now() };
      await keep(`draft:${this.draft.id}`, copy);
    }
  }

  /** Sends what is typed; true when all of it is stored. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.sending !== undefined) {
      await this.sending;
    }
    if (this.conflict !== undefined || this.closed) {
      return false;
    }
    if (!this.dirty) {
      // Typed, and taken back again.
      if (this.saving === 'typed') {
        this.to('stored');
        void forget(`draft:${this.draft.id}`);
      }
      return true;
    }
    this.sending = this.send();
    try {
      return await this.sending;
    } finally {
      this.sending = undefined;
    }
  }

  private async send(): Promise<boolean> {
    const sent = { body: this.body, metadata: this.metadata };
    this.to('sending');
    try {
      for (let attempts = 0; ; attempts++) {
        const change: Schema['DraftPatch'] = {};
        if (this.body !== this.base.body) {
          change.body = this.body;
        }
        const data = patch(this.base.metadata, this.metadata);
        if (Object.keys(data).length > 0) {
          change.metadata = data as Metadata;
        }
        sent.body = this.body;
        sent.metadata = this.metadata;
        try {
          const answer = await ask('patch', '/api/v1/editorial/drafts/{id}', {
            path: { id: this.draft.id },
            body: change,
            match: this.etag,
          });
          this.stored(answer.body, answer.etag, sent);
          return !this.dirty;
        } catch (e) {
          if (!(e instanceof ProblemError) || e.status !== 412 || attempts > 4) {
            throw e;
          }
          const now = await ask('get', '/api/v1/editorial/drafts/{id}', { path: { id: this.draft.id } });
          const who = now.body.draft.lastEditor;
          if (!this.takeOver(now.body, now.etag ?? '*')) {
            return false;
          }
          say(desk.draft.merged(who === self().userName ? desk.draft.conflict.otherWindow : who));
        }
      }
    } catch (e) {
      this.problem = e;
      await this.keepNow();
      const status = e instanceof ProblemError ? e.status : -1;
      this.to(status === 401 ? 'ended' : status === 0 || status === 429 || status >= 500 ? 'kept' : 'refused');
      if (this.saving === 'kept' && !this.closed) {
        this.timer = window.setTimeout(() => void this.save(), AGAIN);
      }
      return false;
    }
  }

  private stored(summary: Summary, etag: string | null, sent: { body: string; metadata: Metadata }): void {
    const reopened = summary.state !== this.draft.state;
    this.draft = summary;
    this.etag = etag ?? '*';
    this.base = sent;
    this.savedAt = Date.now();
    this.problem = undefined;
    if (this.dirty) {
      this.typed();
    } else {
      this.to('stored');
      clearTimeout(this.keeping);
      void forget(`draft:${this.draft.id}`);
    }
    this.dispatchEvent(new CustomEvent('stored', { detail: { reopened } }));
  }

  /** Goes on from what another person stored; false when both changed the same, which somebody has to look at. */
  private takeOver(theirs: Contents, etag: string): boolean {
    const body = merged(this.base.body, this.body, theirs.body);
    const data = mergedFields(this.base.metadata, this.metadata, theirs.metadata);
    this.draft = theirs.draft;
    if (body === undefined || data.both.length > 0) {
      this.conflict = { theirs, etag, body: body === undefined, fields: data.both };
      void this.keepNow();
      this.to('conflict');
      return false;
    }
    this.etag = etag;
    this.base = { body: theirs.body, metadata: theirs.metadata };
    const bodyChanged = body !== this.body;
    this.body = body;
    this.metadata = data.merged;
    if (bodyChanged) {
      this.dispatchEvent(new Event('replaced'));
    }
    return true;
  }

  /** Ends a conflict: with a text and data that somebody chose, or with what is stored. */
  async settle(choice: 'mine' | 'theirs', body: string): Promise<void> {
    const conflict = this.conflict!;
    const { theirs } = conflict;
    const data = mergedFields(this.base.metadata, this.metadata, theirs.metadata).merged;
    const text = merged(this.base.body, this.body, theirs.body) ?? body;
    this.conflict = undefined;
    this.etag = conflict.etag;
    this.base = { body: theirs.body, metadata: theirs.metadata };
    this.body = choice === 'mine' ? (conflict.body ? body : text) : theirs.body;
    this.metadata = choice === 'mine' ? data : theirs.metadata;
    this.saving = 'typed';
    this.dispatchEvent(new Event('replaced'));
    await this.save();
    if (!this.dirty) {
      this.to('stored');
      await forget(`draft:${this.draft.id}`);
    }
  }

  /**
   * Does something to the draft that starts from what is stored; saves first.
   *
   * @throws what was refused
   */
  async step<T extends { state?: unknown } | Schema['DraftOutline'] | undefined>(
    act: (id: string, match: string) => Promise<{ body: T; etag: string | null }>,
  ): Promise<T> {
    if (!(await this.save())) {
      throw this.problem ?? new ProblemError(412, 'precondition-failed', '');
    }
    const answer = await act(this.draft.id, this.etag);
    const body = answer.body as Summary | Schema['DraftOutline'] | undefined;
    if (body !== undefined) {
      this.draft = 'sections' in body ? body.draft : body;
      this.etag = answer.etag ?? '*';
      this.to(this.saving);
    }
    return answer.body;
  }

  /** Reads it anew; what is typed and not stored stays. */
  async refresh(): Promise<void> {
    const answer = await ask('get', '/api/v1/editorial/drafts/{id}', { path: { id: this.draft.id } });
    if (this.dirty) {
      if (this.takeOver(answer.body, answer.etag ?? '*')) {
        this.typed();
      }
      return;
    }
    const changed = answer.body.body !== this.body;
    this.draft = answer.body.draft;
    this.etag = answer.etag ?? '*';
    this.body = answer.body.body;
    this.metadata = answer.body.metadata;
    this.base = { body: this.body, metadata: this.metadata };
    if (changed) {
      this.dispatchEvent(new Event('replaced'));
    }
    this.to('stored');
  }

  /** Nobody looks at it any more: what is typed is kept and sent. */
  async close(): Promise<void> {
    window.removeEventListener('online', this.online);
    if (this.dirty && this.conflict === undefined) {
      await this.keepNow();
      await this.save();
    }
    this.closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.keeping);
  }

  private to(saving: Saving): void {
    this.saving = saving;
    this.dispatchEvent(new Event('change'));
  }
}
