import { type Element, hasClass, textOf } from './html-tree.ts';

/** The names that a text's IDL defines: interface, dictionary or enum → its members or values. */
export type IdlNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the `pre.idl` blocks; only names are wanted, so no IDL parser is. */
export function idlNames(elements: readonly Element[]): IdlNames {
  const names = new Map<string, ReadonlySet<string>>();
  for (const element of elements.filter((one) => hasClass(one, 'idl'))) {
    const definitions = textOf(element).matchAll(
      /\b(interface|dictionary|enum)\s+(?:mixin\s+)?(\w+)[^{]*\{([^}]*)\}/g,
    );
    for (const [, kind, name, body] of definitions) {
      if (name === undefined || body === undefined) continue;
      const members =
        kind === 'enum'
          ? [...body.matchAll(/"([^"]*)"/g)].map(([, value]) => value ?? '')
          : body.split(';').flatMap((line) => /(\w+)\s*(?:\([^)]*\)|=[^;]*)?\s*$/.exec(line)?.[1] ?? []);
      names.set(name, new Set(members));
    }
  }
  return names;
}
