import type { DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import { test, unit } from '@miniapp-tests/conformance/authoring/test-format';

/** A test of a MiniApp, and one without a screen. */
export function sampleTests(): DiscoveredTest[] {
  return [
    {
      id: 'lifecycle/sample',
      file: '/suite/lifecycle/sample.test.ts',
      source: 'sample',
      definition: test({
        title: 'A sample reports.',
        statements: ['lifecycle-sample'],
        needs: ['clock'],
        expect: [{ checkpoint: 'done', equals: true }],
      }),
    },
    {
      id: 'manifest/sample',
      file: '/suite/manifest/sample.test.ts',
      source: 'sample unit',
      definition: unit({
        title: 'A sample answers.',
        statements: ['manifest-sample'],
        operation: 'parse-uri',
        cases: [{ name: 'empty', input: '', expect: { failure: ['uri-invalid'] } }],
      }),
    },
  ];
}
