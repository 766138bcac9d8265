import { ALIASES, type DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import { Complaint } from '../complaint.ts';

/**
 * The tests that a filter means: the one of that id, else those with it in their id and those about the statement of that id. No filter means all.
 * @throws Complaint when a filter matches nothing
 */
export function selectTests(tests: readonly DiscoveredTest[], filters: readonly string[]): DiscoveredTest[] {
  if (filters.length === 0) return [...tests];
  const selected = new Set<DiscoveredTest>();
  for (const filter of filters) {
    const wanted = (ALIASES.get(filter) ?? filter)
      .replace(/^conformance\//, '')
      .replace(/\.test\.[jt]s$/, '');
    const named = tests.filter((test) => test.id === wanted);
    const matches =
      named.length > 0
        ? named
        : tests.filter((test) => test.id.includes(wanted) || test.definition.statements.includes(wanted));
    if (matches.length === 0) {
      throw new Complaint(
        'usage',
        `No test matches "${filter}": it is no part of a test's id (like "lifecycle/") and no statement's id. ` +
          'See "mpt list" for all of them.',
      );
    }
    for (const match of matches) selected.add(match);
  }
  return tests.filter((test) => selected.has(test));
}
