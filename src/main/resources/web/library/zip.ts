/** Reading parts of a ZIP file (APPNOTE.TXT 6.3): where its entries lie, and what is in one. */

export interface Entry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Bytes in the file. */
  packed: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;

export class ZipError extends Error {}

/** Where the directory lies: `from` and `to` in the file. The end of the file is at least 22 bytes. */
export function directory(tail: Uint8Array): { from: number; to: number } {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) === END) {
      const from = view.getUint32(at + 16, true);
      return { from, to: from + view.getUint32(at + 12, true) };
    }
  }
  throw new ZipError('no end of a directory');
}

/** The entries in the order of the file. */
export function entries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Entry[] = [];
  for (let at = 0; at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL; ) {
    const nameLength = view.getUint16(at + 28, true);
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Where the data of an entry begins, counted from its local header; undefined while too few bytes are there. */
export function dataStart(bytes: Uint8Array): number | undefined {
  if (bytes.length < 30) {
    return undefined;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== LOCAL) {
    throw new ZipError('no entry begins here');
  }
  return 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

/** What was packed. */
export async function unpack(entry: Entry, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  if (entry.method === 0) {
    return data.slice().buffer;
  }
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer();
}

/** Whether this browser can unpack at all. */
export function canUnpack(): boolean {
  try {
    return new DecompressionStream('deflate-raw') !== undefined;
  } catch {
    return false;
  }
}
