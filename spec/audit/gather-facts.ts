import type { Container } from '../packaging/open-container.ts';
import type { AuditLimits } from './audit-options.ts';
import type { Facts, FactsDraft } from './facts.ts';
import { finding } from './finding.ts';
import { readMarkup } from './read-markup.ts';
import { readScript } from './read-script.ts';
import { readStyle } from './read-style.ts';
import { featureOfAddress } from './script-features.ts';
import { AuditOver, SourceBudget, TooComplex } from './source-budget.ts';

type Reader = (text: string, path: string, budget: SourceBudget, draft: FactsDraft) => void;

const start = (path: string) => ({ path, line: 1, column: 1 });

/** Readers by the file's extension. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['html', readMarkup],
  ['htm', readMarkup],
  ['svg', readMarkup],
  ['css', (text, path, budget, draft) => readStyle(text, start(path), budget, draft)],
  ['js', (text, path, budget, draft) => readScript(text, start(path), budget, draft)],
  ['mjs', (text, path, budget, draft) => readScript(text, start(path), budget, draft)],
]);

export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether a file of that name is read as code. */
export function isSource(path: string): boolean {
  return READERS.has(extensionOf(path));
}

/** A file's text as browsers decode it. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** How long reading may take. */
export interface Clock {
  /** Milliseconds, from any start. */
  now(): number;
  /** When all reading ends. */
  readonly end: number;
}

/** Reads one file, as far as the limits allow; throws AuditOver when they allow no more of any. */
function readSource(
  { read, text, path }: { readonly read: Reader; readonly text: string; readonly path: string },
  limits: AuditLimits,
  clock: Clock,
  draft: FactsDraft,
): void {
  const fileEnd = clock.now() + limits.maxFileTime;
  const budget = new SourceBudget(limits.maxNodes, () => {
    const now = clock.now();
    const facts = draft.references.length + draft.dynamicCode.length + draft.features.length;
    if (now > clock.end || facts > limits.maxFacts) throw new AuditOver();
    if (now > fileEnd) throw new TooComplex();
  });
  try {
    read(text, path, budget, draft);
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    const message = 'The file is too long or too deeply nested to be audited. Split it.';
    draft.problems.push(finding('error', 'source-too-complex', { path }, message));
  }
}

/** Reads all documents, style sheets and scripts of a package. */
export function gatherFacts(container: Container, limits: AuditLimits, clock: Clock): Facts {
  const draft: FactsDraft = { references: [], dynamicCode: [], features: [], problems: [] };
  let total = 0;
  for (const path of container.paths) {
    const read = READERS.get(extensionOf(path));
    const bytes = container.read(path);
    if (read === undefined || bytes === undefined) continue;
    if (bytes.length > limits.maxSourceBytes) {
      const message = `The file has ${bytes.length} bytes; up to ${limits.maxSourceBytes} are audited. Split it.`;
      draft.problems.push(finding('error', 'source-too-large', { path }, message));
      continue;
    }
    total += bytes.length;
    try {
      if (clock.now() > clock.end || total > limits.maxTotalSourceBytes) throw new AuditOver();
      readSource({ read, text: textOf(bytes), path }, limits, clock, draft);
    } catch (error) {
      if (!(error instanceof AuditOver)) throw error;
      const message =
        'The audit ended at this file: the package has too much code, or takes too long to read.';
      draft.problems.push(finding('error', 'audit-incomplete', { path }, message));
      break;
    }
  }
  for (const { url, place } of draft.references) {
    const feature = featureOfAddress(url);
    if (feature !== undefined) draft.features.push({ place, feature, api: 'a tel: address' });
  }
  return draft;
}
