import { ProblemError } from '../../api/client';
import { displaced, move, moved, queued, redone, type Move } from './order';

/** An order as the service holds it. */
export interface Kept {
  order: readonly string[];
  tag: string;
}

/** Where an order is kept. */
export interface Keeper {
  read(): Promise<Kept>;
  /** Carries one move out. @throws ProblemError 412 when somebody else changed the order since the tag was given */
  send(move: Move, from: Kept): Promise<Kept>;
  /** Something is to be drawn anew. */
  changed(): void;
}

/** Somebody else changed the order first. */
export interface Conflict {
  /** What they moved or added. */
  theirs: readonly string[];
  /** What was meant here, and is not done. */
  mine: readonly Move[];
}

/**
 * An order that is changed by hand: shown at once, kept one move after the other. Where somebody else was faster their order is
 * shown, and what was meant here can be done again in it.
 */
export class Arrangement {
  shown: readonly string[];
  conflict: Conflict | undefined;
  /** Why the last move is not kept yet. */
  problem: unknown;

  private waiting: readonly Move[] = [];
  private sending: Promise<void> | undefined;

  constructor(
    private kept: Kept,
    private readonly keeper: Keeper,
  ) {
    this.shown = kept.order;
  }

  get tag(): string {
    return this.kept.tag;
  }

  /** Whether something is shown that is not kept yet. */
  get unsaved(): boolean {
    return this.sending !== undefined || this.waiting.length > 0;
  }

  move(item: string, to: number): void {
    const wanted = moved(this.shown, item, to);
    if (wanted.join() === this.shown.join()) {
      return;
    }
    this.shown = wanted;
    this.conflict = undefined;
    this.waiting = queued(this.waiting, move(wanted, item));
    void this.save();
  }

  /** Keeps what waits; also once more after it failed. */
  save(): Promise<void> {
    this.sending ??= this.drain().finally(() => {
      this.sending = undefined;
      this.keeper.changed();
    });
    this.keeper.changed();
    return this.sending;
  }

  /** Does again what was meant, in the order that is there now. */
  redo(): void {
    const mine = this.conflict?.mine ?? [];
    this.conflict = undefined;
    for (const one of mine) {
      const next = redone(this.shown, [one]);
      if (next.join() !== this.shown.join()) {
        this.shown = next;
        this.waiting = queued(this.waiting, move(next, one.item));
      }
    }
    void this.save();
  }

  /** Leaves it at the order that somebody else made. */
  accept(): void {
    this.conflict = undefined;
    this.keeper.changed();
  }

  /** Takes over what the service holds after something else was done to it. */
  renew(kept: Kept): void {
    this.kept = kept;
    this.shown = kept.order;
    this.keeper.changed();
  }

  /** Waits until everything is kept, and reads anew. */
  async reread(): Promise<void> {
    await this.sending;
    this.renew(await this.keeper.read());
  }

  private async drain(): Promise<void> {
    this.problem = undefined;
    while (this.waiting.length > 0) {
      const [next, ...rest] = this.waiting as readonly [Move, ...Move[]];
      this.waiting = rest;
      try {
        this.kept = await this.keeper.send(next, this.kept);
        if (this.waiting.length === 0) {
          this.shown = this.kept.order;
        }
      } catch (e) {
        const mine = [next, ...this.waiting];
        if (!(e instanceof ProblemError) || e.status !== 412) {
          this.waiting = mine;
          this.problem = e;
          return;
        }
        await this.learn(mine);
        return;
      }
    }
  }

  private async learn(mine: readonly Move[]): Promise<void> {
    try {
      const before = this.kept.order;
      this.kept = await this.keeper.read();
      this.shown = this.kept.order;
      this.waiting = [];
      this.conflict = { theirs: displaced(before, this.kept.order), mine };
    } catch (e) {
      this.waiting = mine;
      this.problem = e;
    }
  }
}
