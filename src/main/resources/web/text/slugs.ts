import { unaccented } from './folding';

/** Characters of a name in addresses that is made of a title. */
export const LONGEST_MADE = 80;

/**
 * A text as it stands in an address: small letters and digits without accents, joined by hyphens; empty where it has none. It is
 * spelled as it is written ("sỹ" is not "si" here), because it is shown to whoever wrote it.
 *
 * @param most characters; a longer one is cut after a whole word where there is one
 */
export function slug(text: string, most = Infinity): string {
  const whole = unaccented(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= most) {
    return whole;
  }
  const cut = whole.lastIndexOf('-', most);
  return whole.slice(0, cut > 0 ? cut : most);
}
