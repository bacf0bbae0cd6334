import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemError } from '../../main/resources/web/api/client';
import { Arrangement, type Kept } from '../../main/resources/web/desk/administration/arrangement';
import { redone } from '../../main/resources/web/desk/administration/order';

/** A service that holds an order and refuses whoever starts from an older one. */
class Service {
  order = ['a', 'b', 'c', 'd'];
  version = 1;
  sent = 0;
  down = false;

  kept = (): Kept => ({ order: this.order, tag: `"${this.version}"` });

  keeper = {
    read: async () => this.kept(),
    send: async (move: Parameters<typeof redone>[1][number], from: Kept) => {
      this.sent++;
      await Promise.resolve();
      if (this.down) {
        throw new ProblemError(0, 'offline', '');
      }
      if (from.tag !== this.kept().tag) {
        throw new ProblemError(412, 'precondition-failed', '');
      }
      return this.change(redone(this.order, [move]));
    },
    changed: () => undefined,
  };

  change(order: string[]): Kept {
    this.order = order;
    this.version++;
    return this.kept();
  }
}

test('keys that are pressed quickly are shown at once and end where they should', async () => {
  const service = new Service();
  const of = new Arrangement(service.kept(), service.keeper);
  of.move('d', 2);
  of.move('d', 1);
  of.move('d', 0);
  assert.deepEqual(of.shown, ['d', 'a', 'b', 'c']);
  assert.equal(of.unsaved, true);
  await of.save();
  assert.deepEqual(service.order, ['d', 'a', 'b', 'c']);
  assert.equal(of.unsaved, false);
  assert.ok(service.sent < 3, 'steps that were overtaken are not sent');
});

test('what somebody else did is shown, and the own move is done again when it is wanted', async () => {
  const service = new Service();
  const of = new Arrangement(service.kept(), service.keeper);
  service.change(['b', 'c', 'd', 'a']);
  of.move('d', 1);
  await of.save();
  assert.deepEqual(of.shown, ['b', 'c', 'd', 'a'], 'theirs');
  assert.deepEqual(of.conflict, { theirs: ['a'], mine: [{ item: 'd', after: 'a', before: 'b' }] });
  of.redo();
  await of.save();
  assert.deepEqual(service.order, ['b', 'c', 'a', 'd']);
  assert.equal(of.conflict, undefined);
});

test('without a network nothing is lost, and it is kept when there is one', async () => {
  const service = new Service();
  const of = new Arrangement(service.kept(), service.keeper);
  service.down = true;
  of.move('a', 3);
  await of.save();
  assert.equal((of.problem as ProblemError).code, 'offline');
  assert.deepEqual(of.shown, ['b', 'c', 'd', 'a']);
  assert.equal(of.unsaved, true);
  service.down = false;
  await of.save();
  assert.deepEqual(service.order, ['b', 'c', 'd', 'a']);
  assert.equal(of.problem, undefined);
});
