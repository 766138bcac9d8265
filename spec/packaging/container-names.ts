import { success, type Result, type Violation } from '../result.ts';
import type { ContainerLimits } from './container-limits.ts';
import { checkPath } from './file-name-rules.ts';
import { refuseContainer } from './refuse-container.ts';
import { checkUniqueNames } from './unique-names.ts';

/** How many bad names are told at once. */
const MOST_VIOLATIONS = 20;

interface Named {
  readonly path: string;
  readonly isDirectory: boolean;
}

/** Checks one entry's path against the rules for names, and its depth. Warnings are of names longer than they should be. */
export function checkEntryName({ path }: Named, { maxDepth }: ContainerLimits): Result<undefined> {
  const plain = path.endsWith('/') ? path.slice(0, -1) : path;
  const { violation, warning } = checkPath(plain);
  if (violation !== undefined) return { ok: false, violations: [violation] };
  if (plain.length > maxDepth && plain.split('/').length > maxDepth) {
    return refuseContainer(
      'path-too-deep',
      path,
      `The path has more than ${maxDepth} names. Move the file up.`,
    );
  }
  return success(undefined, warning && [warning]);
}

/**
 * Checks the names of all entries: each by itself, then against each other.
 *
 * @returns warnings of long names; or the violations of several names, or the first conflict of two
 * @see https://w3c.github.io/miniapp-packaging/#file-and-path-names
 */
export function checkNames(entries: readonly Named[], limits: ContainerLimits): Result<undefined> {
  const violations: Violation[] = [];
  const warnings: Violation[] = [];
  for (const entry of entries) {
    const checked = checkEntryName(entry, limits);
    if (checked.ok) warnings.push(...checked.warnings);
    else violations.push(...checked.violations);
    if (violations.length === MOST_VIOLATIONS) break;
  }
  if (violations.length > 0) return { ok: false, violations };
  const unique = checkUniqueNames(entries);
  return unique.ok ? success(undefined, warnings) : unique;
}
