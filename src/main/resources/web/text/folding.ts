/**
 * The folding of Vietnamese text: the twin of text.Folding and text.Syllable of the service, so that what is found there under
 * a spelling is found here too. src/test/resources/vn/sotay/text/folding.tsv is held by both.
 */

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const LONGEST_SYLLABLE = 12;

const INITIALS = new Set(
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
);

const VOWELS = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu iêu oa oai oao oay oă oe oeo oi oo ôi ơi ua uâ uây ui uê uô uôi' +
    ' uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu'
  ).split(' '),
);

const FINALS = new Set(' c ch m n ng nh p t'.split(' '));
const PREFER_Y = new Set(['h', 'k', 'l', 'm', 't', 'qu']);
const PREFER_I = new Set(['s', 'v']);

/** What a Vietnamese syllable can be made of: Latin letters and the combining accents of Latin text. */
const WORD = /[a-zß-öø-ɏ\u0300-\u036FḀ-ỿ]+/g;
const ACCENTS = /[\u0300-\u036F]/g;
const ASCII = /^[\0-\x7F]*$/;

/** Text in which spellings of one Vietnamese word are one: lower case, the older place of the tone, i or y where both are in use. */
export function canonical(text: string): string {
  const low = lower(text);
  return low
    .replace(WORD, (word, at: number) =>
      isRawKeys(low, word, at) || word.length > LONGEST_SYLLABLE ? word : (syllable(word.normalize('NFD')) ?? word),
    )
    .normalize('NFC');
}

/** The canonical text without any accent, and d for đ. */
export function folded(text: string): string {
  const spelled = canonical(text);
  if (ASCII.test(spelled)) {
    return spelled;
  }
  // Once more: without its accents a foreign word can become a syllable that is written in two ways ("mï").
  return canonical(unaccented(spelled));
}

/** Small letters without any accent, and d for đ, in the spelling that the text has. */
export function unaccented(text: string): string {
  return lower(text).normalize('NFD').replaceAll('đ', 'd').replace(ACCENTS, '');
}

function lower(text: string): string {
  // Legacy code pages leave the Icelandic and African letters that look like đ.
  return text.normalize('NFC').toLowerCase().normalize('NFC').replace(/[ðɖ]/g, 'đ');
}

/** Plain letters before a digit with more letters behind it: VNI keys ("ki5p" is kịp), no syllable yet. */
function isRawKeys(text: string, word: string, at: number): boolean {
  const end = at + word.length;
  return /^\p{Nd}[a-zß-öø-ɏ\u0300-\u036FḀ-ỿ]/u.test(text.slice(end, end + 2)) && ASCII.test(word);
}

/** The syllable in its canonical spelling; undefined if this is not one. */
function syllable(decomposed: string): string | undefined {
  let letters = '';
  let tone = '';
  let base = '';
  for (const c of decomposed) {
    if (!TONES.includes(c)) {
      letters += c;
      base = isAccent(c) ? base : c;
    } else if (tone === '' && isVowel(base)) {
      tone = c;
    } else {
      return undefined;
    }
  }
  const bare = letters.normalize('NFC');
  const vowelsAt = initialLength(bare);
  let finalAt = bare.length;
  while (finalAt > vowelsAt && !isVowel(bare.charAt(finalAt - 1))) {
    finalAt--;
  }
  const initial = bare.slice(0, vowelsAt);
  const ending = bare.slice(finalAt);
  let vowels = bare.slice(vowelsAt, finalAt);
  if (!INITIALS.has(initial) || !VOWELS.has(vowels) || !FINALS.has(ending)) {
    return undefined;
  }
  vowels = preferred(initial, vowels, ending);
  if (tone !== '') {
    const bearer = toneBearer(vowels, ending !== '');
    vowels = vowels.slice(0, bearer + 1) + tone + vowels.slice(bearer + 1);
  }
  return (initial + vowels + ending).normalize('NFC');
}

/** The u of "qu" and the i of "gi" before another vowel belong to the consonant. */
function initialLength(bare: string): number {
  let length = 0;
  while (length < bare.length && !isVowel(bare.charAt(length))) {
    length++;
  }
  const vowelFollows = length + 1 < bare.length && isVowel(bare.charAt(length + 1));
  return vowelFollows && (bare.startsWith('qu') || bare.startsWith('gi')) ? length + 1 : length;
}

function preferred(initial: string, vowels: string, ending: string): string {
  if (ending !== '' || (vowels !== 'i' && vowels !== 'y')) {
    return vowels;
  }
  if (PREFER_Y.has(initial)) {
    return 'y';
  }
  return PREFER_I.has(initial) ? 'i' : vowels;
}

/** A vowel with a mark of its own bears the tone; else the middle or last before a consonant, else the first. */
function toneBearer(vowels: string, closed: boolean): number {
  for (let i = vowels.length - 1; i >= 0; i--) {
    if ('ăâêôơư'.includes(vowels.charAt(i))) {
      return i;
    }
  }
  return vowels.length === 3 || (vowels.length === 2 && closed) ? 1 : 0;
}

function isVowel(c: string): boolean {
  return c !== '' && 'aăâeêioôơuưy'.includes(c);
}

function isAccent(c: string): boolean {
  return c >= '\u0300' && c <= '\u036F';
}
