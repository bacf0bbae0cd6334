// Chromium, as the checks use it: no window, no traffic of its own.
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is, unless CHROMIUM says otherwise. */
export const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const flags = FLAGS;

export function launch() {
  return chromium.launch({ executablePath: executable, args: FLAGS });
}
