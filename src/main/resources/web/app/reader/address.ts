/**
 * Addresses that lead to a place inside a section. The place stands behind the "#", so that one prepared page serves all of
 * them, and so that it says nothing to a browser without script but "the section".
 */

/** A place in a section: see reading.md. */
export interface AddressedPlace {
  anchor: string;
  /** 0 to 1 in the section's text. */
  progression?: number | undefined;
}

/** Where reading goes on: the page of the section, at the paragraph. */
export function placeAddress(slug: string, place: AddressedPlace): string {
  const page = `/van-ban/${encodeURIComponent(slug)}/${encodeURIComponent(place.anchor)}`;
  return place.progression ? `${page}#vt=${place.progression.toFixed(6)}` : page;
}

/** A section, opened at the words that were searched for. */
export function foundAddress(slug: string, anchor: string, words: string): string {
  return `/van-ban/${encodeURIComponent(slug)}/${encodeURIComponent(anchor)}#tim=${encodeURIComponent(words)}`;
}

/** What the part behind the "#" asks for. */
export interface Asked {
  progression?: number;
  words?: string;
  /** Which of several equal finds, from 0. */
  turn?: number;
  /** The section they are in, on the page of a whole text. */
  section?: string;
}

/** Reads the part of an address behind the "#". */
export function asked(hash: string): Asked {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const found: Asked = {};
  const progression = Number(parameters.get('vt') ?? Number.NaN);
  if (progression >= 0 && progression <= 1) {
    found.progression = progression;
  }
  const words = parameters.get('tim')?.normalize('NFC').trim();
  if (words) {
    found.words = words.slice(0, 500);
    const turn = Number(parameters.get('lan') ?? 0);
    found.turn = Number.isInteger(turn) && turn > 0 ? turn : 0;
    const section = parameters.get('muc');
    if (section) {
      found.section = section;
    }
  }
  return found;
}
