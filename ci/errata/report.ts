import { citedText, type Text } from '../spec-index/texts.ts';
import type { ErratumCitation } from './citations.ts';
import type { Erratum } from './parse-errata.ts';

/** An entry as an issue that can be filed as it is. */
export interface ErratumReport {
  readonly id: string;
  /** `w3c/miniapp-manifest`. */
  readonly repository: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** The text that an entry is about; a page beside the text itself, such as its JSON schema, belongs to it. */
export function textOf({ url }: Erratum): Text {
  const page = url.split('#', 1)[0] ?? '';
  const text = citedText(url)?.text ?? citedText(page.slice(0, page.lastIndexOf('/') + 1))?.text;
  if (text === undefined) throw new Error(`${url} belongs to none of the texts of ci/spec-index/texts.ts.`);
  return text;
}

/**
 * Makes the report of an entry.
 * @param revision the commit of the text that the entry was found in
 * @param citations all places that name the entry
 */
export function makeReport(
  entry: Erratum,
  revision: string,
  citations: readonly ErratumCitation[],
): ErratumReport {
  const { repository } = textOf(entry);
  const tests = citations
    .filter(({ id }) => id === entry.id)
    .flatMap(({ path, test }) => (test === undefined ? [] : [`- \`${path}\`: ${test}`]));
  const body = [
    `**Where:** <${entry.url}>, in revision [\`${revision.slice(0, 7)}\`](https://github.com/${repository}/tree/${revision}).`,
    `**What the text has:** ${entry.text}`,
    `**Proposal:** ${entry.proposal}`,
    `**What our implementation does meanwhile:** ${entry.here}`,
    ...(tests.length > 0 ? [`**Tests that show it** (MiniApp Platform Tests):\n\n${tests.join('\n')}`] : []),
  ].join('\n\n');
  return { id: entry.id, repository, title: entry.title, body: `${body}\n` };
}
