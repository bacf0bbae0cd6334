import { offline as say } from '../../texts';
import { chatApp } from './chat-app';
import { catchInstallation } from './installation';

/**
 * What every page does for reading without a network: the worker, the line about the connection, and whatever is kept on this
 * device. Somebody who keeps nothing here pays for nothing but the worker.
 */
export function start(): void {
  catchInstallation();
  connectionLine();
  if ('serviceWorker' in navigator) {
    void enlist().catch(() => undefined); // Refused, as in a private window: reading goes on.
  }
  if (chatApp() !== undefined && document.body.dataset['page'] === 'home') {
    void import('./chat-app').then((help) => help.explain());
  }
  if (document.querySelector('[data-offline]') !== null) {
    void import('./button').then((buttons) => buttons.mount());
  }
  if (mayHoldSomething()) {
    whenIdle(() => void import('./upkeep').then((upkeep) => upkeep.start()));
  }
}

/** As library/store.ts: said again here, so that a page need not load it to find out. */
function mayHoldSomething(): boolean {
  try {
    return localStorage.getItem('sotay.library') !== null || matchMedia('(display-mode: standalone)').matches;
  } catch {
    return false;
  }
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) {
    requestIdleCallback(act, { timeout: 3000 });
  } else {
    setTimeout(act, 500);
  }
}

async function enlist(): Promise<void> {
  const before = navigator.serviceWorker.controller;
  const registration = await navigator.serviceWorker.register('/sw.js', { type: 'module' });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (before !== null) {
      void offerNewClient();
    }
  });
  // An installed app can stay open for weeks.
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - asked > 3_600_000) {
      asked = Date.now();
      void registration.update().catch(() => undefined);
    }
  });
}

/** The new release has taken over; this page is still of the former one, and works on until it is opened again. */
async function offerNewClient(): Promise<void> {
  const channel = new MessageChannel();
  const scripts = new Promise<string[]>((resolve) => (channel.port1.onmessage = (event) => resolve(event.data as string[])));
  navigator.serviceWorker.controller?.postMessage('scripts', [channel.port2]);
  const current = await scripts;
  const own = [...document.scripts].map((script) => script.getAttribute('src') ?? '');
  if (own.some((script) => script !== '' && !current.includes(script))) {
    const { toast } = await import('../panel');
    toast(say.newClient, { label: say.openAgain, run: () => location.reload() });
  }
}

function connectionLine(): void {
  const line = document.createElement('p');
  line.className = 'connection';
  line.setAttribute('role', 'status');
  const show = (): void => {
    const found = navigator.onLine ? document.body.dataset['line'] : 'none';
    const text = found === 'none' ? say.reading : found === 'slow' ? say.slow : '';
    line.hidden = text === '';
    if (text === '') {
      line.textContent = '';
      return;
    }
    const link = document.createElement('a');
    link.href = '/tren-may';
    link.textContent = say.whatIsHere;
    line.replaceChildren(`${text} `, link);
  };
  document.querySelector('.masthead')?.after(line);
  addEventListener('offline', show);
  addEventListener('online', () => {
    delete document.body.dataset['line'];
    line.textContent = say.back;
    line.hidden = false;
    setTimeout(show, 4000);
  });
  show();
}
