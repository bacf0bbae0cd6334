/**
 * Marks over a text that leave its tree as it is, so that offsets and notes stay where they are (CSS Custom Highlight API).
 * Browsers without it show where the passage is, not which words.
 */
const registry = typeof CSS === 'undefined' ? undefined : CSS.highlights;

/** Marks passages under a name, in place of what was marked under it before. */
export function mark(name: 'found' | 'found-here' | 'spoken', ranges: readonly Range[]): void {
  if (registry === undefined || typeof Highlight === 'undefined') {
    return;
  }
  if (ranges.length === 0) {
    registry.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = name === 'found-here' ? 2 : 1;
  registry.set(name, highlight);
}

/** Brings a place to the upper third of the window, where the eye begins. */
export function show(place: Range | Element, upper = 0.25): void {
  const box = place.getBoundingClientRect();
  window.scrollTo({ top: Math.max(0, window.scrollY + box.top - window.innerHeight * upper), behavior: 'instant' });
}
