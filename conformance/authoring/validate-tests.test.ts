import { expect } from 'chai';
import { inSection } from '../statements/statement.ts';
import type { DiscoveredTest } from './discover-tests.ts';
import schema from './test.schema.json' with { type: 'json' };
import { NEEDS, OPERATIONS, test, type AppTest } from './test-format.ts';
import { validateTests } from './validate-tests.ts';

const STATEMENTS = [inSection('lifecycle', 'A section', 'https://example.org/#a')('known', 'MUST', 'Known.')];
const GOOD: Omit<AppTest, 'form'> = {
  title: 'A title that is long enough',
  statements: ['lifecycle-known'],
  files: { 'app.js': "checkpoint('done')" },
  expect: [{ checkpoint: 'done', equals: true }],
};

function faultsOf(change: object, id = 'lifecycle/example'): string[] {
  const definition = { ...test(GOOD), ...change } as AppTest;
  const discovered: DiscoveredTest = { id, file: '/suite/lifecycle/example.test.ts', source: '', definition };
  return validateTests([discovered], STATEMENTS);
}

describe('validateTests', () => {
  it('finds nothing wrong with a good test', () => expect(faultsOf({})).to.deep.equal([]));

  const faults: readonly (readonly [string, object, RegExp])[] = [
    ['an unknown need', { needs: ['magic'] }, /needs\/0/],
    ['an unknown member', { flavour: 'x' }, /additional properties/],
    ['an unknown step', { steps: [{ do: 'launch' }, { do: 'shake' }] }, /steps\/1/],
    ['a pause that is too long', { steps: [{ do: 'launch' }, { do: 'pause', milliseconds: 5000 }] }, /2000/],
    [
      'steps without a launch',
      { steps: [{ do: 'await', checkpoint: 'done' }] },
      /begin with the step launch/,
    ],
    ['an unknown statement', { statements: ['lifecycle-unheard-of'] }, /does not exist/],
    ['no statement', { statements: [] }, /statements/],
    [
      'two conditions of one expectation',
      { expect: [{ checkpoint: 'done', equals: 1, absent: true }] },
      /expect\/0/,
    ],
    ['a condition that is missing', { expect: [{ checkpoint: 'done' }] }, /expect\/0/],
    ['one checkpoint expected twice', { expect: [...GOOD.expect, ...GOOD.expect] }, /twice/],
    [
      'a checkpoint that nothing reports',
      { expect: [{ checkpoint: 'gone', equals: 1 }] },
      /no file of it reports/,
    ],
    [
      'nothing but observation, scored',
      { expect: [{ checkpoint: 'done', observe: true }] },
      /observed: true/,
    ],
    ['storage without the need', { files: { 'app.js': "localStorage; 'done'" } }, /must name "storage"/],
    [
      'navigation without the need',
      { files: { 'app.js': "miniapp.navigateTo; 'done'" } },
      /must name "navigation"/,
    ],
    ['a title with a full stop', { title: 'A sentence with a full stop.' }, /title/],
  ];
  for (const [name, change, fault] of faults) {
    it(`finds ${name}`, () => expect(faultsOf(change).join('\n')).to.match(fault));
  }

  it('finds an id that is not the path', () => {
    expect(faultsOf({}, 'lifecycle/other').join()).to.match(/id is not its path/);
  });

  it('finds two tests of one title', () => {
    const discovered = (id: string): DiscoveredTest => ({
      id,
      file: `/suite/${id}.test.ts`,
      source: '',
      definition: test(GOOD),
    });
    expect(validateTests([discovered('a/b'), discovered('a/c')], STATEMENTS).join()).to.match(
      /title of a\/b/,
    );
  });

  it('knows the same needs and operations as the types', () => {
    expect(schema.definitions.need.enum).to.deep.equal([...NEEDS]);
    expect(schema.definitions.unit.properties.operation.enum).to.deep.equal([...OPERATIONS]);
  });
});
