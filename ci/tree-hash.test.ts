import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { treeHash } from './tree-hash.mjs';

describe('tree hash', () => {
  let root: string;
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root });
  const write = (file: string, text: string) => {
    writeFileSync(join(root, file), text);
    git('add', '-A');
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'mpt-tree-'));
    mkdirSync(join(root, 'ci'));
    git('init', '-q');
    write('a.ts', 'one');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('changes with a source file', () => {
    const before = treeHash(root);
    write('a.ts', 'two');
    expect(treeHash(root)).not.to.equal(before);
  });

  it('does not change with the recorded result or with prose', () => {
    const before = treeHash(root);
    write('ci/full-test.json', '{}');
    write('README.md', 'text');
    expect(treeHash(root)).to.equal(before);
  });
});
