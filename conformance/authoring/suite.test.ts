import { expect } from 'chai';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { ALL_STATEMENTS } from '../statements/all-statements.ts';
import { appIdOf } from './app-id.ts';
import { buildPackage } from './build-package.ts';
import { stepsOf } from './default-steps.ts';
import { ALIASES, discoverTests, type DiscoveredTest } from './discover-tests.ts';
import { stepSentence } from './step-sentences.ts';
import { validateTests } from './validate-tests.ts';

const CONTEXT = { witness: 'http://127.0.0.1:41000', host: 'http://127.0.0.1:42000', token: 'token-1' };

describe('the conformance suite', () => {
  let tests: DiscoveredTest[];
  before(async () => (tests = await discoverTests()));

  it('has tests in every form and at least 40 of them as a MiniApp', () => {
    expect(tests.filter(({ definition }) => definition.form === 'app')).to.have.length.above(40);
    expect(
      tests.some(({ definition }) => definition.form === 'app' && definition.steps !== undefined),
    ).to.equal(true);
  });

  it('has no test with a fault in its definition', () => {
    expect(validateTests(tests, ALL_STATEMENTS)).to.deep.equal([]);
  });

  it('gives every test an app_id of its own that is also a legal id of a URI', () => {
    const ids = tests.map(({ id }) => appIdOf(id));
    expect(new Set(ids.map((id) => id.toLowerCase()))).to.have.length(ids.length);
    for (const id of ids) expect(parseMiniAppUri(`platform://miniapp/${id}`).ok, id).to.equal(true);
    expect(() => appIdOf('No Id')).to.throw(RangeError);
  });

  it('builds the same bytes twice', () => {
    for (const test of tests.filter(({ definition }) => definition.form === 'app')) {
      expect(Buffer.compare(buildPackage(test, CONTEXT), buildPackage(test, CONTEXT)), test.id).to.equal(0);
    }
  });

  it('builds containers that can be opened, but for those that are to be refused', async () => {
    for (const test of tests) {
      if (test.definition.form !== 'app') continue;
      if (test.definition.expect.some((e) => 'host' in e && e.host === 'refuses')) continue;
      const opened = await openContainer(buildPackage(test, CONTEXT));
      expect(opened.ok ? [] : opened.violations, test.id).to.deep.equal([]);
    }
  });

  it('has a sentence for each step of each test', () => {
    for (const { definition } of tests) {
      if (definition.form !== 'app') continue;
      for (const step of stepsOf(definition)) expect(stepSentence(step)).to.match(/\.$/);
    }
  });

  it('never gives a renamed test’s old id to another, and each alias leads to a test', () => {
    const ids = new Set(tests.map(({ id }) => id));
    for (const [old, now] of ALIASES) {
      expect(ids.has(old), old).to.equal(false);
      expect(ids.has(now), now).to.equal(true);
    }
  });
});
