/**
 * Enhances the pages of readers. Each kind of page loads what it needs and nothing else: `data-page` of the body says which it
 * is. A page works without any of this.
 */
const pages: Record<string, () => Promise<{ start(): void | Promise<void> }>> = {
  section: () => import('./reader'),
  whole: () => import('./reader'),
};

void pages[document.body.dataset['page'] ?? '']?.().then((page) => page.start());

if ('serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/sw.js', { type: 'module' });
}

export {};
