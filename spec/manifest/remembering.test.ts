import { expect } from 'chai';
import { remembering } from './remembering.ts';

describe('a function that remembers', () => {
  it('asks once, also when there was no answer, and for long texts each time', () => {
    const asked: string[] = [];
    const remembered = remembering((text) => {
      asked.push(text);
      return text === 'none' ? undefined : text.toUpperCase();
    });
    const long = 'x'.repeat(65);
    const answers = ['a', 'a', 'none', 'none', long, long].map(remembered);
    expect(answers).to.deep.equal(['A', 'A', undefined, undefined, long.toUpperCase(), long.toUpperCase()]);
    expect(asked).to.deep.equal(['a', 'none', long, long]);
  });

  it('remembers a bounded number of answers', () => {
    let asked = 0;
    const remembered = remembering(() => (asked += 1));
    for (let index = 0; index < 1000; index += 1) remembered(`${index}`);
    for (let index = 0; index < 1000; index += 1) remembered(`${index}`);
    expect(asked).to.equal(1000 + 1000 - 256);
  });
});
