import { expect } from 'chai';

// Not one of the project's tests: what the browser run is tested with.
describe('a sample', () => {
  it('passes', () => expect(globalThis).to.have.property('document'));
  it('fails', () => expect(1).to.equal(2));
  it('has no Node', () => expect(globalThis).not.to.have.any.keys('process', 'Buffer', 'require'));
  it('obeys the policy', () => expect(() => new Function('return 1')).to.throw('Content Security Policy'));
  it('waits for nothing yet');
});
