/** What the client says, one file an area; another language is another folder with the same files. */
export { administration } from './vi/administration';
export { common } from './vi/common';
export { desk } from './vi/desk';
