import { type Coverage, mappingOf, SENTENCE_REASONS } from './coverage-file.ts';
import { isNormative, type SpecIndex } from './index-file.ts';
import type { Text } from './texts.ts';

/** What a mapping may name. */
export interface Known {
  isStatement(id: string): boolean;
  /** A file or folder, from the repository's root. */
  isPath(path: string): boolean;
}

/**
 * What is wrong between a text's sentences and its coverage file: a normative sentence that is not mapped, a mapping that
 * names nothing, an entry for a sentence that the text does not have. Empty when all is well.
 */
export function sentenceProblems(text: Text, index: SpecIndex, coverage: Coverage, known: Known): string[] {
  const problems: string[] = [];
  for (const [section, sentences] of Object.entries(index.sentences)) {
    for (const sentence of sentences) {
      const at = `${index.text}#${section} ${sentence.hash}`;
      const mapping = mappingOf(coverage, section, sentence.hash);
      if (mapping === undefined) {
        if (isNormative(text, sentence)) problems.push(`${at}: not mapped`);
      } else if (typeof mapping === 'string') {
        if (!Object.hasOwn(SENTENCE_REASONS, mapping)) problems.push(`${at}: “${mapping}” is no reason`);
      } else if (mapping.length === 0) {
        problems.push(`${at}: mapped to nothing`);
      } else {
        for (const name of mapping) {
          const exists = name.includes('/') ? known.isPath(name) : known.isStatement(name);
          if (!exists) problems.push(`${at}: there is no ${name}`);
        }
      }
    }
  }
  for (const [section, mapped] of Object.entries(coverage.sentences)) {
    const sentences = Object.hasOwn(index.sentences, section) ? index.sentences[section] : undefined;
    if (sentences === undefined) problems.push(`${index.text}#${section}: the text has no such section`);
    else if (typeof mapped === 'object') {
      for (const hash of Object.keys(mapped)) {
        if (!sentences.some((one) => one.hash === hash)) {
          problems.push(`${index.text}#${section} ${hash}: the section has no such sentence`);
        }
      }
    }
  }
  return problems;
}
