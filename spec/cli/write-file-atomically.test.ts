import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailure } from './command-failure.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

describe('writeFileAtomically', () => {
  const bytes = new TextEncoder().encode('content');
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes a file with its permissions, and leaves nothing else', () => {
    writeFileAtomically(join(folder, 'a.key'), bytes, 0o600);
    expect(readFileSync(join(folder, 'a.key'), 'utf8')).to.equal('content');
    expect(statSync(join(folder, 'a.key')).mode & 0o777).to.equal(0o600);
    expect(readdirSync(folder)).to.deep.equal(['a.key']);
  });

  it('does not write through links that others put in its way', () => {
    const elsewhere = join(folder, 'elsewhere');
    symlinkSync(elsewhere, join(folder, 'a.key'));
    symlinkSync(elsewhere, join(folder, `.a.key.${process.pid}.tmp`));
    writeFileAtomically(join(folder, 'a.key'), bytes);
    expect(readdirSync(folder)).to.not.include('elsewhere');
    expect(readFileSync(join(folder, 'a.key'), 'utf8')).to.equal('content');
  });

  it('leaves nothing behind when it fails', () => {
    mkdirSync(join(folder, 'taken'));
    expect(() => writeFileAtomically(join(folder, 'taken'), bytes)).to.throw(CommandFailure, 'Cannot write');
    expect(() => writeFileAtomically(join(folder, 'none', 'a'), bytes)).to.throw(CommandFailure);
    expect(readdirSync(folder)).to.deep.equal(['taken']);
  });
});
