import { startSync } from '../../reading/sync';
import { account, notes } from '../../texts';
import { onSession, session } from './session';

/** What the page itself calls the link. */
let usual: string | undefined;

/** Shows at the head of each page who is signed in, and lets what is the reader's own follow to other devices. */
export function start(): void {
  onSession(() => void show());
  void show();
  startSync(() => void tellRefused());
}

async function tellRefused(): Promise<void> {
  const { toast } = await import('../panel');
  toast(notes.refusedNow, { label: notes.see, run: () => location.assign('/ghi-chu') });
}

async function show(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('#_account');
  if (!link) {
    return;
  }
  const words = link.querySelector('span') ?? link;
  usual ??= words.textContent ?? '';
  const known = await session();
  if (known && !known.ended) {
    link.href = '/tai-khoan';
    // The last word of a Vietnamese name is what one is called, and it is short.
    words.textContent = known.me.displayName.trim().split(/\s+/).pop() ?? usual;
    link.setAttribute('aria-label', account.masthead.label(known.me.displayName));
  } else {
    link.href = known ? `/dang-nhap?tiep=${encodeURIComponent(here())}` : '/tai-khoan';
    words.textContent = known ? account.masthead.ended : usual;
    link.removeAttribute('aria-label');
  }
}

/** Where to go on after signing in: this page, unless it is one for signing in. */
function here(): string {
  return ['sign-in', 'activation'].includes(document.body.dataset['page'] ?? '')
    ? '/'
    : location.pathname + location.search + location.hash;
}
