import { type Coverage, mappingOf } from './coverage-file.ts';
import type { SpecIndex } from './index-file.ts';
import { citedText } from './texts.ts';

/** A statement, as far as it is looked at here. */
interface StatementPlace {
  readonly id: string;
  readonly anchor: string;
  readonly level: string;
}

/**
 * What is wrong with where statements come from: an anchor that is not in the text; a statement that no sentence is mapped to
 * although its section has no algorithm to take it from, or although it has the level of a keyword. Empty when all is well.
 */
export function statementProblems(
  statements: readonly StatementPlace[],
  texts: readonly { readonly index: SpecIndex; readonly coverage: Coverage }[],
): string[] {
  const mapped = new Set(
    texts.flatMap(({ index, coverage }) =>
      Object.entries(index.sentences).flatMap(([section, sentences]) =>
        sentences.flatMap(({ hash }) => {
          const mapping = mappingOf(coverage, section, hash);
          return typeof mapping === 'object' ? mapping : [];
        }),
      ),
    ),
  );
  return statements.flatMap(({ id, anchor, level }) => {
    const cited = citedText(anchor);
    const index = texts.find((one) => one.index.text === cited?.text.name)?.index;
    if (cited?.anchor === undefined || index?.anchors.includes(cited.anchor) !== true) {
      return [`${id}: the text has no anchor ${anchor}`];
    }
    const hasAlgorithm = Object.values(index.algorithms).some(({ section }) => section === cited.anchor);
    if (mapped.has(id) || (level === 'step' && hasAlgorithm)) return [];
    return [`${id}: no sentence is mapped to it`];
  });
}
