/** Putting the library on the home screen, where the browser offers it. */

/** Chromium's offer (Web Application Manifest, "beforeinstallprompt"), which may be made once. */
interface Offer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let offer: Offer | undefined;
const listeners = new Set<() => void>();

/** Keeps the offer for when the reader asks for it, instead of a bar over what they read. */
export function catchInstallation(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as Offer;
    listeners.forEach((listener) => listener());
  });
  addEventListener('appinstalled', () => {
    offer = undefined;
    listeners.forEach((listener) => listener());
  });
}

export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;
}

export function canInstall(): boolean {
  return offer !== undefined;
}

export async function install(): Promise<boolean> {
  const made = offer;
  offer = undefined;
  return made !== undefined && (await made.prompt()).outcome === 'accepted';
}

export function onInstallation(listener: () => void): void {
  listeners.add(listener);
}
