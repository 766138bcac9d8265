import type { PackageResources } from '../package-loader/package-resources.ts';
import type { Budgets } from './budgets.ts';
import { cssNesting } from './css-nesting.ts';
import { findCssReferences, type CssReference } from './css-references.ts';
import { BudgetError } from './view-error.ts';

/** CSS's own address for an image that isn't there. https://drafts.csswg.org/css-values-4/#about-invalid */
const NOTHING = 'url("about:invalid")';

/** Puts into a stylesheet what it loads; imported when one may load anything. @throws {BudgetError} (rejects) */
export async function inlineReferences(
  css: string,
  base: string,
  resources: PackageResources,
  budgets: Budgets,
): Promise<string> {
  const references = findCssReferences(css).filter(({ href }) => !href.startsWith('#'));
  if (references.length === 0) return css + cssNesting(css).closers;
  return new Inliner(resources, budgets).inline(css, base, references, []);
}

class Inliner {
  readonly #resources: PackageResources;
  readonly #budgets: Budgets;
  #length = 0;

  constructor(resources: PackageResources, budgets: Budgets) {
    this.#resources = resources;
    this.#budgets = budgets;
  }

  async inline(
    css: string,
    base: string,
    references: readonly CssReference[],
    importedFrom: readonly string[],
  ): Promise<string> {
    this.#length += css.length;
    if (this.#length > this.#budgets.css) {
      throw new BudgetError(
        'css-budget',
        `The stylesheets that ${base} imports are longer than ${this.#budgets.css} units.`,
      );
    }
    const parts: string[] = [];
    let at = 0;
    for (const reference of references) {
      parts.push(css.slice(at, reference.start));
      at = reference.end;
      parts.push(
        reference.kind === 'url'
          ? await this.#url(reference, base)
          : await this.#import(reference, base, importedFrom),
      );
    }
    return parts.join('') + css.slice(at) + cssNesting(css).closers;
  }

  async #url({ href }: CssReference, base: string): Promise<string> {
    if (href.startsWith('#')) return `url("${href.replaceAll('"', '%22')}")`;
    const url = await this.#resources.url(href, base);
    return url === undefined ? NOTHING : `url("${url.replace(/["\\\n\r\f]/g, encodeURIComponent)}")`;
  }

  /** An import that leads back to itself or nests too deep imports nothing. */
  async #import(
    { href, conditions }: CssReference,
    base: string,
    importedFrom: readonly string[],
  ): Promise<string> {
    if (importedFrom.length >= this.#budgets.importDepth) return '';
    const sheet = await this.#resources.stylesheet(href, base);
    if (sheet === undefined || sheet.base === base || importedFrom.includes(sheet.base)) return '';
    const text = await this.inline(sheet.text, sheet.base, findCssReferences(sheet.text), [
      ...importedFrom,
      base,
    ]);
    return wrapInConditions(text, conditions);
  }
}

/** Import conditions as the rules that mean the same. https://drafts.csswg.org/css-cascade-5/#conditional-import */
function wrapInConditions(css: string, conditions: string): string {
  const layer = /^layer(?:\(([^)]*)\))?(?![-\w(])\s*/i.exec(conditions);
  const rest = conditions.slice(layer?.[0].length ?? 0);
  const supports = /^supports\(((?:[^()]|\([^()]*\))*)\)\s*/i.exec(rest);
  const media = rest.slice(supports?.[0].length ?? 0).replace(/[{};]/g, '');
  let wrapped = css;
  if (media !== '') wrapped = `@media ${media}{${wrapped}}`;
  if (supports) wrapped = `@supports (${supports[1]}){${wrapped}}`;
  if (layer) wrapped = `@layer ${layer[1] ?? ''}{${wrapped}}`;
  return wrapped;
}
