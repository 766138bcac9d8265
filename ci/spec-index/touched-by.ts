import type { Citation } from './citations.ts';
import type { Change } from './compare-index.ts';
import { type Coverage, mappingOf } from './coverage-file.ts';
import type { SpecIndex } from './index-file.ts';

/** What the tree has on a changed sentence or step. */
export interface Touched {
  readonly statements: readonly string[];
  /** Functions, and files that cite the anchor. */
  readonly code: readonly string[];
  /** Ids of conformance tests. */
  readonly tests: readonly string[];
}

/** What of the tree is looked through. */
export interface Tree {
  readonly statements: readonly { readonly id: string; readonly anchor: string }[];
  readonly tests: readonly { readonly id: string; readonly statements: readonly string[] }[];
  readonly citations: readonly Citation[];
}

/**
 * The statements that speak of what changed, the functions that implement it, and the tests of those statements.
 * A removed section touches whatever cites it; an added sentence touches what its section's statements do.
 */
export function touchedBy(change: Change, index: SpecIndex, coverage: Coverage, tree: Tree): Touched {
  const algorithm = Object.hasOwn(index.algorithms, change.anchor)
    ? index.algorithms[change.anchor]
    : undefined;
  const section = algorithm?.section ?? change.anchor;
  const mapping =
    change.what === 'sentence' && change.before !== undefined
      ? mappingOf(coverage, change.anchor, change.before)
      : undefined;
  const named = typeof mapping === 'object' ? mapping : [];
  const statements =
    mapping !== undefined
      ? named.filter((name) => !name.includes('/'))
      : tree.statements.filter(({ anchor }) => anchor.endsWith(`#${section}`)).map(({ id }) => id);
  const implementation = algorithm && coverage.algorithms[change.anchor];
  const citing = tree.citations
    .filter(
      ({ text, anchor }) => text.name === index.text && (anchor === change.anchor || anchor === section),
    )
    .map(({ path }) => path);
  const code = [
    ...(typeof implementation === 'object' ? [implementation.function] : []),
    ...named.filter((name) => name.includes('/')),
    ...citing.filter(
      (path) => typeof implementation !== 'object' || !implementation.function.startsWith(`${path}#`),
    ),
  ];
  const tests = tree.tests.filter((test) => test.statements.some((id) => statements.includes(id)));
  return { statements, code: [...new Set(code)], tests: tests.map(({ id }) => id) };
}
