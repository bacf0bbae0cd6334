/**
 * Enhances the pages of readers. Each kind of page loads what it needs and nothing else: `data-page` of the body says which it
 * is. A page works without any of this.
 */
const pages: Record<string, () => Promise<{ start(): void | Promise<void> }>> = {
  section: () => import('./reader'),
  whole: () => import('./reader'),
  offline: () => import('./offline/page'),
};

void pages[document.body.dataset['page'] ?? '']?.().then((page) => page.start());

void import('./offline/everywhere').then((everywhere) => everywhere.start());

export {};
