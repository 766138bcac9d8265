import { startLifecycle } from '../../lifecycle/start-lifecycle.ts';
import type { PageDefinition, PageInstance } from './definitions.ts';
import { showPage, type PageLife } from './page.ts';
import type { Template } from './template.ts';

export interface MountOptions {
  /** Where the page's markup goes, at its end; default the body of the document. */
  readonly root?: Element;
  /** What fires the events of the page's life, such as the lifecycle polyfill's `page`. Default: one that follows the document. */
  readonly page?: PageLife;
  /** Default empty. */
  readonly route?: string;
}

/**
 * Shows a page in an ordinary document, and calls its callbacks as its life goes on.
 *
 * @param template what the compiler made of its markup
 */
export function mountPage<D extends object, M extends object>(
  definition: PageDefinition<D> & M & ThisType<PageInstance<D> & M>,
  template: Template,
  { root = document.body, page = startLifecycle().page, route = '' }: MountOptions = {},
): PageInstance<D> & M {
  return showPage<D>(definition, template, {
    document: root.ownerDocument,
    page,
    root,
    route,
  }) as PageInstance<D> & M;
}
