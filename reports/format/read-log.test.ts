import { expect } from 'chai';
import { attempt, end, plan, plannedTest, session } from '../testing/synthetic-log.ts';
import { readLog } from './read-log.ts';

const entries = [plan([plannedTest({ id: 'a' })]), session, ...attempt('a', 1), end];
const text = entries.map((entry) => JSON.stringify(entry) + '\n').join('');

describe('readLog', () => {
  it('reads what was written', () => {
    expect(readLog(text)).to.deep.equal(entries);
    expect(readLog(text.replaceAll('\n', '\r\n'))).to.deep.equal(entries);
    expect(readLog('')).to.deep.equal([]);
  });

  it('takes a log cut at any byte as a prefix of it', () => {
    for (let length = 0; length <= text.length; length += 7) {
      const read = readLog(text.slice(0, length));
      expect(read).to.deep.equal(entries.slice(0, read.length));
    }
  });

  it('says which other line is damaged, and how', () => {
    const lines = text.split('\n');
    expect(() => readLog(lines.toSpliced(1, 1, '{"t":1').join('\n'))).to.throw(/^Line 2 .* not JSON/);
    expect(() => readLog(lines.toSpliced(1, 1, '{"t":1,"type":"surprise"}').join('\n'))).to.throw(/^Line 2 /);
    expect(() => readLog(lines.toSpliced(2, 0, '{"t":-1,"type":"end"}').join('\n'))).to.throw(
      /^Line 3 .*\/t/,
    );
    expect(() => readLog('{"t":1,"type":"end","more":1}\n')).to.throw(/"more"/);
    expect(() => readLog('[]\n')).to.throw(/^Line 1 /);
    expect(() => readLog('null\n')).to.throw(/^Line 1 /);
  });

  it('is bounded in depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const line = `{"t":1,"type":"checkpoint","test":"a","repetition":1,"name":"x","value":${deep}}\n`;
    expect(() => readLog(line)).to.throw(/^Line 1 .* nested more than 200/);
    expect(readLog(`{"t":1,"type":"interrupted","reason":"${'[{\\"'.repeat(300)}"}\n`)).to.have.length(1);
  });
});
