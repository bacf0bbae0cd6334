/** A name for addresses made of a title: small letters and digits without accents, joined by hyphens. */
export function slugOf(title: string, most = 80): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= most) {
    return plain;
  }
  const cut = plain.lastIndexOf('-', most);
  return plain.slice(0, cut > 0 ? cut : most);
}

/** A user name made of a person's name, as it is usual here: all words, joined by dots. */
export function userNameOf(name: string): string {
  return slugOf(name, 64).replaceAll('-', '.');
}

/** Text as it is compared when somebody looks for it: accents and case do not matter. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/đ/g, 'd');
}
