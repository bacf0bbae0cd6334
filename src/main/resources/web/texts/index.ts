/** What the client says, one file an area; another language is another folder with the same files. */
export { account } from './vi/account';
export { common } from './vi/common';
export { notes } from './vi/notes';
export { reader } from './vi/reader';
export { device } from './vi/device';
export { offline } from './vi/offline';
export { pages } from './vi/pages';
