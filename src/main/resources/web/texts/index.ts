/** What the client says, one file an area; another language is another folder with the same files. */
export { account } from './vi/account';
export { administration } from './vi/administration';
export { common } from './vi/common';
export { desk } from './vi/desk';
export { device } from './vi/device';
export { notes } from './vi/notes';
export { offline } from './vi/offline';
export { pages } from './vi/pages';
export { reader } from './vi/reader';
