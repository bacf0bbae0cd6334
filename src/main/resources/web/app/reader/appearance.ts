/** How the pages look: size and kind of letters, room between lines, colours. What is chosen holds at once and everywhere. */
import { recordSettings } from '../../reading/state';
import type { Settings } from '../../store/settings';
import { reader } from '../../texts';
import { button, element, openPanel } from '../panel';
import type { ReadingPage } from './page';
import { steady } from './place';

const SIZES = [0.85, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3] as const;
const LEADINGS = { tight: 1.5, normal: 1.75, wide: 2.1 } as const;
const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
const FONTS = ['serif', 'sans'] as const;

/** A change from another tab, or from another device, shows here too. */
export function followAppearance(): void {
  window.addEventListener('storage', (event) => {
    if (event.key === 'sotay.settings') {
      window.sotay.show(window.sotay.settings());
    }
  });
}

/** @param help shows what keys there are */
export function openAppearance(page: ReadingPage, help: () => void): void {
  openPanel({
    title: reader.settingsTitle,
    kind: 'appearance',
    content(body) {
      draw(body, page, help);
    },
  });
}

function choose(page: ReadingPage, change: Settings): void {
  steady(page, () => window.sotay.keep({ ...window.sotay.settings(), ...change }));
  // The device has it already; whether the account has it soon or later is nothing to bother anybody with.
  recordSettings({ ...change }).catch(() => undefined);
}

function draw(body: HTMLElement, page: ReadingPage, help: () => void): void {
  const now = window.sotay.settings();
  const again = element('p', 'actions');
  again.append(
    button(
      reader.asBefore,
      () => {
        steady(page, () => window.sotay.keep({}));
        recordSettings({ theme: null, fontFamily: null, fontScale: null, lineHeight: null }).catch(() => undefined);
        draw(body, page, help);
        body.querySelector('button')?.focus();
      },
      'button quiet',
    ),
    button(reader.helpLong, help, 'button quiet with-keys'),
  );
  body.replaceChildren(
    letters(page, now.fontScale ?? 1),
    group(reader.theme, 'theme', THEMES, reader.themes, now.theme ?? 'system', (theme) => choose(page, { theme })),
    group(
      reader.spacing,
      'leading',
      Object.keys(LEADINGS) as (keyof typeof LEADINGS)[],
      reader.spacings,
      nearest(now.lineHeight ?? LEADINGS.normal),
      (leading) => choose(page, { lineHeight: LEADINGS[leading] }),
    ),
    group(reader.font, 'font', FONTS, reader.fonts, now.fontFamily === 'sans' || now.fontFamily === 'system' ? 'sans' : 'serif', (fontFamily) =>
      choose(page, { fontFamily }),
    ),
    again,
  );
}

function letters(page: ReadingPage, now: number): HTMLElement {
  const whole = element('section', 'letters');
  whole.setAttribute('aria-label', reader.letterSize);
  const value = element('output', 'size');
  value.setAttribute('role', 'status');
  let at = SIZES.findIndex((size) => size >= now - 0.01);
  at = at < 0 ? SIZES.length - 1 : at;
  const step = (by: number): void => {
    at = Math.min(SIZES.length - 1, Math.max(0, at + by));
    choose(page, { fontScale: SIZES[at]! });
    tell();
  };
  const smaller = button('', () => step(-1), 'step smaller');
  const larger = button('', () => step(1), 'step larger');
  // The style sheet puts an "A" before the words, small and large: understood without reading.
  smaller.append(element('span', '', reader.smaller));
  larger.append(element('span', '', reader.larger));
  // Not disabled at the ends, which would throw the focus away.
  const tell = (): void => {
    const percent = Math.round(SIZES[at]! * 100);
    value.textContent = reader.percent(percent);
    value.setAttribute('aria-label', reader.sizeNow(percent));
    smaller.setAttribute('aria-disabled', String(at === 0));
    larger.setAttribute('aria-disabled', String(at === SIZES.length - 1));
  };
  tell();
  const row = element('div', 'steps');
  row.append(smaller, value, larger);
  whole.append(element('h3', '', reader.letterSize), row, element('p', 'text sample', reader.sample));
  return whole;
}

function group<T extends string>(
  title: string,
  name: string,
  values: readonly T[],
  labels: Record<T, string>,
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  const set = element('fieldset', `choices ${name}`);
  set.append(element('legend', '', title));
  const row = element('div', 'options');
  for (const value of values) {
    const label = element('label', 'option');
    label.dataset['value'] = value;
    const input = element('input');
    input.type = 'radio';
    input.name = `_${name}`;
    input.value = value;
    input.checked = value === chosen;
    input.addEventListener('change', () => choose(value));
    label.append(input, element('span', '', labels[value]));
    row.append(label);
  }
  set.append(row);
  return set;
}

function nearest(leading: number): keyof typeof LEADINGS {
  return (Object.keys(LEADINGS) as (keyof typeof LEADINGS)[]).reduce((best, one) =>
    Math.abs(LEADINGS[one] - leading) < Math.abs(LEADINGS[best] - leading) ? one : best,
  );
}
