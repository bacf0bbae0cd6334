/** HTML as text, for where there is no document. Whatever is put into it is escaped, unless it is HTML itself. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = Html | string | number | undefined | false | readonly Html[];

const SPECIAL: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => SPECIAL[c] ?? c);
}

export function html(strings: TemplateStringsArray, ...values: Piece[]): Html {
  return new Html(strings.map((text, at) => text + (at < values.length ? piece(values[at]) : '')).join(''));
}

function piece(value: Piece): string {
  if (value === undefined || value === false) {
    return '';
  }
  if (value instanceof Html) {
    return value.text;
  }
  return typeof value === 'object' ? value.map((one) => one.text).join('') : escaped(String(value));
}

/** A body of a section, which the service sanitized when it was published, and whose hash was checked. */
export function published(body: string): Html {
  return new Html(body);
}
