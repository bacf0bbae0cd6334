/**
 * Enhances the pages of readers. Each kind of page loads what it needs and nothing else: `data-page` of the body says which it
 * is. A page works without any of this.
 */
const pages: Record<string, () => Promise<{ start(): void | Promise<void> }>> = {
  section: () => import('./reader'),
  whole: () => import('./reader'),
  offline: () => import('./offline/page'),
  home: () => import('./home'),
  work: () => import('./work'),
  search: () => import('./search/page'),
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

void pages[document.body.dataset['page'] ?? '']?.().then((page) => page.start());

void import('./offline/everywhere').then((everywhere) => everywhere.start());

export {};
