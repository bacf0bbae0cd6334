import { ROOT } from '../router';

/** Where the desk begins for those who neither write nor approve. */
export function open(): void {
  history.replaceState(null, '', `${ROOT}/dang-vien`);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
