import type { SourceFile } from '../spec-index/source-files.ts';

/** One entry of spec/ERRATA.md. */
export interface Erratum {
  /** `M1`: the section's letter and a number that is never used again. */
  readonly id: string;
  readonly title: string;
  /** The heading of its section, as `MiniApp Manifest`. */
  readonly section: string;
  /** Where the text has the defect: page and anchor. */
  readonly url: string;
  /** What the text has. */
  readonly text: string;
  /** What this implementation does. */
  readonly here: string;
  readonly proposal: string;
}

const ENTRY =
  /^(?<id>[A-Z]\d+)\. (?<title>\S.*)\n\n<(?<url>https:\/\/[^>\s]+)>\n\n- \*\*Text:\*\* (?<text>[\s\S]+?)\n- \*\*Here:\*\* (?<here>[\s\S]+?)\n- \*\*Proposal:\*\* (?<proposal>[\s\S]+?)\s*$/;

/**
 * Reads the entries.
 * @returns the entries in order, and what is malformed, in words
 */
export function parseErrata({ path, text }: SourceFile): { entries: Erratum[]; problems: string[] } {
  const entries: Erratum[] = [];
  const problems: string[] = [];
  for (const part of text.split(/^## /m).slice(1)) {
    const [heading, ...blocks] = part.split(/^### /m);
    const section = (heading ?? '').trim();
    for (const block of blocks) {
      const found = ENTRY.exec(block)?.groups;
      if (found === undefined) {
        const line = block.split('\n', 1)[0] ?? '';
        problems.push(`${path}: “${line}” is not “ID. Title”, <URL> and the items Text, Here and Proposal`);
        continue;
      }
      const field = (name: string) => (found[name] ?? '').replace(/\s+/g, ' ').trim();
      entries.push({
        id: field('id'),
        title: field('title'),
        section,
        url: field('url'),
        text: field('text'),
        here: field('here'),
        proposal: field('proposal'),
      });
    }
  }
  const ids = entries.map(({ id }) => id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) {
    problems.push(`${path}: ${id} is there more than once`);
  }
  return { entries, problems };
}
