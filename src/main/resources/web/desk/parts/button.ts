import { html, nothing, type TemplateResult } from 'lit';

/** A button that does something which takes time. */
export interface Button {
  label: string;
  /** A second click while this is going on does nothing. */
  act(): unknown;
  /** What it looks like: the one thing to do next, or one of several. */
  kind?: 'main' | 'quiet' | 'grave' | 'small';
  disabled?: boolean;
  /** What it is called where its label alone says too little. */
  name?: string | undefined;
  /** Pressed or not, for one that stays so. */
  pressed?: boolean;
}

/** Draws a button that cannot be clicked twice. It stays focused while it is busy. */
export function button(of: Button): TemplateResult {
  return html`<button type="button" class="act ${of.kind ?? 'quiet'}" ?disabled=${of.disabled ?? false}
    aria-label=${of.name ?? nothing} aria-pressed=${of.pressed === undefined ? nothing : String(of.pressed)}
    @click=${(event: Event) => once(event.currentTarget as HTMLElement, of.act)}>${of.label}</button>`;
}

const busy = new WeakSet<HTMLElement>();

/** Does something unless the element is still at it. */
export async function once(element: HTMLElement, act: () => unknown): Promise<void> {
  if (busy.has(element)) {
    return;
  }
  busy.add(element);
  const slow = setTimeout(() => element.setAttribute('aria-busy', 'true'), 150);
  try {
    await act();
  } finally {
    clearTimeout(slow);
    element.removeAttribute('aria-busy');
    busy.delete(element);
  }
}
