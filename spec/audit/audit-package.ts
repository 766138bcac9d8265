import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import type { Container } from '../packaging/open-container.ts';
import { DEFAULT_AUDIT_LIMITS, DEFAULT_AUDIT_SIZES, type AuditOptions } from './audit-options.ts';
import { checkDynamicCode, checkRemoteScripts } from './check-code.ts';
import { checkOrigins } from './check-origins.ts';
import { checkPermissions } from './check-permissions.ts';
import { checkSecrets } from './check-secrets.ts';
import { checkSitemap } from './check-sitemap.ts';
import { checkSizes } from './check-sizes.ts';
import { checkUnusedFiles } from './check-unused-files.ts';
import type { AuditFinding, AuditSeverity } from './finding.ts';
import { gatherFacts } from './gather-facts.ts';

export type { AuditFinding, AuditSeverity } from './finding.ts';
export type { AuditLimits, AuditOptions, AuditSizes } from './audit-options.ts';

/** What a store knows of a package before it hosts it. */
export interface AuditReport {
  /** Whether nothing of severity `error` was found. */
  readonly passed: boolean;
  /** The severest first, then by file and place; at most as many as the limits say. */
  readonly findings: readonly AuditFinding[];
  /** How many more were found. */
  readonly omitted: number;
}

const ORDER: Readonly<Record<AuditSeverity, number>> = { error: 0, warning: 1, hint: 2 };

function compare(one: AuditFinding, other: AuditFinding): number {
  return (
    ORDER[one.severity] - ORDER[other.severity] ||
    (one.path < other.path ? -1 : one.path > other.path ? 1 : 0) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0)
  );
}

/**
 * Audits a package as a store does before it hosts it: what is valid but risky, wasteful, or not what it declares.
 *
 * Codes: `origin-undeclared`, `origin-not-constant`, `dynamic-code`, `remote-script`, `permission-undeclared`,
 * `permission-unused`, `secret`, `possible-secret`, `oversized-file`, `oversized-package`, `unused-file`,
 * `sitemap-page-missing`; and for what could not be read `script-syntax-error`, `source-too-large`,
 * `source-too-complex`, `audit-incomplete`. What is found is what the sources show: code that sets out to hide what it
 * does is not uncovered, only `dynamic-code` keeps it from being made while the MiniApp runs.
 *
 * @param container all of its files, as `openContainer` gives them
 * @param manifest of the same package
 */
export function auditPackage(
  container: Container,
  manifest: ProcessedManifest,
  options: AuditOptions = {},
): AuditReport {
  const limits = { ...DEFAULT_AUDIT_LIMITS, ...options.limits };
  const sizes = { ...DEFAULT_AUDIT_SIZES, ...options.sizes };
  const now = options.now ?? (() => performance.now());
  const clock = { now, end: now() + limits.maxTime };

  const facts = gatherFacts(container, limits, clock);
  const findings = [
    ...facts.problems,
    ...checkOrigins(facts, manifest),
    ...checkDynamicCode(facts),
    ...checkRemoteScripts(facts),
    ...checkPermissions(facts, manifest),
    ...checkSecrets(container, limits, clock),
    ...checkSizes(container, sizes),
    ...checkUnusedFiles(container, manifest, facts),
    ...checkSitemap(container, manifest),
  ].sort(compare);
  return {
    passed: findings[0]?.severity !== 'error',
    findings: findings.slice(0, limits.maxFindings),
    omitted: Math.max(0, findings.length - limits.maxFindings),
  };
}
