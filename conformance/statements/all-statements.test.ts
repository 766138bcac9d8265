import { expect } from 'chai';
import { discoverTests } from '../authoring/discover-tests.ts';
import { ALL_STATEMENTS } from './all-statements.ts';
import { LEVELS, SPECS, UNTESTED_REASONS } from './statement.ts';

describe('the statements', () => {
  it('have ids of their own that begin with their spec', () => {
    expect(new Set(ALL_STATEMENTS.map(({ id }) => id))).to.have.length(ALL_STATEMENTS.length);
    for (const { id, spec } of ALL_STATEMENTS)
      expect(id).to.match(new RegExp(`^${spec}-[a-z0-9]+(-[a-z0-9]+)*$`));
  });

  it('use the closed lists, and one sentence each', () => {
    for (const statement of ALL_STATEMENTS) {
      expect(SPECS).to.include(statement.spec);
      expect(LEVELS).to.include(statement.level);
      if (statement.untested !== undefined) expect(UNTESTED_REASONS).to.include(statement.untested);
      expect(statement.summary, statement.id).to.match(/^[A-Za-z“].{10,}\.$/);
    }
  });

  it('cite a section of their own spec by anchor', () => {
    for (const { id, spec, anchor } of ALL_STATEMENTS) {
      expect(anchor, id).to.match(new RegExp(`^https://w3c\\.github\\.io/miniapp-${spec}/(req/)?#[\\w-]+$`));
    }
  });

  it('cover all five specs', () => {
    for (const spec of SPECS)
      expect(ALL_STATEMENTS.filter((statement) => statement.spec === spec)).to.not.be.empty;
  });

  it('have each a test or a reason, and never both', async () => {
    const tested = new Set((await discoverTests()).flatMap(({ definition }) => definition.statements));
    const uncovered = ALL_STATEMENTS.filter(({ id, untested }) => untested === undefined && !tested.has(id));
    const excused = ALL_STATEMENTS.filter(({ id, untested }) => untested !== undefined && tested.has(id));
    expect(uncovered.map(({ id }) => id)).to.deep.equal([]);
    expect(excused.map(({ id }) => id)).to.deep.equal([]);
  });
});
