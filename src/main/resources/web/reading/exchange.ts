import type { Schema } from '../api/client';
import { ProblemError } from '../api/client';
import type { Item } from './items';
import type { Ledger } from './ledger';

/** What an exchange needs of the device and of the service; in tests both stand in memory. */
export interface Means {
  /** Changes the ledger in one transaction that sees the named items. */
  change<T>(which: readonly string[] | 'all', act: (ledger: Ledger) => T): Promise<T>;
  /** @throws {ProblemError} for every answer but success, and when there is none */
  post(request: Schema['SyncRequest']): Promise<Schema['SyncAnswer']>;
  /** Makes sure that the service takes this browser for the reader whose ledger is in use; false when for nobody. */
  confirm(): Promise<boolean>;
}

/** What an exchange brought. */
export interface Brought {
  /** Whether anything of the reader's has changed on this device. */
  items: boolean;
  places: boolean;
  settings: Record<string, unknown> | undefined;
  refused: Item[];
}

/**
 * Sends what waits and takes what others did, until there is nothing of either (reading.md, "A client in short"). What is sent
 * is marked before; when the answer is lost, the next exchange sends the very same.
 *
 * @throws {ProblemError} as the service answered; nothing is lost then
 */
export async function exchange(means: Means): Promise<Brought> {
  const brought: Brought = { items: false, places: false, settings: undefined, refused: [] };
  let most = 200;
  let restarts = 0;
  for (;;) {
    const { owner, restarting, request } = await means.change([], (ledger) => ({
      owner: ledger.owner,
      restarting: ledger.profile.again !== undefined,
      request: {
        client: ledger.profile.client,
        ...(ledger.profile.before === undefined ? {} : { before: ledger.profile.before }),
        ...(ledger.profile.token === undefined ? {} : { token: ledger.profile.token }),
        // Operations go with a token only: it tells late copies of them once a backup was restored.
        operations: ledger.profile.token === undefined || ledger.profile.again ? [] : ledger.outgoing(most),
      },
    }));
    if (owner === '') {
      return brought;
    }
    let answer: Schema['SyncAnswer'];
    try {
      answer = await means.post(request);
    } catch (e) {
      if (e instanceof ProblemError && e.status === 413 && most > 1) {
        most = Math.ceil(most / 4);
        continue;
      }
      if (e instanceof ProblemError && e.status === 410 && restarts < 2) {
        // The token may be unknown because the browser was signed in as somebody else meanwhile: that must be known first.
        if (!(await means.confirm())) {
          throw new ProblemError(401, 'unauthorized', '');
        }
        await means.change('all', (ledger) => {
          if (ledger.owner === owner) {
            restarts++;
            ledger.startAgain();
          }
        });
        continue;
      }
      throw e;
    }
    const concerned = [
      ...request.operations.flatMap((one) => one.put?.id ?? one.delete ?? []),
      ...answer.results.flatMap((one) => one.movedTo ?? []),
      ...answer.items.flatMap((one) => one.id ?? []),
    ];
    const isLast = answer.token !== undefined;
    const whole = answer.erased === true || (isLast && restarting);
    const more = await means.change(whole ? 'all' : concerned, (ledger) => {
      if (ledger.owner !== owner) {
        return true;
      }
      const taken = ledger.answer(answer);
      brought.settings = taken.settings ?? brought.settings;
      brought.refused.push(...taken.refused);
      brought.items ||= ledger.touched.items.size > 0;
      brought.places ||= ledger.touched.places.size > 0;
      return !isLast || ledger.queue.length > 0;
    });
    if (!more) {
      return brought;
    }
  }
}
