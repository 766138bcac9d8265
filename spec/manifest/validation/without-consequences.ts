import type { Violation } from '../../result.ts';
import { severityOf } from './finding-severity.ts';

/** A required member that processing does not have in the end, because it was absent or because of what it held. */
const MISSING_AFTER_ALL = new Set([
  'app-id-missing',
  'icons-missing',
  'icons-src-missing',
  'name-missing',
  'pages-missing',
  'platform-version-missing',
  'version-missing',
]);

/**
 * What processing found, without the failures that follow from something inside the member: a `version` whose code is
 * missing is told by that, not as a missing `version` too.
 */
export function withoutConsequences(
  violations: readonly Violation[],
  warnings: readonly Violation[],
): Violation[] {
  if (violations.length === 0) return warnings as Violation[];
  const rest = [...violations.filter(({ code }) => !MISSING_AFTER_ALL.has(code)), ...warnings];
  // What fails a manifest must be told by something that is as grave.
  const causes = rest.filter(({ code }) => severityOf(code) === 'must');
  const consequences = violations.filter(
    ({ code, path }) =>
      MISSING_AFTER_ALL.has(code) &&
      !causes.some((cause) => cause.path === path || cause.path.startsWith(`${path}/`)),
  );
  return [...consequences, ...rest];
}
