/**
 * Enhances the pages of readers. Each kind of page loads what it needs and nothing else: `data-page` of the body says which it
 * is. A page works without any of this.
 */
type Page = () => Promise<{ start(): void | Promise<void> }>;

const pages: Record<string, Page[]> = {
  home: [() => import('./home')],
  section: [() => import('./reader'), () => import('./notes/section')],
  whole: [() => import('./reader'), () => import('./notes/section')],
  work: [() => import('./work'), () => import('./notes/work')],
  search: [() => import('./search/page')],
  notes: [() => import('./notes/list')],
  offline: [() => import('./offline/page')],
  account: [() => import('./account/page')],
  'sign-in': [() => import('./account/sign-in')],
  activation: [() => import('./account/activation')],
};

/** Where somebody begins to type, what helps with it is fetched. */
function offer(target: EventTarget | null): void {
  if (target instanceof HTMLInputElement && target.matches('form[role="search"] .offers input')) {
    void import('./search/offers').then((offers) => offers.attach(target));
  }
}

document.addEventListener('focusin', (event) => offer(event.target));
offer(document.activeElement);

/** Pages are the same for everybody and every address: here one is told where one is. */
for (const way of document.querySelectorAll<HTMLAnchorElement>('.ways a')) {
  if (way.getAttribute('href') === location.pathname) {
    way.setAttribute('aria-current', 'page');
  }
}

for (const page of pages[document.body.dataset['page'] ?? ''] ?? []) {
  void page().then((loaded) => loaded.start());
}

try {
  if (localStorage.getItem('sotay.left') !== null) {
    void import('../reading/state').then((state) => state.recoverPlace());
  }
} catch {
  // Nothing may be kept here.
}

void import('./account/masthead').then((masthead) => masthead.start());

void import('./offline/everywhere').then((everywhere) => everywhere.start());

export {};
