import { offline as say } from '../../texts';

/** Links are mostly opened inside chat apps, whose browsers forget everything and keep nothing. */
const APPS: readonly [RegExp, string][] = [
  [/\bZalo/i, 'Zalo'],
  [/\bMessenger|FB_IAB|FBAN\/Messenger/i, 'Messenger'],
  [/\bFBAN|\bFBAV/i, 'Facebook'],
  [/\bInstagram/i, 'Instagram'],
  [/\bViber/i, 'Viber'],
  [/\bTelegram/i, 'Telegram'],
  [/\bLine\//i, 'LINE'],
];

/** The chat app whose browser this is. */
export function chatApp(agent = navigator.userAgent): string | undefined {
  return APPS.find(([pattern]) => pattern.test(agent))?.[1];
}

export function isIos(agent = navigator.userAgent): boolean {
  return /iPhone|iPad|iPod/.test(agent);
}

/** How to get out of it, at the top of the page. */
export function explain(into: Element | null = document.querySelector('#_main')): void {
  const app = chatApp();
  if (app === undefined || into === null) {
    return;
  }
  const box = document.createElement('section');
  box.className = 'notice chat-app';
  box.setAttribute('aria-labelledby', '_chat-app');
  const heading = document.createElement('h2');
  heading.id = '_chat-app';
  heading.textContent = say.inApp(app);
  const why = document.createElement('p');
  why.textContent = say.inAppWhy;
  const steps = document.createElement('ol');
  for (const step of isIos() ? say.inAppIos : say.inAppAndroid) {
    const item = document.createElement('li');
    item.textContent = step;
    steps.append(item);
  }
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'button quiet';
  copy.textContent = say.copyAddress;
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  copy.addEventListener('click', () => {
    const copied = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error());
    copied.then(
      () => (said.textContent = say.copied),
      () => (said.textContent = say.notCopied(location.href)),
    );
  });
  box.append(heading, why, steps, copy, said);
  into.prepend(box);
}
