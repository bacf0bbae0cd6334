/** The words of a body that this service sanitized: well-formed, attributes in double quotes, few entities. */

const BLOCK = /<\/?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|blockquote|pre|hr|br|figure|figcaption|section)\b[^>]*>/gi;
const TAG = /<[^>]*>/g;
const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text without tags; blocks are apart, blanks are single. */
export function plain(html: string): string {
  return html.replace(BLOCK, '\n').replace(TAG, '').replace(ENTITY, character).replace(/\s+/g, ' ').trim();
}

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) {
    return NAMED[name] ?? whole;
  }
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
