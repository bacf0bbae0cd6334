import { startSync } from '../../reading/sync';
import { account } from '../../texts';
import { onSession, session } from './session';

/** Shows at the head of each page who is signed in, and lets what is the reader's own follow to other devices. */
export function start(): void {
  onSession(() => void show());
  void show();
  startSync();
}

async function show(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('#_account');
  if (!link) {
    return;
  }
  const words = link.querySelector('span') ?? link;
  const known = await session();
  const here = encodeURIComponent(location.pathname + location.search + location.hash);
  if (known && !known.ended) {
    link.href = '/tai-khoan';
    words.textContent = known.me.displayName;
    link.setAttribute('aria-label', account.masthead.label(known.me.displayName));
  } else {
    const isAccountPage = document.body.dataset['page'] === 'sign-in' || document.body.dataset['page'] === 'activation';
    link.href = isAccountPage ? '/dang-nhap' : `/dang-nhap?tiep=${here}`;
    words.textContent = known ? account.masthead.ended : account.masthead.signIn;
    link.removeAttribute('aria-label');
  }
}
