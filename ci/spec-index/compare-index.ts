import { hashOf, type SpecIndex } from './index-file.ts';
import type { ReadText } from './read-text.ts';

export type ChangeKind = 'added' | 'removed' | 'changed';

/** One difference between the indexed text and a newer one. */
export interface Change {
  readonly kind: ChangeKind;
  readonly what: 'sentence' | 'step' | 'algorithm' | 'section';
  /** The anchor of the section or algorithm. */
  readonly anchor: string;
  /** The step's number. */
  readonly step?: string;
  /** The hash in the index: what the coverage file speaks of. */
  readonly before?: string;
  /** The new words, in full: they come from the text at hand, not from the index. */
  readonly words?: string;
  /** For a sentence that was added: it has RFC 2119 keywords. */
  readonly keywords?: boolean;
}

/**
 * Compares a newer text with the index of the pinned one.
 * A sentence whose neighbours stayed is *changed* when the section lost and gained as many; the index has no words to tell
 * by. A sentence that only moved within its section is no change.
 */
export function compareWithIndex(index: SpecIndex, newer: ReadText): Change[] {
  return [
    ...sectionChanges(index, newer),
    ...sentenceChanges(index, newer),
    ...algorithmChanges(index, newer),
  ];
}

function sectionChanges(index: SpecIndex, newer: ReadText): Change[] {
  const now = new Set(newer.anchors);
  const gone = index.anchors.filter((anchor) => !now.has(anchor));
  return gone.map((anchor) => ({ kind: 'removed', what: 'section', anchor }));
}

function sentenceChanges(index: SpecIndex, newer: ReadText): Change[] {
  const before = new Map(Object.entries(index.sentences));
  const after = Map.groupBy(newer.sentences, ({ section }) => section);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((anchor) => {
    const old = before.get(anchor) ?? [];
    const young = after.get(anchor) ?? [];
    const lost = withoutEach(old, young);
    const gained = withoutEach(young, old);
    const pairs = lost.length === gained.length ? lost.length : 0;
    return [
      ...gained.map(({ words, keywords }, at): Change => ({
        kind: at < pairs ? 'changed' : 'added',
        what: 'sentence',
        anchor,
        words,
        ...(at < pairs && { before: lost[at]?.hash ?? '' }),
        ...(keywords !== undefined && { keywords: true }),
      })),
      ...lost
        .slice(pairs)
        .map(({ hash }): Change => ({ kind: 'removed', what: 'sentence', anchor, before: hash })),
    ];
  });
}

/** The items whose hash the others do not have as often. */
function withoutEach<T extends { readonly hash: string }>(
  items: readonly T[],
  others: readonly { readonly hash: string }[],
): T[] {
  const left = new Map<string, number>();
  for (const { hash } of others) left.set(hash, (left.get(hash) ?? 0) + 1);
  return items.filter(({ hash }) => {
    const count = left.get(hash) ?? 0;
    if (count > 0) left.set(hash, count - 1);
    return count === 0;
  });
}

function algorithmChanges(index: SpecIndex, newer: ReadText): Change[] {
  const changes: Change[] = [];
  for (const [anchor, { steps }] of Object.entries(index.algorithms)) {
    const now = newer.algorithms.get(anchor)?.steps;
    if (now === undefined) {
      changes.push({ kind: 'removed', what: 'algorithm', anchor });
      continue;
    }
    for (const step of new Set([...Object.keys(steps), ...now.keys()])) {
      const before = steps[step];
      const words = now.get(step)?.words;
      if (before === undefined && words !== undefined)
        changes.push({ kind: 'added', what: 'step', anchor, step, words });
      else if (words === undefined && before !== undefined) {
        changes.push({ kind: 'removed', what: 'step', anchor, step, before });
      } else if (words !== undefined && hashOf(words) !== before) {
        changes.push({
          kind: 'changed',
          what: 'step',
          anchor,
          step,
          words,
          ...(before !== undefined && { before }),
        });
      }
    }
  }
  for (const anchor of newer.algorithms.keys()) {
    if (!Object.hasOwn(index.algorithms, anchor)) changes.push({ kind: 'added', what: 'algorithm', anchor });
  }
  return changes;
}
