import { expect } from 'chai';
import { Traffic } from './traffic.ts';

describe('Traffic', () => {
  it('belongs to the attempt that runs, unless it carries the token of another', () => {
    const traffic = new Traffic();
    traffic.note('GET / before any attempt');
    traffic.begin('mpt-t-aa');
    traffic.note('GET /x?mpt-t-aa');
    traffic.note('GET /late?mpt-t-bb');
    traffic.note('a connection');
    expect(traffic.isOurs('/x?mpt-t-aa')).to.equal(true);
    expect(traffic.isOurs('/x?mpt-t-bb')).to.equal(false);
    expect(traffic.end()).to.deep.equal(['GET /x?mpt-t-aa', 'a connection']);
    expect(traffic.isOurs('/x?mpt-t-aa')).to.equal(false);
    traffic.begin('mpt-t-cc');
    expect(traffic.end()).to.deep.equal([]);
  });
});
