import { administration } from '../../texts/vi/administration';

/** Who may see a work, in words. @param names what committees are called, by slug */
export function audience(wire: string, names: ReadonlyMap<string, string> = new Map()): string {
  const words = administration.audience;
  return wire === 'public'
    ? words.everybody
    : wire === 'members'
      ? words.members
      : words.committees(wire.split(',').map((slug) => names.get(slug) ?? slug));
}
