/**
 * Enhances the pages of readers. Each kind of page loads what it needs and nothing else: `data-page` of the body says which it
 * is. A page works without any of this.
 */
type Page = () => Promise<{ start(): void | Promise<void> }>;

const pages: Record<string, Page[]> = {
  section: [() => import('./reader'), () => import('./notes/section')],
  whole: [() => import('./reader'), () => import('./notes/section')],
  work: [() => import('./notes/work')],
  notes: [() => import('./notes/list')],
  account: [() => import('./account/page')],
  'sign-in': [() => import('./account/sign-in')],
  activation: [() => import('./account/activation')],
};

for (const page of pages[document.body.dataset['page'] ?? ''] ?? []) {
  void page().then((loaded) => loaded.start());
}

void import('./account/masthead').then((masthead) => masthead.start());

if ('serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/sw.js', { type: 'module' });
}

export {};
