/** The library `ranges`: what changes or copies the contents of a range. */
export { cloneContents, deleteContents, extractContents, insertIntoRange } from './range-contents.ts';
export { surroundContents } from './surround-contents.ts';
