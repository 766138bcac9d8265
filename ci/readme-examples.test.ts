import { expect } from 'chai';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf, findExamples, runExample } from './readme-examples.ts';

const root = join(import.meta.dirname, '..');
/** Folders whose READMEs' examples run in Node. */
const FOLDERS = ['spec'];
/** READMEs that may do without an example: the overview, and the command line's, whose help has them. */
const WITHOUT = ['spec/README.md', 'spec/cli/README.md'];

for (const folder of FOLDERS) {
  const { name } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { name: string };
  const files = globSync(`${folder}/**/README.md`, {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**'],
  });
  describe(`the examples of ${folder}'s READMEs`, () => {
    for (const file of files.sort()) {
      const examples = findExamples(readFileSync(join(root, file), 'utf8'));
      if (!WITHOUT.includes(file)) {
        it(`are there in ${file}`, () => expect(examples).not.to.be.empty);
      }
      for (const example of examples) {
        it(`print what they promise (${file}:${example.line})`, async () => {
          expect(faultOf(example, name)).to.equal(undefined);
          expect(await runExample(example)).to.deep.equal(example.promised);
        });
      }
    }
  });
}

describe('the check of README examples', () => {
  const readme = (...lines: string[]) => ['# x', '', '```ts', ...lines, '```', ''].join('\n');
  const only = (...lines: string[]) => {
    const [example] = findExamples(readme(...lines));
    if (example === undefined) throw new Error('no example');
    return example;
  };

  it('runs TypeScript and compares line by line', async () => {
    const example = only(
      'const a: number[] = await [1, 2];',
      'console.log(a); // → [ 1, 2 ]',
      "console.log('b'); // → c",
    );
    expect(example.line).to.equal(4);
    expect(faultOf(example, '@x/y')).to.equal(undefined);
    expect(example.promised).to.deep.equal(['[ 1, 2 ]', 'c']);
    expect(await runExample(example)).to.deep.equal(['[ 1, 2 ]', 'b']);
  });

  it('shows an error in place of the output', async () => {
    expect((await runExample(only("throw new Error('no');"))).join('\n')).to.include('Error: no');
  });

  it('refuses examples that promise too little or import from elsewhere', () => {
    expect(faultOf(only('const a = 1;'), '@x/y')).to.include('promises nothing');
    expect(faultOf(only('console.log(1); // → 1', 'console.log(2);'), '@x/y')).to.include('prints 2 times');
    const imports = only(
      "import { z } from '@x/y/z';",
      "import fs from 'node:fs';",
      'console.log(z); // → 1',
    );
    expect(faultOf(imports, '@x/y')).to.include('imports node:fs,');
  });

  it('overlooks blocks of other languages', () => {
    expect(findExamples('```sh\nls\n```\n')).to.deep.equal([]);
  });
});
