import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describeResults } from './runner/print-results.ts';
import { runDomTests, type Engine } from './runner/run-dom-tests.ts';
import { readTestFolder } from './runner/test-file.ts';

const TESTS = fileURLToPath(new URL('./tests', import.meta.url));
const STANDARD = /^\s*\/\/ (https:\/\/\S+#\S+|https:\/\/\S+)/;

describe('the DOM tests', function () {
  this.timeout(120_000);

  async function expectNoSurprises(engine: Engine): Promise<number> {
    const { results, surprises } = await runDomTests(TESTS, engine);
    expect(surprises, describeResults(results, surprises)).to.deep.equal([]);
    return results.flatMap(({ tests }) => tests).filter(({ status }) => status === 'PASS').length;
  }

  it('pass in windows of Chromium', async () => {
    expect(await expectNoSurprises('chromium')).to.be.at.least(300);
  });

  it('give the expected results in the worker', async () => {
    await expectNoSurprises('worker');
  });

  it('without cross-origin isolation fail in synchronous reads only, which name the missing headers', async () => {
    await expectNoSurprises('worker-not-isolated');
  });

  it('each name the place in a standard', async () => {
    const { tests } = await readTestFolder(TESTS);
    for (const { path } of tests) {
      const lines = (await readFile(`${TESTS}/${path}`, 'utf8')).split('\n');
      const first = lines.findIndex((line) => /^\s*(?:test|async_test|promise_test)\(/.test(line));
      expect(first, `${path} has tests`).to.be.at.least(0);
      expect(
        lines.slice(0, first).some((line) => STANDARD.test(line)),
        path,
      ).to.equal(true);
    }
  });
});
