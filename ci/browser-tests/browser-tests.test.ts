import { expect } from 'chai';
import { join } from 'node:path';
import { portableTests } from './bundle-tests.ts';
import { runInBrowser } from './run-in-browser.ts';

describe('unit tests in a browser', function () {
  this.timeout(180_000);

  it('pass in Chromium, all that a browser can run', async function () {
    const files = portableTests();
    const { browser, outcomes } = await runInBrowser(files);
    const failed = outcomes.filter(({ state }) => state === 'failed');
    const report = failed.map(({ title, error }) => `${title}\n${error}`).join('\n\n');
    expect(failed, `${failed.length} of ${outcomes.length} tests fail in ${browser}:\n${report}`).to.be.empty;
    expect(outcomes).to.have.length.greaterThan(2 * files.length);
    console.log(`      ${outcomes.length} tests of ${files.length} files passed in ${browser}`);
  });

  it('tells what passes, what fails and what cannot be loaded', async () => {
    const files = ['sample.ts', 'needs-node.ts'].map((file) => join(import.meta.dirname, 'testing', file));
    const { outcomes } = await runInBrowser(files);
    const told = outcomes.map(({ title, state, error }) => [title, state, error?.split('\n')[0]]);
    expect(told).to.deep.equal([
      [
        'ci/browser-tests/testing/needs-node.ts can be loaded',
        'failed',
        'Error: no browser has node:fs in ci/browser-tests/testing/needs-node.ts',
      ],
      ['a sample passes', 'passed', undefined],
      ['a sample fails', 'failed', 'AssertionError: expected 1 to equal 2'],
      ['a sample has no Node', 'passed', undefined],
      ['a sample obeys the policy', 'passed', undefined],
      ['a sample waits for nothing yet', 'skipped', undefined],
    ]);
  });
});
