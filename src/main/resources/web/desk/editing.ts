import { desk } from '../texts/vi/desk';
import type { Route } from './router';

const BOTH = ['editor', 'approver'] as const;

/** Drafts and what becomes of them. */
export const editing: readonly Route[] = [
  { path: '/', label: desk.board.label, roles: BOTH, load: () => import('./editing/board') },
  { path: '/tep-moi', label: desk.upload.label, roles: ['editor'], load: () => import('./editing/uploading') },
  { path: '/tep-moi/:batch', roles: ['editor'], load: () => import('./editing/uploading') },
  { path: '/ban-thao/:id', roles: BOTH, load: () => import('./editing/draft') },
];
