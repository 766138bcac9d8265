import { expect } from 'chai';
import type { DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import { type AppTest, test } from '@miniapp-tests/conformance/authoring/test-format';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { Complaint } from '../complaint.ts';
import { JoinedPackages } from '../package-server/joined-packages.ts';
import { RegisteredPackages } from '../package-server/registered-packages.ts';
import { sampleTests } from '../testing/sample-tests.ts';
import { needsWitness, registerTests, selectAppTests } from './served-tests.ts';

const CONTEXT = { witness: 'http://127.0.0.1:1', host: 'http://127.0.0.1:2', token: 'mpt-t-1' };

function appTest(change: Partial<AppTest>): DiscoveredTest {
  const definition = test({ title: 'A sample.', statements: [], expect: [], ...change });
  return { id: 'isolation/sample', file: '', source: '', definition };
}

describe('tests that are served', () => {
  it('are those with a MiniApp; a filter for unit tests only is complained of', () => {
    const ids = (...filters: string[]) => selectAppTests(sampleTests(), filters).map(({ id }) => id);
    expect(ids()).to.deep.equal(['lifecycle/sample']);
    expect(ids('lifecycle/', 'manifest/')).to.deep.equal(['lifecycle/sample']);
    expect(() => ids('manifest/')).to.throw(Complaint, /--tests manifest\/ matches unit tests only/);
    expect(() => ids('nothing')).to.throw(Complaint, /No test matches "nothing"/);
  });

  it('ask for the witness when they need it', () => {
    const [silent] = selectAppTests([appTest({ needs: ['dom'] })], []);
    const [noisy] = selectAppTests([appTest({ needs: ['dom', 'witness'] })], []);
    expect([silent, noisy].map((one) => one && needsWitness(one))).to.deep.equal([false, true]);
  });

  it('are told with the URI of their first launch, and served with placeholders filled in', async () => {
    const packages = new RegisteredPackages();
    const files = { 'common/a.txt': '{{witness}} {{host}} {{test}}' };
    const steps = [{ do: 'launch', version: '1.0.0', path: '/pages/second/second?x=1' }] as const;
    const lines = registerTests(selectAppTests([appTest({ files, steps })], []), packages, CONTEXT);
    expect(lines).to.deep.equal([
      '  isolation/sample: platform://miniapp/org.miniapp-tests.isolation.sample;version=1.0.0/pages/second/second?x=1',
    ]);
    const joined = new JoinedPackages(new RegisteredPackages(), packages);
    const found = await joined.find('org.miniapp-tests.isolation.sample', '1.0.0');
    const container = await openContainer(found?.bytes ?? new Uint8Array());
    const text = container.ok ? container.value.read('common/a.txt') : undefined;
    expect(new TextDecoder().decode(text)).to.equal('http://127.0.0.1:1 http://127.0.0.1:2 mpt-t-1');
    expect(await joined.find('org.example.other', undefined)).to.equal(undefined);
  });
});
