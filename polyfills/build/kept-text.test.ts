import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptText } from './kept-text.ts';

describe('what is made of a text', () => {
  let folder: string;
  let made: string[] = [];
  const make = async (text: string): Promise<string> => {
    made.push(text);
    return text.toUpperCase();
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'));
    made = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once of the same text, and anew of another one', async () => {
    expect(await keptText(folder, 'a', make)).to.equal('A');
    expect(await keptText(folder, 'a', make)).to.equal('A');
    expect(await keptText(folder, 'b', make)).to.equal('B');
    expect(made).to.deep.equal(['a', 'b']);
  });

  it('is made by each who began before it was there, and is the same', async () => {
    const texts = await Promise.all([keptText(folder, 'a', make), keptText(folder, 'a', make)]);
    expect(texts).to.deep.equal(['A', 'A']);
    expect(await keptText(folder, 'a', make)).to.equal('A');
    expect(made.length).to.equal(2);
  });

  it('is made each time where there is no folder', async () => {
    expect(await keptText(undefined, 'a', make)).to.equal('A');
    expect(await keptText(undefined, 'a', make)).to.equal('A');
    expect(made).to.deep.equal(['a', 'a']);
  });
});
