import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { ENGINES, runDomTests } from './run-dom-tests.ts';

const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url));

describe('running a folder of DOM tests', function () {
  this.timeout(60_000);

  for (const engine of ENGINES) {
    it(`tells in ${engine} what passes, fails and throws`, async () => {
      const { results, surprises } = await runDomTests(FIXTURES, engine);
      const statuses = results.map(({ file, status, tests }) => [
        file,
        status,
        tests.map((test) => `${test.name}: ${test.status}`),
      ]);
      expect(statuses).to.deep.equal([
        [
          'helped.any.js',
          'OK',
          ['a helper that META names is loaded first: PASS', 'an asynchronous test ends: PASS'],
        ],
        ['mixed.html', 'OK', ['passes: PASS', 'fails: FAIL', 'rejects: FAIL']],
        ['throws.window.js', 'ERROR', ['before the error: PASS']],
      ]);
      expect(results[2]?.message).to.include('thrown outside of any test');
      expect(surprises.map(({ file, name }) => `${file} ${name}`)).to.deep.equal([
        'mixed.html fails',
        'mixed.html rejects',
        'throws.window.js *',
      ]);
    });
  }

  it('refuses a folder without tests', async () => {
    const failure = await runDomTests(`${FIXTURES}/resources`, 'jsdom').catch(
      (error: Error) => error.message,
    );
    expect(failure).to.include('holds no test');
  });
});
