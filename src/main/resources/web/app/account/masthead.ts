import { account } from '../../texts';
import { onSession, session } from './session';

/** Shows at the head of each page who is signed in. */
export function start(): void {
  onSession(() => void show());
  void show();
}

async function show(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('#_account');
  if (!link) {
    return;
  }
  const known = await session();
  const here = encodeURIComponent(location.pathname + location.search + location.hash);
  if (known && !known.ended) {
    link.href = '/tai-khoan';
    link.textContent = known.me.displayName;
    link.setAttribute('aria-label', account.masthead.label(known.me.displayName));
  } else {
    const isAccountPage = document.body.dataset['page'] === 'sign-in' || document.body.dataset['page'] === 'activation';
    link.href = isAccountPage ? '/dang-nhap' : `/dang-nhap?tiep=${here}`;
    link.textContent = known ? account.masthead.ended : account.masthead.signIn;
    link.removeAttribute('aria-label');
  }
}
