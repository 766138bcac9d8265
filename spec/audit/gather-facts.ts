import type { Container } from '../packaging/open-container.ts';
import type { AuditLimits } from './audit-options.ts';
import type { Facts, FactsDraft } from './facts.ts';
import { finding } from './finding.ts';
import { readMarkup } from './read-markup.ts';
import { readScript } from './read-script.ts';
import { readStyle } from './read-style.ts';
import { featureOfAddress } from './script-features.ts';

type Reader = (text: string, path: string, maxNodes: number, draft: FactsDraft) => void;

const start = (path: string) => ({ path, line: 1, column: 1 });

/** Readers by the file's extension. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['html', readMarkup],
  ['htm', readMarkup],
  ['svg', readMarkup],
  ['css', (text, path, maxNodes, draft) => readStyle(text, start(path), maxNodes, draft)],
  ['js', (text, path, maxNodes, draft) => readScript(text, start(path), maxNodes, draft)],
  ['mjs', (text, path, maxNodes, draft) => readScript(text, start(path), maxNodes, draft)],
]);

export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** A file's text as browsers decode it. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/**
 * Reads all documents, style sheets and scripts of a package.
 *
 * @param isLate whether the time is over; looked at before each file
 */
export function gatherFacts(container: Container, limits: AuditLimits, isLate: () => boolean): Facts {
  const draft: FactsDraft = { references: [], dynamicCode: [], features: [], problems: [] };
  let total = 0;
  for (const path of container.paths) {
    const reader = READERS.get(extensionOf(path));
    const bytes = container.read(path);
    if (reader === undefined || bytes === undefined) continue;
    if (bytes.length > limits.maxSourceBytes) {
      const message = `The file has ${bytes.length} bytes; up to ${limits.maxSourceBytes} are audited. Split it.`;
      draft.problems.push(finding('error', 'source-too-large', { path }, message));
      continue;
    }
    total += bytes.length;
    if (isLate() || total > limits.maxTotalSourceBytes) {
      const message =
        'The audit ended before this file: the package has too much code, or takes too long to read.';
      draft.problems.push(finding('error', 'audit-incomplete', { path }, message));
      break;
    }
    reader(textOf(bytes), path, limits.maxNodes, draft);
  }
  for (const { url, place } of draft.references) {
    const feature = featureOfAddress(url);
    if (feature !== undefined) draft.features.push({ place, feature, api: 'a tel: address' });
  }
  return draft;
}
