import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { allElements } from './all-elements.ts';
import { resolveReference } from './resolve-reference.ts';

const ATTRIBUTES = ['href', 'src', 'poster', 'action', 'formaction', 'xlink:href'];

export interface PackagePlace {
  readonly container: Pick<Container, 'has'>;
  /** Package path of the document. */
  readonly path: string;
  /** Package path that its references start from. */
  readonly basePath: string;
  /** Path of the scope in the site, with a slash at its end. */
  readonly root: string;
}

/**
 * Lets references from the root, which in a package is the package's and in a site the site's, and links to routes without their
 * extension lead to the package's files.
 */
export function leadIntoPackage(document: Document, { container, path, basePath, root }: PackagePlace): void {
  for (const element of allElements(document)) {
    const isBase = element.localName === 'base';
    for (const name of ATTRIBUTES) {
      const href = element.getAttribute(name)?.trim();
      if (!href || /^[#?]/.test(href)) continue;
      const named = resolveReference(href, isBase ? path : basePath);
      if (named === undefined) continue;
      const file = ['', '.html', '.htm'].map((end) => named.path + end).find((one) => container.has(one));
      if (file === undefined && !isBase) continue;
      const encoded = (file ?? named.path).split('/').map(encodeURIComponent).join('/');
      element.setAttribute(name, root + encoded + named.query + named.fragment);
    }
  }
}
