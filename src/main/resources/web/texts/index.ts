/**
 * What the client says, one file an area; another language is another folder with the same files. The desk imports its own
 * areas itself, so that no reader fetches them.
 */
export { account } from './vi/account';
export { common } from './vi/common';
export { device } from './vi/device';
export { notes } from './vi/notes';
export { offline } from './vi/offline';
export { pages } from './vi/pages';
export { reader } from './vi/reader';
