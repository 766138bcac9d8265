import { expect } from 'chai';
import { readCheckpoints } from './read-checkpoints.ts';

const read = (text: string) => readCheckpoints(text).map(({ name, value }) => [name, value]);

describe('readCheckpoints', () => {
  it('reads entries between other text, in the order of their numbers', () => {
    expect(read('First page\nmpt:k1.2:b={"x":[1,2]}\nmpt:k1.1:a=true')).to.deep.equal([
      ['a', true],
      ['b', { x: [1, 2] }],
    ]);
  });

  it('does not need line breaks: an accessibility tree may give blanks', () => {
    expect(read('text mpt:k1.1:a="x\\u0020y" mpt:k1.2:b=null more')).to.deep.equal([
      ['a', 'x y'],
      ['b', null],
    ]);
  });

  it('counts an entry that appears twice once', () => {
    expect(read('mpt:k1.1:a=1\nmpt:k1.1:a=1\nmpt:k1.1:a=2')).to.deep.equal([['a', 1]]);
  });

  it('keeps two launches apart', () => {
    expect(
      readCheckpoints('mpt:k1.1:a=1 mpt:k2.1:a=1').map(({ launch, number }) => [launch, number]),
    ).to.deep.equal([
      ['k1', 1],
      ['k2', 1],
    ]);
  });

  it('believes nothing after a missing number', () => {
    expect(read('mpt:k1.1:a=1 mpt:k1.3:c=1')).to.deep.equal([['a', 1]]);
    expect(read('mpt:k1.2:b=1')).to.deep.equal([]);
  });

  for (const hostile of [
    '',
    'mpt:',
    'mpt:k1.1:a=',
    'mpt:k1.1:a={',
    'mpt:k1.0:a=1',
    'mpt:k1.-1:a=1',
    'mpt:k1.1e3:a=1',
    'mpt:k1.9999:a=1',
    'mpt:k1.1:=1',
    'mpt:k1.1:a b=1',
    'mpt:K!.1:a=1',
    `mpt:k1.1:${'a'.repeat(101)}=1`,
    `mpt:k1.1:a="${'x'.repeat(10_000)}"`,
    'mpt:k1.1:a="\u2028"',
    `mpt:k1.1:a=${'['.repeat(50_000)}`,
    'mpt:'.repeat(200_000),
  ]) {
    it(`skips ${JSON.stringify(hostile.slice(0, 40))} (${hostile.length} characters)`, () => {
      expect(readCheckpoints(hostile)).to.deep.equal([]);
    });
  }

  it('reads a long text of rubbish in well under a second', () => {
    const began = performance.now();
    readCheckpoints('mpt:k1.1:a=" '.repeat(200_000));
    readCheckpoints('x'.repeat(3_000_000));
    expect(performance.now() - began).to.be.below(1000);
  });

  it('gives names and values of plain objects only: __proto__ is a name like any other', () => {
    expect(read('mpt:k1.1:__proto__={"__proto__":{"polluted":1}}')).to.have.length(1);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });
});
