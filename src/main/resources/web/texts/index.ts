/** What the client says, one file an area; another language is another folder with the same files. */
export { account } from './vi/account';
export { common } from './vi/common';
export { pages } from './vi/pages';
export { notes } from './vi/notes';
export { reader } from './vi/reader';
