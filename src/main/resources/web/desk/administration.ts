import type { Route } from './router';
import { administration as words } from '../texts/vi/administration';

const DESK = ['editor', 'approver'];
const PEOPLE = ['admin', 'committee-admin', 'secretary'];

/** Shelves, relations, the audit, members. Roles are those of the operations that a page begins with. */
export const administration: readonly Route[] = [
  { path: '/tu-sach', label: words.shelves.title, roles: DESK, load: () => import('./administration/shelves') },
  { path: '/tu-sach/:slug', roles: DESK, load: () => import('./administration/shelf') },
  { path: '/tai-lieu', label: words.works.title, roles: DESK, load: () => import('./administration/works') },
  { path: '/tai-lieu/:slug', roles: DESK, load: () => import('./administration/work') },
  { path: '/dang-vien', label: words.members.title, roles: PEOPLE, load: () => import('./administration/members') },
  { path: '/dang-vien/them', roles: ['admin', 'committee-admin'], load: () => import('./administration/new-member') },
  { path: '/dang-vien/:id', roles: PEOPLE, load: () => import('./administration/member') },
  { path: '/to-chuc', label: words.committees.label, roles: PEOPLE, load: () => import('./administration/committees') },
  { path: '/nhat-ky', label: words.audit.label, roles: ['admin'], load: () => import('./administration/audit') },
  // Whoever writes or approves begins with the drafts, whose route comes first.
  { path: '/', roles: PEOPLE, load: () => import('./administration/home') },
];
