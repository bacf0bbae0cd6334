/**
 * Runs before the first paint, so that nobody is shown a white page first who reads on a dark one. A classic script without
 * imports: whoever changes a setting calls `window.sotay.show`.
 */
import type { Settings } from '../store/settings';

(() => {
  const KEY = 'sotay.settings';
  const root = document.documentElement;

  function show(settings: Settings): void {
    const theme = settings.theme ?? 'system';
    if (theme === 'system') {
      delete root.dataset['theme'];
    } else {
      root.dataset['theme'] = theme;
    }
    root.style.setProperty('--scale', String(settings.fontScale ?? 1));
    root.style.setProperty('--leading', String(settings.lineHeight ?? 1.75));
    root.dataset['font'] = settings.fontFamily ?? 'serif';
  }

  function read(): Settings {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Settings;
    } catch {
      return {};
    }
  }

  window.sotay = {
    settings: read,
    show,
    keep(settings: Settings): void {
      show(settings);
      try {
        localStorage.setItem(KEY, JSON.stringify(settings));
      } catch {
        // Storage is full or refused: the setting holds for this page.
      }
    },
  };
  try {
    // What the front door will show there is on this device; its room is kept free from the first paint on.
    if (Number(localStorage.getItem('sotay.begun')) > 0) {
      root.dataset['begun'] = '';
    }
  } catch {
    // Storage is refused: then nothing was begun here.
  }
  show(read());
})();
