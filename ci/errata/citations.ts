import type { SourceFile } from '../spec-index/source-files.ts';

/** A place that names an entry of spec/ERRATA.md. */
export interface ErratumCitation {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  /** The title of the test that cites it; undefined in code and documents. */
  readonly test?: string;
}

const IDS = String.raw`[MSPLAW]\d{1,2}(?:(?:, | and )[MSPLAW]\d{1,2})*`;
/** `(M1)`, `(M4 and M5)`, `ERRATA.md, M1`. */
const CITED = new RegExp(String.raw`\((${IDS})\)|ERRATA\.md[,:]? (?:number )?(${IDS})`, 'g');
const STRING = /(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g;

/** Every citation in a file; those in a string of a test file are the titles of tests that exercise the entry. */
export function errataCitedIn({ path, text }: SourceFile): ErratumCitation[] {
  const isTest = path.endsWith('.test.ts');
  return text.split('\n').flatMap((words, index) => {
    const titles = isTest ? [...words.matchAll(STRING)].map(([, , title]) => title ?? '') : [];
    return idsIn(words).map((id) => {
      const test = titles.find((title) => idsIn(title).includes(id));
      return { id, path, line: index + 1, ...(test !== undefined && { test }) };
    });
  });
}

function idsIn(words: string): string[] {
  return [...words.matchAll(CITED)].flatMap(([, inBrackets, behindName]) =>
    (inBrackets ?? behindName ?? '').split(/, | and /),
  );
}
