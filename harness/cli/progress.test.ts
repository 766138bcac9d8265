import { expect } from 'chai';
import { Writable } from 'node:stream';
import type { PlannedTest } from '@miniapp-tests/reports/format/event-log';
import { Progress } from './progress.ts';

/** A stream that keeps what is written. */
function stream(isTTY: boolean) {
  let written = '';
  const sink = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      written += text;
      done();
    },
  });
  const to = Object.assign(sink, {
    isTTY,
    columns: 30,
    getColorDepth: () => 1,
  }) as unknown as NodeJS.WriteStream;
  return { stream: to, written: () => written };
}

const attempt = (id: string) => ({ test: { id } as PlannedTest, repetition: 1 });

describe('Progress', () => {
  it('names the running test on a terminal, in one line that is taken away', () => {
    const { stream: to, written } = stream(true);
    const progress = new Progress(2, to);
    progress.starts(attempt('lifecycle/short'));
    expect(written()).to.equal('0/2 0 s  lifecycle/short');
    progress.ends(attempt('lifecycle/short'), 'PASS', [], 5);
    progress.starts(attempt('lifecycle/with-a-name-longer-than-the-line'));
    const last = written().split('\r\u001b[2K').at(-1) ?? '';
    expect(last).to.match(/^1\/2 0 s {2}1 PASS .*…$/);
    expect(last.length).to.be.at.most(29);
    progress.finish();
    expect(written().endsWith('\r\u001b[2K')).to.equal(true);
  });

  it('writes whole lines elsewhere: what fails at once, a state every tenth', () => {
    const { stream: to, written } = stream(false);
    const progress = new Progress(11, to);
    for (let index = 1; index <= 11; index++) {
      progress.starts(attempt(`a/${index}`));
      const verdict = index === 3 ? 'FAIL' : 'PASS';
      progress.ends(attempt(`a/${index}`), verdict, index === 3 ? ['saw nothing'] : [], 7);
    }
    expect(written().split('\n')).to.deep.equal([
      'FAIL a/3  7 ms',
      '     saw nothing',
      '10/11 0 s  9 PASS 1 FAIL  a/10',
      '11/11 0 s  10 PASS 1 FAIL  a/11',
      '',
    ]);
  });
});
