import { folded } from '../text/folding';
import { plain } from '../text/plain';

/** What searching on the device needs of one text: its words folded, each between two blanks. */
export interface Terms {
  /** The hash of the text. */
  key: string;
  words: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded as the library folds them (text.Folding), with a blank at both ends. */
export function words(text: string): string {
  return ` ${(folded(text).match(WORD) ?? []).join(' ')} `;
}

/** What is kept of a body for searching. */
export function termsOf(hash: string, html: ArrayBuffer): Terms {
  return { key: hash, words: words(plain(new TextDecoder().decode(html))) };
}
