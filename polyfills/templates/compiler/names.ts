import type { Path } from '../runtime/template.ts';

/** What a name in an expression stands for. */
export type Meaning =
  | { readonly kind: 'filter'; readonly code: string }
  /** A member of the data, or a variable of a list. */
  | { readonly kind: 'value'; readonly code: string; readonly path: Path };

/** The variables of a list around an expression. */
interface ListNames {
  readonly number: number;
  readonly item: string;
  readonly index: string;
}

/** The names that expressions at one place of a template can use. */
export class Names {
  readonly #lists: readonly ListNames[];
  readonly #filters: ReadonlyMap<string, string>;

  /** @param filters code of the filter modules, by their names */
  constructor(filters: ReadonlyMap<string, string>, lists: readonly ListNames[] = []) {
    this.#filters = filters;
    this.#lists = lists;
  }

  /** Those inside a list. @param number of no other list of the template */
  inList(number: number, item: string, index: string): Names {
    return new Names(this.#filters, [{ number, item, index }, ...this.#lists]);
  }

  find(name: string): Meaning {
    for (const [up, { number, item, index }] of this.#lists.entries()) {
      const scope = `s${'.up'.repeat(up)}`;
      if (name === item) return { kind: 'value', code: `${scope}.item`, path: [itemRoot(number)] };
      if (name === index) return { kind: 'value', code: `${scope}.index`, path: [indexRoot(number)] };
    }
    const filter = this.#filters.get(name);
    if (filter !== undefined) return { kind: 'filter', code: filter };
    return { kind: 'value', code: `t.get(s.data, ${JSON.stringify(name)})`, path: [name] };
  }
}

/** How the variables of lists are told from members of the data. */
export const itemRoot = (number: number): string => `item@${number}`;
export const indexRoot = (number: number): string => `index@${number}`;
