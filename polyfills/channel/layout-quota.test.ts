import { expect } from 'chai';
import { LayoutQuota } from './layout-quota.ts';

/** The quota after layouts of as many records as it allowed each time, which took so long as the function says. */
function after(layouts: number, took: (records: number) => number): LayoutQuota {
  const quota = new LayoutQuota();
  for (let layout = 0; layout < layouts; layout++) quota.laidOut(quota.records, took(quota.records));
  return quota;
}

describe('how much is laid out together', () => {
  it('is what takes a frame, where records take time', () => {
    const { records } = after(20, (count) => count * 0.1);
    expect(records * 0.1).to.be.within(4, 16);
  });

  it('is more, where the page takes time whatever is new in it', () => {
    expect(after(20, () => 100).records).to.be.above(10_000);
  });

  it('has an end', () => {
    expect(after(50, () => 0).records).to.equal(1_048_576);
  });

  it('gives half as much time to records as to a layout, but not in frames that are long already', () => {
    expect(after(1, () => 2).slice(8)).to.equal(8);
    expect(after(1, () => 30).slice(8)).to.equal(15);
    expect(after(1, () => 60).slice(8)).to.equal(24);
    expect(after(1, () => 85).slice(8)).to.equal(15);
    expect(after(1, () => 300).slice(8)).to.equal(8);
    expect(after(1, () => 300).slice(Infinity)).to.equal(Infinity);
  });
});
