import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import type { Keyword } from './keywords.ts';
import { TEXTS, type Text } from './texts.ts';

/** 12 hexadecimal digits of the SHA-256: 48 bits tell a few thousand sentences apart. */
export const hashOf = (words: string): string =>
  createHash('sha256').update(words).digest('hex').slice(0, 12);

/** A sentence as the index keeps it: what it says stays in the text, whose licence is not ours. */
export interface IndexedSentence {
  /** {@link hashOf | The hash} of the sentence on one line. */
  readonly hash: string;
  readonly keywords?: Partial<Record<Keyword, number>>;
  /** It stands in a note, an example or a section that says of itself that it is informative. */
  readonly informative?: true;
}

/** An algorithm: its steps by number ("3.1"), each with the hash of its own sentences. */
export interface IndexedAlgorithm {
  /** The anchor of the section that it stands in; citing that is as good as citing its definition. */
  readonly section: string;
  readonly steps: Readonly<Record<string, string>>;
}

/** What the index keeps of one text: `ci/spec-index/index/<name>.json`. */
export interface SpecIndex {
  readonly text: string;
  /** The commit of the text's repository. */
  readonly revision: string;
  readonly anchors: readonly string[];
  /** By the anchor of the innermost section, in the text's order. */
  readonly sentences: Readonly<Record<string, readonly IndexedSentence[]>>;
  /** By the anchor of the definition, or of the section where the algorithm has no name. */
  readonly algorithms: Readonly<Record<string, IndexedAlgorithm>>;
}

export const indexPath = (name: string): string => join(import.meta.dirname, 'index', `${name}.json`);

/** Reads the checked-in index of a text. */
export function loadIndex(name: string): SpecIndex {
  return JSON.parse(readFileSync(indexPath(name), 'utf8')) as SpecIndex;
}

export const loadAllIndexes = (): readonly SpecIndex[] => TEXTS.map(({ name }) => loadIndex(name));

/** JSON as the repository's formatter writes it. */
export function formatJson(value: unknown): Promise<string> {
  return format(JSON.stringify(value), { parser: 'json', printWidth: 110 });
}

/** One hash of all steps of an algorithm, with their numbers. */
export const hashOfSteps = ({ steps }: IndexedAlgorithm): string => hashOf(JSON.stringify(steps));

/** Whether a sentence may demand something of somebody, so that the coverage file has to say what became of it. */
export const isNormative = ({ normativeBy }: Pick<Text, 'normativeBy'>, sentence: IndexedSentence): boolean =>
  sentence.keywords !== undefined || (normativeBy === 'every-sentence' && sentence.informative !== true);
