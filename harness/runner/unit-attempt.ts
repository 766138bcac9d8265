import type { DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import type { SuperAppSession } from '../drivers/driver.ts';
import type { Attempt } from './attempt.ts';

/** Asks the host for the answer to each case of a test of a processing algorithm. */
export async function runUnitAttempt(
  test: DiscoveredTest,
  attempt: Attempt,
  session: SuperAppSession,
): Promise<void> {
  if (test.definition.form !== 'unit') throw new TypeError(`${test.id} is no unit test`);
  const { operation, cases } = test.definition;
  for (const { name, input } of cases) {
    const answer = await session.process(operation, input);
    attempt.answer({ case: name, ...answer });
  }
}
