import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { canonicalCaseFold } from './canonical-case-fold.ts';

describe('canonicalCaseFold', () => {
  it("parts all code points as Python's casefold does", function () {
    const script =
      'import sys,unicodedata as u;[sys.stdout.buffer.write(("%x %s\\n"%(c,chr(c).casefold())).encode()) ' +
      'for c in range(33,0x110000) if u.category(chr(c)) not in ("Cs","Cn") and chr(c).casefold()!=chr(c)]';
    const python = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
    if (python.status !== 0) this.skip();
    const lines = python.stdout.trim().split('\n');
    expect(lines).to.have.length.above(1400);
    for (const line of lines) {
      const [hex = '', folded = ''] = line.split(' ');
      const character = String.fromCodePoint(Number.parseInt(hex, 16));
      expect(canonicalCaseFold(character), hex).to.equal(canonicalCaseFold(folded));
    }
  });
});
