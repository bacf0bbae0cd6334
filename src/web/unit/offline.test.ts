import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { passage } from '../../main/resources/web/library/search';
import { words } from '../../main/resources/web/library/terms';
import { dataStart, directory, entries, unpack, ZipError } from '../../main/resources/web/library/zip';
import { plain } from '../../main/resources/web/text/plain';
import { html } from '../../main/resources/web/worker/html';
import { acrossPages, from, offeredWhole, within } from '../../main/resources/web/worker/reading';
import type { HeldWork } from '../../main/resources/web/library/model';

const toc = (...all: [anchor: string, level: number, size: number][]) =>
  all.map(([anchor, level, size]) => ({ anchor, level, size, heading: anchor, content: '' })) as unknown as NonNullable<HeldWork['toc']>;

test('what is put into HTML is escaped, attributes too; HTML itself is not escaped twice', () => {
  const hostile = `"><script>alert('1')</script>&`;
  assert.equal(html`<p title="${hostile}">${hostile}</p>`.text.includes('<script'), false);
  assert.equal(html`<ul>${[html`<li>${'a<b'}</li>`]}${undefined}${false}${0}</ul>`.text, '<ul><li>a&lt;b</li>0</ul>');
});

test('words of a body are without tags, with blocks apart', () => {
  assert.equal(plain('<p>Chi&nbsp;bộ</p><ul><li>họp</li><li>bàn &lt;1&gt; <b>vi</b>ệc &#272;ảng</li></ul>'), 'Chi bộ họp bàn <1> việc Đảng');
  assert.equal(words('Nghị quyết 21-NQ/TW, quí III'), ' nghi quyet 21 nq tw quy iii ');
});

test('a link to another section leads to its page, as on the service', () => {
  const all = toc(['dieu-1', 1, 10], ['dieu-10', 1, 10], ['dieu-10-khoan-2', 2, 10]);
  assert.equal(acrossPages('<a href="#dieu-10-diem-a">', 'dieu-1', 'w', all), '<a href="/van-ban/w/dieu-10#dieu-10-diem-a">');
  assert.equal(acrossPages('<a href="#dieu-1-a">', 'dieu-1', 'w', all), '<a href="#dieu-1-a">');
  assert.equal(acrossPages('<a href="#dieu-10">', 'dieu-1', 'w', all), '<a href="/van-ban/w/dieu-10">');
  assert.equal(acrossPages('<a href="#la">', 'dieu-1', 'w', all), '<a href="#la">');
});

test('where a section lies in its work', () => {
  const all = toc(['a', 1, 100], ['b', 2, 50], ['c', 3, 25], ['d', 1, 25]);
  assert.deepEqual([from(all, 0), from(all, 1), from(all, 4)], ['0.00000', '0.50000', '1.00000']);
  assert.deepEqual(within(all, 0).map((one) => one.anchor), ['b', 'c']);
  assert.equal(offeredWhole({ toc: all } as HeldWork), true);
  assert.equal(offeredWhole({ toc: all.slice(0, 1) } as HeldWork), false);
  assert.equal(offeredWhole({ toc: toc(['a', 1, 150_000], ['b', 1, 60_000]) } as HeldWork), false);
});

test('a passage is where the words stand together, with these marked', () => {
  const far = 'đảng '.repeat(3) + 'và nhiều chữ khác nhau ở giữa để cách xa nhau thật là xa trong câu này cho đến khi ';
  const pieces = passage(`${far}chi bộ họp bàn về đảng phí của đảng viên.`, ['dang', 'phi']);
  assert.deepEqual(pieces.filter((piece) => piece.searched).map((piece) => piece.text).slice(0, 1), ['đảng phí']);
  assert.equal(pieces[0]?.text.startsWith('… '), true);
  const whole = passage('Chi bộ họp.', ['chi', 'bo']);
  assert.deepEqual(whole, [{ text: 'Chi bộ', searched: true }, { text: ' họp.', searched: false }]);
});

/** A ZIP file as the service writes it: deflated, sizes behind the data. */
function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(text.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, Buffer.from(name));
    const all = [local, Buffer.from(name), data, Buffer.alloc(16)];
    parts.push(...all);
    offset += all.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}

test('entries of a bundle are found by its directory and unpacked', async () => {
  const file = zip({ one: '<p>một</p>'.normalize('NFC'), two: 'x'.repeat(5000) });
  const { from: at, to } = directory(file.subarray(file.length - 200));
  const found = entries(file.subarray(at, to));
  assert.deepEqual(found.map((entry) => entry.name), ['one', 'two']);
  const second = found[1]!;
  const local = file.slice(second.offset);
  const start = dataStart(local)!;
  const bytes = await unpack(second, local.slice(start, start + second.packed));
  assert.equal(new TextDecoder().decode(bytes), 'x'.repeat(5000));
});

test('what is no ZIP file is refused', () => {
  assert.throws(() => directory(new Uint8Array(100)), ZipError);
  assert.throws(() => dataStart(new Uint8Array(100)), ZipError);
  assert.equal(dataStart(new Uint8Array(10)), undefined);
});
