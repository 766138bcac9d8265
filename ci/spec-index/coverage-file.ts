import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why no statement speaks of a normative sentence; the list is closed. */
export const SENTENCE_REASONS = {
  'authors-only': 'It binds authors, their tools or servers; a user agent cannot break it.',
  definition: 'It defines or describes; what follows from it is demanded elsewhere.',
  restates: 'Another sentence, which is mapped, demands the same.',
  'in-algorithm': 'A step of an algorithm does what it demands, and the algorithm is mapped.',
  'not-observable': 'A user agent that breaks it looks the same from outside.',
  'host-policy':
    'It leaves the choice to the vendor, or is about a policy outside of what a MiniApp can see.',
  note: 'It stands in a note, an example, or an informative section.',
  'conformance-boilerplate': 'It explains the keywords or how to read the document.',
  background: 'It tells of uses, history or possible work, and asks nothing of a user agent.',
  'spec-work': 'It asks something of the specifications to be written, not of a user agent.',
  'not-reused': 'It is about a part of the Web App Manifest that MiniApps do not have.',
  'another-spec': 'It speaks of what another specification defines, and is tested there.',
  'not-implemented': 'It asks for something that nothing here does yet.',
} as const;
export type SentenceReason = keyof typeof SENTENCE_REASONS;

/** Why no function implements an algorithm or one of its steps; the list is closed. */
export const ALGORITHM_REASONS = {
  'not-reused': 'MiniApps do not have what it processes.',
  'user-agent-work': 'It fetches or shows something: the polyfills and hosts do it.',
  'at-the-caller': 'The caller of the function does it, as a comment there says.',
  'other-file': 'A function in a file of its own does it, called from here.',
} as const;
export type AlgorithmReason = keyof typeof ALGORITHM_REASONS;

/**
 * Ids of statements; paths of files or folders of this repository that implement what no statement asks of a host; or the
 * reason why there is neither.
 */
export type SentenceMapping = readonly string[] | SentenceReason;

export interface AlgorithmMapping {
  /** `spec/manifest/process-pages-member.ts#processPagesMember`: a file of this repository and its exported function. */
  readonly function: string;
  /** The hash of the steps that the function was compared with; other steps are to be compared anew. */
  readonly comparedWith: string;
  /** Steps, by number, that no comment of the function's file numbers, with the reason. */
  readonly steps?: Readonly<Record<string, AlgorithmReason>>;
}

/** Where each normative sentence and algorithm of one text went: `ci/spec-index/coverage/<name>.json`. */
export interface Coverage {
  /** Section's anchor → sentence's hash → mapping; or one reason that holds for every sentence of the section. */
  readonly sentences: Readonly<Record<string, SentenceReason | Readonly<Record<string, SentenceMapping>>>>;
  /** Algorithm's anchor → its function, or why it has none. */
  readonly algorithms: Readonly<Record<string, AlgorithmMapping | AlgorithmReason>>;
}

export const coveragePath = (name: string): string => join(import.meta.dirname, 'coverage', `${name}.json`);

/** What the coverage file says of one sentence; undefined where it says nothing. */
export function mappingOf(coverage: Coverage, section: string, hash: string): SentenceMapping | undefined {
  const mapped = Object.hasOwn(coverage.sentences, section) ? coverage.sentences[section] : undefined;
  return typeof mapped === 'object' ? mapped[hash] : mapped;
}

/** Reads a text's coverage file; a text without one has nothing mapped yet. */
export function loadCoverage(name: string): Coverage {
  const path = coveragePath(name);
  if (!existsSync(path)) return { sentences: {}, algorithms: {} };
  return JSON.parse(readFileSync(path, 'utf8')) as Coverage;
}
