import { appIdOf } from '@miniapp-tests/conformance/authoring/app-id';
import { type BuildContext, buildPackage } from '@miniapp-tests/conformance/authoring/build-package';
import { stepsOf } from '@miniapp-tests/conformance/authoring/default-steps';
import type { DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import type { AppTest } from '@miniapp-tests/conformance/authoring/test-format';
import { Complaint } from '../complaint.ts';
import type { RegisteredPackages } from '../package-server/registered-packages.ts';
import { selectTests } from '../runner/select-tests.ts';

/** A test that runs as a MiniApp. */
export type DiscoveredAppTest = DiscoveredTest & { readonly definition: AppTest };

function isAppTest(test: DiscoveredTest): test is DiscoveredAppTest {
  return test.definition.form === 'app';
}

/**
 * The tests that a person can try; unit tests, which have no MiniApp, are left out.
 * @param filters as `mpt run` takes them; none means all
 * @throws Complaint when a filter matches nothing, or all of them together unit tests only
 */
export function selectAppTests(
  tests: readonly DiscoveredTest[],
  filters: readonly string[],
): DiscoveredAppTest[] {
  const selected = selectTests(tests, filters).filter(isAppTest);
  if (selected.length > 0) return selected;
  throw new Complaint(
    'usage',
    `--tests ${filters.join(' ')} matches unit tests only. These have no MiniApp that could be served; ` +
      'run them with "mpt run", or choose others: "mpt list --json" tells each test’s form.',
  );
}

/** True when a package must be told of a server that notes all that arrives. */
export function needsWitness(test: DiscoveredAppTest): boolean {
  return test.definition.needs?.includes('witness') === true;
}

/** What a person types to begin the test: its MiniApp's URI, as its first launch has it. */
function launchUri({ id, definition }: DiscoveredAppTest): string {
  const first = stepsOf(definition).find((step) => step.do === 'launch');
  const version = first?.version === undefined ? '' : `;version=${first.version}`;
  return `platform://miniapp/${appIdOf(id)}${version}${first?.path ?? ''}`;
}

/** Builds the tests' packages. @returns a line for each: its id and its URI */
export function registerTests(
  tests: readonly DiscoveredAppTest[],
  packages: RegisteredPackages,
  context: BuildContext,
): string[] {
  return tests.map((test) => {
    packages.register(appIdOf(test.id), buildPackage(test, context));
    return `  ${test.id}: ${launchUri(test)}`;
  });
}
