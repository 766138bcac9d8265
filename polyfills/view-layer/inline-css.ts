import type { PackageResources } from '../package-loader/package-resources.ts';
import type { Budgets } from './budgets.ts';
import { cssNesting } from './css-nesting.ts';
import { findCssReferences } from './css-references.ts';

/**
 * The stylesheet with everything it loads inside it or as `blob:` URLs: imports are replaced by the imported text, other
 * addresses by URLs of package files or of declared origins, the rest by one that fails; what is left open is closed. A sheet that names nothing
 * comes back at once, so that a script's change of a style shows in the same frame.
 *
 * @param base package path (or absolute URL) of the file that holds the text
 * @throws {BudgetError} (or rejects with it) when imports make it longer than the budget of CSS
 */
export function inlineCss(
  css: string,
  base: string,
  resources: PackageResources,
  budgets: Budgets,
): string | Promise<string> {
  const references = findCssReferences(css).filter(({ href }) => !href.startsWith('#'));
  if (references.length === 0) return css + cssNesting(css).closers;
  return import('./css-inliner.ts').then(({ Inliner }) =>
    new Inliner(resources, budgets).inline(css, base, references, []),
  );
}
