import { createHash } from 'node:crypto';

const SEGMENT = /^(?!\.)[A-Za-z0-9._-]{1,100}$/;

/** Whether a path is relative, stays below its folder and needs no quoting anywhere. */
export function isSafePath(path: string): boolean {
  return path.length <= 300 && path.split('/').every((segment) => SEGMENT.test(segment));
}

/** The path itself where it is safe, else a name made of its hash. */
export function safePath(path: string): string {
  return isSafePath(path) ? path : `unnamed-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
}

/** The page of a test, from the site's root. */
export function testPage(id: string): string {
  return `tests/${safePath(id)}.html`;
}

/** The id of a statement's row in the matrix, usable as a fragment. */
export function statementAnchor(id: string): string {
  return `s-${safePath(id).replaceAll('/', '-')}`;
}

/** The prefix that leads from a page back to the site's root. */
export function rootOf(page: string): string {
  return '../'.repeat(page.split('/').length - 1);
}

/** A link to elsewhere, if it is one that a browser may follow without running a script. */
export function safeUrl(url: string): string | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}
