import type { Route } from './router';

/** Shelves, relations, the audit, members. */
export const administration: readonly Route[] = [];
