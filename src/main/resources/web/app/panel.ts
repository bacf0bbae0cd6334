/**
 * Sheets, questions and messages, the same for every page. A sheet is a native modal dialog: the browser keeps the focus in it
 * and gives it back. "Back" on a phone closes it, as people expect of whatever lies over a page.
 */
import { common } from '../texts';

export interface PanelOptions {
  title: string;
  /** What is in it, or who fills it; lit's `render` may be used on the place given. */
  content: Node | ((body: HTMLElement, panel: Panel) => void);
  /** Called once, however it was closed. */
  onClose?: () => void;
  /** A class of its own, for styles. */
  kind?: string;
  /** Stays when somebody touches the page beside it: for forms, whose input must not be lost by a slip. */
  steady?: boolean;
}

export interface Panel {
  readonly element: HTMLDialogElement;
  readonly body: HTMLElement;
  close(): void;
}

interface Opened extends Panel {
  finish(): void;
}

const opened: Opened[] = [];
/** Entries in the browser's history that stand for panels. */
let entries = 0;
/** Steps back that were asked for here and have not been reported yet. */
let returning = 0;
/** Where to go once they are: a navigation begun before would be given up for them. */
let leaving: (() => void) | undefined;

// Before every other listener, since the address stays the same: for a router nothing has happened.
window.addEventListener(
  'popstate',
  (event) => {
    if (returning > 0) {
      returning--;
      event.stopImmediatePropagation();
      leaving?.();
      leaving = undefined;
      mark();
    } else if (opened.length > 0) {
      entries = Math.max(0, entries - 1);
      event.stopImmediatePropagation();
      opened[opened.length - 1]!.finish();
    }
  },
  { capture: true },
);

/** Gives each open panel an entry in the history. While a step back is under way it waits for its end. */
function mark(): void {
  while (returning === 0 && entries < opened.length) {
    entries++;
    history.pushState({ ...(history.state as object | null), panel: entries }, '');
  }
}

/** Takes away what no panel needs any more; a panel that opened meanwhile has taken the entry over. */
function settle(): void {
  const surplus = entries - opened.length;
  if (surplus > 0 && returning === 0) {
    entries = opened.length;
    returning++;
    history.go(-surplus);
  }
}

/** Opens a sheet over the page. */
export function openPanel(options: PanelOptions): Panel {
  const dialog = document.createElement('dialog');
  dialog.className = `panel ${options.kind ?? ''}`.trim();
  const heading = element('h2', 'panel-title', options.title);
  heading.id = `_panel-${Math.random().toString(36).slice(2)}`;
  heading.tabIndex = -1;
  dialog.setAttribute('aria-labelledby', heading.id);
  const closing = element('button', 'panel-close');
  closing.type = 'button';
  closing.append(icon('close'), element('span', '', common.close));
  const head = element('header', 'panel-head');
  head.append(heading, closing);
  const body = element('div', 'panel-body');
  dialog.append(head, body);

  let done = false;
  const panel: Opened = {
    element: dialog,
    body,
    finish() {
      if (done) {
        return;
      }
      done = true;
      opened.splice(opened.indexOf(panel), 1);
      dialog.close();
      dialog.remove();
      options.onClose?.();
    },
    close() {
      panel.finish();
      setTimeout(settle);
    },
  };
  closing.addEventListener('click', () => panel.close());
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    panel.close();
  });
  dialog.addEventListener('close', () => panel.close());
  // Only what begins and ends beside it: who selects words and lets go outside wants no closing, and the end of a touch must
  // not fall through to the page.
  let beside = false;
  dialog.addEventListener('pointerdown', (event) => (beside = event.target === dialog));
  dialog.addEventListener('click', (event) => {
    if (beside && event.target === dialog && !options.steady) {
      panel.close();
    }
  });
  // A link out of a panel takes the place of the panel in the history: "back" leads to the page, not to the page once more.
  dialog.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (link?.href && plain && !event.defaultPrevented && !link.target && !link.download && link.origin === location.origin) {
      event.preventDefault();
      event.stopPropagation();
      leave(link.href);
    }
  });
  if (typeof options.content === 'function') {
    options.content(body, panel);
  } else {
    body.append(options.content);
  }
  document.body.append(dialog);
  opened.push(panel);
  mark();
  dialog.showModal();
  if (dialog.querySelector('[autofocus]') === null) {
    heading.focus();
  }
  return panel;
}

/** Closes all panels and goes to an address in their place. Whoever leaves the page by script does it by this. */
export function leave(address: string): void {
  const own = entries;
  entries = 0;
  while (opened.length > 0) {
    opened[opened.length - 1]!.finish();
  }
  if (own > 1 && returning === 0) {
    returning++;
    history.go(1 - own);
  }
  const go = (): void => (own > 0 ? location.replace(address) : location.assign(address));
  if (returning > 0) {
    leaving = go;
  } else {
    go();
  }
}

/** Asks before something is done; closing the question is a no. */
export function confirmPanel(question: {
  title: string;
  text: string;
  /** What the button does, in words. */
  confirm: string;
  cancel?: string;
}): Promise<boolean> {
  return new Promise((resolve) => {
    let yes = false;
    openPanel({
      title: question.title,
      kind: 'question',
      steady: true,
      onClose: () => resolve(yes),
      content(body, panel) {
        const act = button(question.confirm, () => {
          yes = true;
          panel.close();
        });
        const stay = button(question.cancel ?? common.cancel, () => panel.close(), 'button quiet');
        const actions = element('p', 'actions');
        actions.append(act, stay);
        body.append(element('p', '', question.text), actions);
      },
    });
  });
}

/** How long a message stays, in milliseconds; with something to do in it, until it is closed. */
const STAYS = 8000;

let messages: HTMLElement | undefined;

/** Says what happened. It is read out, takes no focus, and may offer one thing to do. */
export function toast(text: string, action?: { label: string; run: () => void }): { close(): void } {
  messages ??= region();
  const host = opened[opened.length - 1]?.element ?? document.body;
  if (messages.parentElement !== host) {
    host.append(messages);
  }
  const message = element('div', 'toast');
  message.append(element('p', '', text));
  const close = (): void => message.remove();
  if (action) {
    message.append(
      button(
        action.label,
        () => {
          close();
          action.run();
        },
        'button quiet',
      ),
    );
  }
  const closing = button('', close, 'toast-close');
  closing.setAttribute('aria-label', common.close);
  closing.append(icon('close'));
  message.append(closing);
  messages.append(message);
  while (messages.children.length > 3) {
    messages.firstElementChild!.remove();
  }
  if (!action) {
    setTimeout(close, STAYS);
  }
  return { close };
}

function region(): HTMLElement {
  const made = element('div', 'toasts');
  made.setAttribute('role', 'status');
  return made;
}

/** An element with a class and text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') {
    made.className = className;
  }
  if (text !== '') {
    made.textContent = text;
  }
  return made;
}

/** A button that says what it does. */
export function button(label: string, onClick: () => void, className = 'button'): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** Lines drawn on 24 by 24. */
const ICONS = {
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  contents: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  letters: 'M3 19l5.5-14L14 19M5 14h7M15 19l3-8 3 8M16 16.5h4',
  search: 'M10.5 4a6.5 6.5 0 110 13 6.5 6.5 0 010-13zM15.5 15.5L20 20',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M9 9h6M9 13h3',
  listen: 'M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 010 7M19 6a8.5 8.5 0 010 12',
  more: 'M4 12a1 1 0 102 0a1 1 0 10-2 0M11 12a1 1 0 102 0a1 1 0 10-2 0M18 12a1 1 0 102 0a1 1 0 10-2 0',
  play: 'M7 5l12 7-12 7z',
  pause: 'M8 5v14M16 5v14',
  stop: 'M6 6h12v12H6z',
  check: 'M5 12.5l5 5L19 7',
  help: 'M9 9a3 3 0 115 2.2c-1.2.9-2 1.5-2 2.8M12 17.5h.01',
} as const;

export type IconName = keyof typeof ICONS;

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing that stands beside a word and says nothing of its own. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  drawing.append(path);
  return drawing;
}
