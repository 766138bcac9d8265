import type { Container } from '../../packaging/open-container.ts';
import type { Violation } from '../../result.ts';
import { processManifestMembers } from '../process-manifest.ts';
import { readManifest, type ManifestJson } from '../read-manifest.ts';
import { checkManifest } from './check-manifest.ts';
import { anchorOf } from './finding-anchor.ts';
import { severityOf } from './finding-severity.ts';
import { jsonPositions } from './json-positions.ts';
import { lineIndex, type Position } from './line-index.ts';
import type { ManifestFinding, Severity, ValidationReport } from './manifest-finding.ts';
import { repeatsMembers } from './repeats-members.ts';
import { schemaFindings } from './schema-findings.ts';
import { syntaxErrorOffset } from './syntax-error-offset.ts';
import { withoutConsequences } from './without-consequences.ts';

export type { ManifestFinding, Severity, ValidationReport } from './manifest-finding.ts';

const MOST_FINDINGS = 1000;
const GRAVITY: Readonly<Record<Severity, number>> = { must: 0, should: 1, hint: 2 };

/** What a validation may look at beside the manifest. */
export interface ValidationOptions {
  /** The package, when its files are to be checked too: pages, widgets, icons and their real sizes. */
  readonly container?: Pick<Container, 'has' | 'read'>;
}

/**
 * Validates a manifest.json for its author or a store: the JSON text, the schema, the algorithms, and what none of them
 * can say. Never throws; input of any kind gives a report in bounded time and memory.
 *
 * @param input the file's text, or its bytes
 * @returns `valid` is true when no finding has the severity `must`
 */
export function validateManifest(
  input: string | Uint8Array,
  options: ValidationOptions = {},
): ValidationReport {
  const read = readManifest(input);
  if (!read.ok) return unreadable(input, read.violations);
  const { text, json, measures } = read.value;
  const { manifest, warnings, violations } = processManifestMembers(json);
  const processed = withoutConsequences(violations, warnings);
  const found = [
    ...processed,
    ...schemaFindings(json, processed),
    ...checkManifest(json, manifest, options.container),
  ];
  const repeats = repeatsMembers(text, measures.members);
  return found.length === 0 && !repeats ? { valid: true, findings: [] } : report(read.value, found, repeats);
}

/** The one finding about a text whose members cannot be looked at. */
function unreadable(input: string | Uint8Array, violations: readonly Violation[]): ValidationReport {
  const findings = violations.map((violation) => {
    if (violation.code !== 'manifest-not-json') return complete(violation, { line: 1, column: 1 });
    const text = (typeof input === 'string' ? input : new TextDecoder().decode(input)).replace(/^\ufeff/, '');
    return complete(violation, lineIndex(text)(syntaxErrorOffset(text) ?? 0));
  });
  return { valid: false, findings };
}

function report({ text }: ManifestJson, found: readonly Violation[], repeats: boolean): ValidationReport {
  const bySeverity = found
    .map((violation) => ({ ...violation, severity: severityOf(violation.code) }))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  const told = bySeverity.slice(0, MOST_FINDINGS);
  const { offsets, repeated } = jsonPositions(
    text,
    new Set(told.flatMap(({ path }) => pointersTo(path))),
    repeats,
  );
  const positionOf = lineIndex(text);
  const findings = [
    ...told.map((violation) => complete(violation, positionOf(offsetOf(violation.path, offsets)))),
    ...repeated.map(({ pointer, offset }) => complete(repeatedMember(pointer), positionOf(offset))),
  ]
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
    .slice(0, MOST_FINDINGS)
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const omitted = repeated.length + bySeverity.length - findings.length;
  const valid = bySeverity[0]?.severity !== 'must';
  return { valid, findings, ...(omitted > 0 && { omitted }) };
}

/** A JSON pointer and those to what is around it, from inside. */
function pointersTo(pointer: string): string[] {
  const pointers = [pointer];
  for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    pointers.push(pointer.slice(0, end));
  }
  return [...pointers, ''];
}

/** Where a value starts; of one that is missing, where the innermost value around it starts. */
function offsetOf(pointer: string, offsets: ReadonlyMap<string, number>): number {
  return offsets.get(pointersTo(pointer).find((place) => offsets.has(place)) ?? '') ?? 0;
}

function repeatedMember(path: string): Violation {
  return {
    code: 'member-repeated',
    path,
    message:
      'The object has a member of this name already. JSON readers differ in which they take; keep one.',
  };
}

function complete({ code, path, message }: Violation, { line, column }: Position): ManifestFinding {
  return { code, path, line, column, severity: severityOf(code), anchor: anchorOf(code, path), message };
}
