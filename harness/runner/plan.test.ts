import { expect } from 'chai';
import type { Statement } from '@miniapp-tests/conformance/statements/statement';
import { sampleProduct } from '../testing/sample-product.ts';
import { sampleTests } from '../testing/sample-tests.ts';
import type { Product } from '../products/product.ts';
import { attemptsOf, makePlan } from './plan.ts';
import { selectTests } from './select-tests.ts';

const STATEMENT: Statement = {
  id: 'lifecycle-sample',
  spec: 'lifecycle',
  section: 'Samples',
  anchor: 'https://w3c.github.io/miniapp-lifecycle/#samples',
  level: 'MUST',
  summary: 'A sample reports.',
};

function planFor(product: Product, repeat = 1, statements: readonly Statement[] = []) {
  return makePlan({
    tests: sampleTests(),
    statements,
    product,
    suite: { version: '1', revision: 'r' },
    repeat,
    timeoutMultiplier: 1,
    command: 'mpt run',
    now: 1,
  });
}

describe('makePlan', () => {
  it('carries what the judge needs', () => {
    const [app, unit] = planFor(sampleProduct()).tests;
    expect(app?.steps).to.deep.equal([{ do: 'launch' }, { do: 'await', checkpoint: 'done' }]);
    expect(app?.instructions).to.have.length(2);
    expect(app?.expect).to.deep.equal([{ checkpoint: 'done', equals: true }]);
    expect(unit?.expect).to.deep.equal([{ case: 'empty', failure: ['uri-invalid'] }]);
  });

  it('carries why a statement has no test', () => {
    const excused: Statement = { ...STATEMENT, id: 'lifecycle-excused', untested: 'binds-authors' };
    const { statements } = planFor(sampleProduct(), 1, [STATEMENT, excused]);
    expect(statements).to.deep.equal([STATEMENT, excused]);
  });

  it('says why a test is not applicable, and plans no attempt of it', () => {
    const base = sampleProduct();
    const product = { ...base, provides: { ...base.provides, clock: 'its clock is its own' } };
    const plan = planFor(product);
    expect(plan.tests[0]?.inapplicable).to.equal('needs clock: its clock is its own');
    expect(plan.product.provides).to.not.include('clock');
    expect(attemptsOf(plan).map(({ test }) => test.id)).to.deep.equal(['manifest/sample']);
  });

  it('asks for processing in every unit test', () => {
    const base = sampleProduct();
    const product = { ...base, provides: { ...base.provides, processing: 'it has no such page' } };
    expect(planFor(product).tests[1]?.inapplicable).to.equal('needs processing: it has no such page');
  });

  it('goes round by round, tests without a screen first', () => {
    const attempts = attemptsOf(planFor(sampleProduct(), 2));
    expect(attempts.map(({ test, repetition }) => `${test.id} ${repetition}`)).to.deep.equal([
      'manifest/sample 1',
      'lifecycle/sample 1',
      'manifest/sample 2',
      'lifecycle/sample 2',
    ]);
  });
});

describe('selectTests', () => {
  const ids = (...filters: string[]) => selectTests(sampleTests(), filters).map(({ id }) => id);

  it('takes parts of ids, statements and paths, each test once', () => {
    expect(ids()).to.have.length(2);
    expect(ids('life')).to.deep.equal(['lifecycle/sample']);
    expect(ids('manifest-sample')).to.deep.equal(['manifest/sample']);
    expect(ids('conformance/lifecycle/sample.test.ts')).to.deep.equal(['lifecycle/sample']);
    expect(ids('sample', 'life')).to.deep.equal(['lifecycle/sample', 'manifest/sample']);
  });

  it('takes a whole id for the test of that id alone', () => {
    const [first] = sampleTests();
    const longer = first && { ...first, id: `${first.id}-longer` };
    const suite = longer ? [...sampleTests(), longer] : [];
    expect(selectTests(suite, ['lifecycle/sample']).map(({ id }) => id)).to.deep.equal(['lifecycle/sample']);
    expect(selectTests(suite, ['lifecycle/sampl'])).to.have.length(2);
  });

  it('complains of one that matches nothing, though another does', () => {
    expect(() => ids('life', 'nothing')).to.throw(/No test matches "nothing".*mpt list/);
  });
});
