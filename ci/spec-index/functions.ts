import { citationsIn } from './citations.ts';
import type { SourceFile } from './source-files.ts';

/** An exported function (or class) with the anchors that its documentation cites and the steps that its file numbers. */
export interface ImplementedFunction {
  /** `spec/manifest/process-pages-member.ts#processPagesMember`. */
  readonly id: string;
  /** `miniapp-manifest#dfn-…`. */
  readonly anchors: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
}

const DOCUMENTED =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export\s+(?:default\s+)?(?:async\s+)?(?:function\*?|class|const)\s+(\w+)/g;

/** The documented exports of a source file. */
export function functionsIn(file: SourceFile): ImplementedFunction[] {
  const steps = numberedSteps(file.text);
  return [...file.text.matchAll(DOCUMENTED)].map(([, documentation, name]) => {
    const cited = citationsIn({ path: file.path, text: documentation ?? '' });
    return {
      id: `${file.path}#${name ?? ''}`,
      anchors: new Set(cited.map(({ text, anchor }) => `${text.name}#${anchor}`)),
      steps,
    };
  });
}

/** The numbers that a file's comments give to steps: `// 3.1. …`, `// 1. and 2. …`, `// 4.–6. …`. */
function numberedSteps(source: string): ReadonlySet<string> {
  const comments = source.match(/\/\/.*|\/\*[\s\S]*?\*\//g) ?? [];
  const numbers = new Set<string>();
  for (const comment of comments) {
    for (const [, number] of comment.matchAll(/(?<![\w.])(\d+(?:\.\d+)*b?)\.(?=[\s,–]|$)/g))
      numbers.add(number ?? '');
    for (const [, from, to] of comment.matchAll(/(?<![\w.])(\d+)\.\s?(?:–|to)\s?(\d+)\./g)) {
      for (let number = Number(from); number <= Number(to); number++) numbers.add(String(number));
    }
  }
  return numbers;
}
