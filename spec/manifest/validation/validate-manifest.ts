import type { Container } from '../../packaging/open-container.ts';
import type { Violation } from '../../result.ts';
import { processManifestMembers } from '../process-manifest.ts';
import { readManifest, type ManifestJson } from '../read-manifest.ts';
import { checkManifest } from './check-manifest.ts';
import { anchorOf } from './finding-anchor.ts';
import { severityOf } from './finding-severity.ts';
import { jsonPositions, syntaxErrorPosition, type JsonPositions, type Position } from './json-positions.ts';
import type { ManifestFinding, Severity, ValidationReport } from './manifest-finding.ts';
import { memberCount } from './member-count.ts';
import { schemaFindings } from './schema-findings.ts';
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
  const { json, scan } = read.value;
  const { manifest, warnings, violations } = processManifestMembers(json);
  const processed = withoutConsequences(violations, warnings);
  const found = [
    ...processed,
    ...schemaFindings(json, processed),
    ...checkManifest(json, manifest, options.container),
  ];
  const repeats = scan.members > memberCount(json);
  return found.length === 0 && !repeats ? { valid: true, findings: [] } : report(read.value, found, repeats);
}

/** The one finding about a text whose members cannot be looked at. */
function unreadable(input: string | Uint8Array, violations: readonly Violation[]): ValidationReport {
  const findings = violations.map((violation) => {
    const isSyntax = violation.code === 'manifest-not-json';
    const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
    const position = isSyntax ? syntaxErrorPosition(text.replace(/^\ufeff/, '')) : { line: 1, column: 1 };
    return complete(violation, position);
  });
  return { valid: false, findings };
}

function report({ text }: ManifestJson, found: readonly Violation[], repeats: boolean): ValidationReport {
  const positions = jsonPositions(text);
  const repeated = repeats ? repeatedMembers(positions) : [];
  const bySeverity = found
    .map((violation) => ({ violation, severity: severityOf(violation.code) }))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  const kept = bySeverity.slice(0, MOST_FINDINGS - repeated.length);
  const findings = [
    ...repeated,
    ...kept.map(({ violation }) => complete(violation, positions.at(violation.path))),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  const omitted = bySeverity.length - kept.length;
  const valid = bySeverity[0]?.severity !== 'must' && repeated.length === 0;
  return { valid, findings, ...(omitted > 0 && { omitted }) };
}

function repeatedMembers(positions: JsonPositions): ManifestFinding[] {
  return positions
    .repeatedMembers()
    .slice(0, MOST_FINDINGS)
    .map(({ pointer, position }) =>
      complete(
        {
          code: 'member-repeated',
          path: pointer,
          message:
            'The object has a member of this name already. JSON readers differ in which they take; keep one.',
        },
        position,
      ),
    );
}

function complete({ code, path, message }: Violation, { line, column }: Position): ManifestFinding {
  return { code, path, line, column, severity: severityOf(code), anchor: anchorOf(code, path), message };
}
