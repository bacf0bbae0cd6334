/** How a reader wants pages to look, as `values` of the item "settings" (reading.md). */
export interface Settings {
  theme?: 'system' | 'light' | 'sepia' | 'dark' | 'contrast';
  fontFamily?: 'serif' | 'sans' | 'system';
  /** 1 is the browser's own size; up to 3. */
  fontScale?: number;
  /** Height of a line in heights of its letters. */
  lineHeight?: number;
}

declare global {
  interface Window {
    /** Made by the bundle "theme", which every page runs first. */
    sotay: { settings(): Settings; show(settings: Settings): void; keep(settings: Settings): void };
  }
}
