import type { Route } from './router';

/** Drafts and what becomes of them. */
export const editing: readonly Route[] = [];
