import type { PackageResources } from '../package-loader/package-resources.ts';
import type { Budgets } from './budgets.ts';
import { unescapeNames } from './css-characters.ts';
import { cssNesting } from './css-nesting.ts';

/** Where CSS may name a resource, other than a place in the page itself. */
const REFERENCE = /@import|image-set\(|(?<![-\w])(?:url|src)\((?![ \t\n\r\f]*["']?#)/i;

/** False only for CSS that loads nothing; in strings and comments stands what just looks so. */
export function mayLoad(css: string): boolean {
  return REFERENCE.test(unescapeNames(css));
}

/**
 * The stylesheet with everything it loads inside it or as `blob:` URLs: imports are replaced by the imported text, other
 * addresses by URLs of package files or of declared origins, the rest by one that fails; what is left open is closed. A sheet that may load nothing
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
  if (!mayLoad(css)) return css + cssNesting(css).closers;
  return import('./css-inliner.ts').then(({ inlineReferences }) =>
    inlineReferences(css, base, resources, budgets),
  );
}
