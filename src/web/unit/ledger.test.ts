import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemError, type Schema } from '../../main/resources/web/api/client';
import { exchange, type Means } from '../../main/resources/web/reading/exchange';
import type { Entry, HeldPlace, Item, Profile, Written } from '../../main/resources/web/reading/items';
import { Ledger } from '../../main/resources/web/reading/ledger';

type Request = Schema['SyncRequest'];
type Answer = Schema['SyncAnswer'];

let counter = 0;
const uuid = () => `00000000-0000-4000-8000-${String(++counter).padStart(12, '0')}`;
let clock = 0;
const now = () => new Date(Date.UTC(2026, 0, 1) + ++clock * 1000).toISOString();

/** A device: copies in and out, as a database does. */
class Device implements Means {
  profile: Profile = { client: 'c1', seq: 0, token: 't0' };
  items: Record<string, Item> = {};
  places: Record<string, HeldPlace> = {};
  queue: Entry[] = [];
  requests: Request[] = [];
  confirmed = 0;
  answers: ((request: Request) => Answer | ProblemError | Promise<Answer>)[] = [];

  constructor(public owner = 'an') {}

  change<T>(which: readonly string[] | 'all', act: (ledger: Ledger) => T): Promise<T> {
    const ledger = this.ledger(which);
    const value = act(ledger);
    for (const id of ledger.touched.items) {
      const item = ledger.items.get(id);
      if (item) {
        this.items[id] = structuredClone(item);
      } else {
        delete this.items[id];
      }
    }
    for (const key of ledger.touched.places) {
      const place = ledger.places.get(key);
      if (place) {
        this.places[key] = structuredClone(place);
      } else {
        delete this.places[key];
      }
    }
    this.queue = structuredClone(ledger.queue);
    this.profile = structuredClone(ledger.profile);
    return Promise.resolve(value);
  }

  ledger(which: readonly string[] | 'all' = 'all'): Ledger {
    const known = Object.entries(this.items).filter(([id]) => which === 'all' || which.includes(id));
    return new Ledger(
      this.owner,
      structuredClone(this.profile),
      new Map(structuredClone(known)),
      new Map(structuredClone(Object.entries(this.places))),
      structuredClone(this.queue),
      now,
      uuid,
    );
  }

  post(request: Request): Promise<Answer> {
    this.requests.push(structuredClone(request));
    const answer = this.answers.shift();
    assert.ok(answer, 'a request that nobody expected');
    const said = answer(request);
    return said instanceof ProblemError ? Promise.reject(said) : Promise.resolve(said);
  }

  confirm(): Promise<boolean> {
    this.confirmed++;
    return Promise.resolve(true);
  }

  write(text: string, id?: string): Promise<Item> {
    return this.change(id === undefined ? [] : [id], (ledger) => ledger.put({ ...note, text }, id));
  }
}

const note: Written = { kind: 'note', work: 'dieu-le', title: 'Điều lệ', text: 'Hỏi lại chi ủy.' };

const all =
  (outcome: 'applied' | 'merged' | 'kept' | 'duplicate', version: number, more: Partial<Answer> = {}) =>
  (request: Request): Answer => ({
    results: (request.operations ?? []).map((one, i) => ({ id: one.id, outcome, version: version + i })),
    items: [],
    token: `t${version}`,
    ...more,
  });

test('what the reader wrote is sent once, and knows its version', async () => {
  const device = new Device();
  const item = await device.write('một');
  device.answers = [all('applied', 7)];
  await exchange(device);
  assert.equal(device.items[item.id]?.version, 7);
  assert.deepEqual(device.queue, []);
  assert.equal(device.profile.token, 't7');
  assert.equal(device.requests[0]?.token, 't0');
  assert.equal(device.requests[0]?.operations?.[0]?.base, 0);
});

test('the first request brings the token, with which what waits goes', async () => {
  const device = new Device();
  delete device.profile.token;
  await device.write('một');
  device.answers = [() => ({ results: [], items: [], token: 't0' }), all('applied', 1)];
  await exchange(device);
  assert.deepEqual(device.requests[0], { client: 'c1', operations: [] });
  assert.equal(device.requests[1]?.token, 't0');
  assert.equal(device.requests[1]?.operations?.length, 1);
});

test('after a lost answer the very same goes again', async () => {
  const device = new Device();
  const item = await device.write('một');
  device.answers = [() => new ProblemError(0, 'offline', '')];
  await assert.rejects(exchange(device));
  device.answers = [all('duplicate', 7, { items: [{ ...wire(item), version: 7 }] })];
  await exchange(device);
  assert.deepEqual(device.requests[1], device.requests[0]);
  assert.equal(device.items[item.id]?.version, 7);
  assert.equal(Object.keys(device.items).length, 1);
});

test('changes that wait take the place of one another; what was sent stays as it is', async () => {
  const device = new Device();
  const { id } = await device.write('một');
  await device.write('hai', id);
  assert.equal(device.queue.length, 1);
  assert.equal(device.queue[0]?.operation.put?.text, 'hai');
  device.answers = [() => new ProblemError(503, 'unavailable', '')];
  await assert.rejects(exchange(device));
  await device.write('ba', id);
  assert.deepEqual(device.queue.map((entry) => entry.operation.put?.text), ['hai', 'ba']);
  device.answers = [all('applied', 5), all('applied', 6)];
  await exchange(device);
  assert.deepEqual(device.requests.slice(1).map((one) => one.operations?.map((op) => op.put?.text)), [['hai'], ['ba']]);
  assert.equal(device.requests[2]?.operations?.[0]?.base, 5, 'based on what it waited behind');
});

test('what waits behind a merged change knows nothing of what was merged', async () => {
  const device = new Device();
  const { id } = await device.write('một');
  device.answers = [() => new ProblemError(0, 'offline', '')];
  await assert.rejects(exchange(device));
  await device.write('hai', id);
  device.answers = [all('merged', 9, { items: [{ kind: 'note', id, version: 9, work: 'dieu-le', text: 'của máy kia' }] }), all('applied', 10)];
  await exchange(device);
  assert.equal(device.requests[2]?.operations?.[0]?.base, 0);
  assert.equal(device.items[id]?.text, 'hai', 'what the reader wrote last stands here meanwhile');
});

test('a change that comes goes into the item, one here that waits does not give way', async () => {
  const device = new Device();
  const { id } = await device.write('một');
  device.answers = [all('applied', 1)];
  await exchange(device);
  device.answers = [
    () => ({ results: [], token: 't2', items: [{ kind: 'note', id, version: 2, work: 'dieu-le', title: 'Điều lệ', text: 'máy kia' }] }),
  ];
  await exchange(device);
  assert.equal(device.items[id]?.text, 'máy kia');
  await device.write('máy này', id);
  assert.deepEqual(device.queue[0]?.operation.changed, ['text']);
  device.answers = [
    (request) => ({
      results: request.operations!.map((one) => ({ id: one.id, outcome: 'merged' as const, version: 4 })),
      items: [{ kind: 'note', id, version: 4, work: 'dieu-le', text: 'máy này' }],
      token: 't4',
    }),
  ];
  await exchange(device);
  assert.equal(device.requests.at(-1)?.operations?.[0]?.base, 2);
  assert.equal(device.items[id]?.text, 'máy này');
});

test('what is refused stays on the device with the reason, and can be sent again once it is changed', async () => {
  const device = new Device();
  const { id } = await device.write('quá dài');
  device.answers = [
    (request) => ({
      results: [{ id: request.operations![0]!.id, outcome: 'refused', problem: { code: 'too-long', message: '' } }],
      items: [],
      token: 't1',
    }),
  ];
  const brought = await exchange(device);
  assert.equal(brought.refused.length, 1);
  assert.equal(device.items[id]?.text, 'quá dài');
  assert.equal(device.items[id]?.refused?.code, 'too-long');
  assert.deepEqual(device.queue, [], 'never repeated as it is');
  await device.write('ngắn', id);
  device.answers = [all('applied', 2)];
  await exchange(device);
  assert.equal(device.items[id]?.refused, undefined);
});

test('what was made and deleted before any contact is never spoken of', async () => {
  const device = new Device();
  const { id } = await device.write('một');
  await device.change([id], (ledger) => ledger.remove(id));
  assert.deepEqual(device.queue, []);
  assert.deepEqual(device.items, {});
});

test('deleting and taking that back sends the item whole', async () => {
  const device = new Device();
  const { id } = await device.write('một');
  device.answers = [all('applied', 3)];
  await exchange(device);
  const gone = await device.change([id], (ledger) => ledger.remove(id));
  assert.equal(device.queue[0]?.operation.delete, id);
  await device.change([id], (ledger) => ledger.restore(gone!));
  assert.equal(device.queue.length, 1);
  assert.equal(device.queue[0]?.operation.put?.text, 'một');
  assert.equal(device.queue[0]?.operation.base, 3);
});

test('a token that is unknown: all is sent again without one, and what the service has lost comes back to it', async () => {
  const device = new Device();
  const kept = await device.write('đã có ở đó');
  const lost = await device.write('mất ở đó');
  device.answers = [all('applied', 1)];
  await exchange(device);
  await device.change([], (ledger) => ledger.read('dieu-le', 'Điều lệ', { edition: 1, anchor: 'dieu-1', totalProgression: 0.2 }));
  const edited = await device.write('sửa thêm', kept.id);
  device.answers = [
    () => new ProblemError(410, 'sync-restart', ''),
    () => new ProblemError(0, 'offline', ''),
    () => ({ results: [], items: [{ ...wire(edited), text: 'đã có ở đó', version: 1 }], token: 'mới' }),
    all('applied', 2),
    all('applied', 4),
  ];
  await assert.rejects(exchange(device));
  assert.equal(device.confirmed, 1, 'first it is asked whose session this is');
  await exchange(device);
  const [, , failed, first, second] = device.requests;
  assert.deepEqual(first, { client: 'c1', before: 't1', operations: [] });
  assert.deepEqual(first, failed);
  assert.deepEqual([second?.token, second?.before], ['mới', 't1']);
  const again = second!.operations!;
  assert.ok(again.every((one) => one.base === undefined));
  assert.deepEqual(
    again.flatMap((one) => (one.put?.id ? [[one.put.id, one.baseBefore, one.changed]] : [])),
    [
      [kept.id, 1, ['text']],
      [lost.id, 2, []],
    ],
  );
  assert.equal(again.filter((one) => one.put?.kind === 'progress').length, 1);
  assert.deepEqual([device.profile.again, device.profile.before], [undefined, undefined]);
  assert.deepEqual(Object.values(device.items).map((item) => [item.version, item.versionBefore]), [
    [3, undefined],
    [4, undefined],
  ]);
});

test('what is not there as it is here is given back, and the service says what becomes of it', async () => {
  const device = new Device();
  for (const text of ['chữ mới', 'đã xoá ở đó', 'như nhau']) {
    await device.write(text);
  }
  device.answers = [all('applied', 7)];
  await exchange(device);
  const [newer, gone, alike] = Object.keys(device.items) as [string, string, string];
  const there = { kind: 'note' as const, work: note.work, title: note.title };
  device.answers = [
    () => new ProblemError(410, 'sync-restart', ''),
    () => ({ results: [], items: [{ ...there, id: newer, version: 1, text: 'cũ hơn' }], next: 'trang 2' }),
    () => ({
      results: [],
      items: [
        { id: gone, version: 2, deleted: true },
        { ...there, id: alike, version: 4, text: 'như nhau' },
      ],
      token: 'mới',
    }),
    (request) => {
      assert.equal(device.items[gone]?.text, 'đã xoá ở đó', 'it is kept until the service has spoken');
      return {
        results: request.operations!.map((one) => ({ id: one.id, outcome: 'kept' as const, version: 1 })),
        items: [
          { ...there, id: newer, version: 1, text: 'cũ hơn' },
          { id: gone, version: 2, deleted: true },
        ],
        token: 'mới',
      };
    },
  ];
  await exchange(device);
  assert.deepEqual(device.requests[3]?.operations, [], 'not before the last page');
  assert.deepEqual(
    device.requests[4]?.operations?.map((one) => [one.put?.id, one.put?.text, one.baseBefore, one.changed]),
    [
      [newer, 'chữ mới', 7, []],
      [gone, 'đã xoá ở đó', 8, []],
    ],
  );
  assert.deepEqual(
    Object.values(device.items).map((item) => [item.text, item.version, item.versionBefore]),
    [
      ['cũ hơn', 1, undefined],
      ['như nhau', 4, undefined],
    ],
  );
  const edited = await device.write('sửa', alike);
  assert.deepEqual([device.queue[0]?.operation.base, edited.version], [4, 4]);
});

test('what is changed or removed while the device starts again is based on what it had', async () => {
  const device = new Device();
  const one = await device.write('một');
  const two = await device.write('hai');
  device.answers = [all('applied', 7)];
  await exchange(device);
  device.answers = [() => new ProblemError(410, 'sync-restart', ''), () => new ProblemError(0, 'offline', '')];
  await assert.rejects(exchange(device));
  await device.write('một nữa', one.id);
  await device.change([two.id], (ledger) => ledger.remove(two.id));
  device.answers = [() => ({ results: [], items: [], token: 'mới' }), all('applied', 1)];
  await exchange(device);
  assert.deepEqual(
    device.requests.at(-1)?.operations?.map((op) => [op.put?.text ?? op.delete, op.base, op.baseBefore, op.changed]),
    [
      ['một nữa', undefined, 7, ['text']],
      [two.id, undefined, 8, undefined],
    ],
  );
});

test('what came beside a merged change and was not taken is not known', async () => {
  const device = new Device();
  const { id } = await device.write('một');
  device.answers = [all('applied', 5)];
  await exchange(device);
  await device.change([id], (ledger) => ledger.put({ ...note, text: 'một', colour: 'green' }, id));
  device.answers = [
    async (request) => {
      await device.change([id], (ledger) => ledger.put({ ...note, text: 'một', colour: 'green', tags: ['a'] }, id));
      return {
        results: request.operations!.map((one) => ({ id: one.id, outcome: 'merged' as const, version: 9 })),
        items: [{ kind: 'note', id, version: 9, work: note.work, title: note.title, text: 'của máy khác', colour: 'green' }],
        token: 't2',
      };
    },
    () => new ProblemError(0, 'offline', ''),
  ];
  await assert.rejects(exchange(device));
  await device.write('hai', id);
  assert.deepEqual(
    device.queue.map((entry) => entry.operation.base),
    [5, 5],
  );
});

test('who was told that everything is erased drops it once, and takes all pages of what is new', async () => {
  const device = new Device();
  await device.write('một');
  device.answers = [
    () => new ProblemError(410, 'sync-restart', ''),
    () => ({ results: [], items: [{ kind: 'note', id: 'x', version: 8, work: note.work, text: 'mới' }], erased: true, next: 'n' }),
    () => ({ results: [], items: [], token: 't2' }),
  ];
  await exchange(device);
  assert.deepEqual([device.requests[1]?.before, device.requests[2]?.before], ['t0', undefined]);
  assert.deepEqual(Object.keys(device.items), ['x']);
});

test('what was refused does not hide what others do to it after a second start', async () => {
  const device = new Device();
  const { id } = await device.write('một');
  device.answers = [all('applied', 5)];
  await exchange(device);
  await device.write('quá dài', id);
  const problem = { code: 'too-long', message: '' };
  device.answers = [
    (request) => ({ results: request.operations!.map((one) => ({ id: one.id, outcome: 'refused' as const, problem })), items: [], token: 't2' }),
  ];
  await exchange(device);
  device.answers = [
    () => new ProblemError(410, 'sync-restart', ''),
    () => ({ results: [], items: [{ kind: 'note', id, version: 2, work: note.work, text: 'của máy khác' }], token: 't3' }),
  ];
  await exchange(device);
  assert.deepEqual([device.items[id]?.text, device.items[id]?.versionBefore], ['của máy khác', undefined]);
});

test('what is taken back after the device has started again is not based on the history before', async () => {
  const device = new Device();
  const { id } = await device.write('một');
  device.answers = [all('applied', 5)];
  await exchange(device);
  const gone = await device.change([id], (ledger) => ledger.remove(id));
  device.answers = [
    () => new ProblemError(410, 'sync-restart', ''),
    () => ({ results: [], items: [], token: 't2' }),
    all('applied', 1),
  ];
  await exchange(device);
  await device.change([id], (ledger) => ledger.restore(gone!));
  assert.deepEqual([device.queue[0]?.operation.base, device.queue[0]?.operation.baseBefore], [0, undefined]);
  await device.change([id], (ledger) => ledger.remove(id));
  assert.equal(device.queue[0]?.operation.delete, id, 'the service knows it');
});

test('nobody else gets it: an answer for one reader is nothing to another', async () => {
  const device = new Device();
  const { id } = await device.write('của An');
  device.answers = [
    (request) => {
      device.owner = 'bình'; // somebody else signed in while the answer was on its way
      device.profile = { client: 'c2', seq: 0, token: 'b0' };
      device.items = {};
      device.queue = [];
      return all('applied', 1)(request);
    },
    (request) => {
      assert.equal(request.client, 'c2');
      assert.deepEqual(request.operations, []);
      return { results: [], items: [], token: 'của bình' };
    },
  ];
  await exchange(device);
  assert.equal(device.items[id], undefined);
  assert.equal(device.profile.token, 'của bình');
});

test('erased elsewhere: everything goes, what was not sent too', async () => {
  const device = new Device();
  await device.write('một');
  device.answers = [
    (request) => ({
      results: request.operations!.map((one) => ({ id: one.id, outcome: 'refused' as const, problem: { code: 'erased', message: '' } })),
      items: [],
      token: 't1',
      erased: true,
    }),
  ];
  const brought = await exchange(device);
  assert.deepEqual(device.items, {});
  assert.deepEqual(device.queue, []);
  assert.deepEqual(brought.refused, []);
});

test('only the last place of a work waits; its number rises', async () => {
  const device = new Device();
  for (const anchor of ['dieu-1', 'dieu-2']) {
    await device.change([], (ledger) => ledger.read('dieu-le', 'Điều lệ', { edition: 1, anchor, totalProgression: 0.5 }));
  }
  assert.equal(device.queue.length, 1);
  assert.equal(device.queue[0]?.operation.seq, 2);
  assert.equal(device.queue[0]?.operation.put?.place?.anchor, 'dieu-2');
  assert.equal(device.queue[0]?.operation.base, undefined);
});

test('too much for one request goes in parts', async () => {
  const device = new Device();
  await device.write('một');
  await device.write('hai');
  device.answers = [() => new ProblemError(413, 'too-large', ''), all('applied', 1)];
  await exchange(device);
  assert.deepEqual(device.queue, []);
  for (let i = 0; i < 201; i++) {
    await device.write(`số ${i}`);
  }
  device.answers = [all('applied', 10), all('applied', 300)];
  await exchange(device);
  assert.deepEqual(device.requests.slice(-2).map((one) => one.operations?.length), [200, 1]);
});

test('notes made without an account join the one that signs in, once', async () => {
  const nobody = new Device('');
  const item = await nobody.write('trước khi đăng nhập');
  await nobody.change([], (ledger) => ledger.read('dieu-le', 'Điều lệ', { edition: 1, anchor: 'dieu-2', totalProgression: 0.3 }));
  const mine = new Device('an');
  mine.profile.client = 'c-an';
  const from = nobody.ledger();
  await mine.change('all', (ledger) => ledger.adopt(from));
  assert.equal(mine.items[item.id]?.owner, 'an');
  assert.deepEqual(mine.queue.map((entry) => entry.owner), ['an', 'an']);
  assert.equal(mine.places['dieu-le/c-an']?.place.anchor, 'dieu-2');
  assert.equal(from.items.size + from.places.size + from.queue.length, 0);
  assert.equal(from.touched.items.size, 0, 'the records are taken over, not removed');
  mine.answers = [all('applied', 1)];
  await exchange(mine);
  await mine.change('all', (ledger) => ledger.adopt(new Device('').ledger()));
  assert.deepEqual(mine.queue, []);
});

function wire(item: Item): Schema['ReadingItem'] & { id: string } {
  return { kind: item.kind, id: item.id, version: 0, work: item.work, title: item.title, ...(item.text === undefined ? {} : { text: item.text }) };
}
