import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { readCheckpoints } from '../read-checkpoints.ts';
import { APP_PREFIX, MOST_CHECKPOINTS, PAGE_PREFIX } from './w3c.ts';

/** A document with nothing but what the reporter may use. */
function leanDocument() {
  const children: { textContent: string }[] = [];
  return {
    body: { append: (child: { textContent: string }) => children.push(child) },
    createElement: () => ({ textContent: '' }),
    visibleText: () => children.map(({ textContent }) => textContent).join('\n'),
  };
}

/** Runs app.js and then each page's script in its own function, as a host does. */
function run(app: string, ...pages: readonly string[]) {
  const documents = pages.map(leanDocument);
  const scope = { documents, setTimeout };
  const functions = pages.map(
    (page, index) => `((document) => {${PAGE_PREFIX}${page}\n})(documents[${index}]);`,
  );
  runInNewContext([APP_PREFIX + app, ...functions].join(';\n'), scope);
  return documents.map((document) => document.visibleText());
}

const values = (text: string | undefined) =>
  readCheckpoints(text ?? '').map(({ name, value }) => [name, value]);

describe('the reporter of the dialect w3c', () => {
  it('shows what was reported before there was a page', () => {
    expect(values(run("checkpoint('early', 1)", '')[0])).to.deep.equal([['early', 1]]);
  });

  it('shows the whole list in every page', () => {
    const texts = run("checkpoint('a')", "checkpoint('b', 2)", "checkpoint('c', [3])");
    for (const text of texts) {
      expect(values(text)).to.deep.equal([
        ['a', true],
        ['b', 2],
        ['c', [3]],
      ]);
    }
  });

  it('gives back any text unharmed', () => {
    const text = '"\\ \u0000\n\r\t\u0085\u2028\u2029 \u00a0 ä中😀 \ud800 mpt:k.1:x=1 </pre>';
    const [shown] = run(`checkpoint('text', ${JSON.stringify(text)})`, '');
    expect(shown).to.match(/^[!-~]+$/);
    expect(values(shown)).to.deep.equal([['text', text]]);
  });

  it('says so when a value is no JSON', () => {
    const [shown] = run(
      "checkpoint('u', undefined); checkpoint('f', () => 1); const a = []; a.push(a); checkpoint('cycle', a)",
      '',
    );
    const [u, f, cycle] = values(shown);
    expect(u).to.deep.equal(['u', '(undefined)']);
    expect(f).to.deep.equal(['f', '(function)']);
    expect(cycle?.[1]).to.match(/^\(not JSON: TypeError/);
  });

  it('bounds values, names and their number', () => {
    const [shown] = run(
      `checkpoint('long', 'x'.repeat(1e6)); checkpoint('a b=c\\n' + 'n'.repeat(1000), 1);
       for (let i = 0; i < 1000; i += 1) checkpoint('many', i);`,
      '',
    );
    const read = readCheckpoints(shown ?? '');
    expect(read).to.have.length(MOST_CHECKPOINTS);
    expect(read[0]?.value).to.match(/^\(too_long:/);
    expect(read[1]?.name)
      .to.have.length(100)
      .and.match(/^a_b_c_n+$/);
  });

  it('lives on when a page’s document is gone', () => {
    const [first, second] = run(
      '',
      'document.createElement = undefined; document.body = null;',
      "checkpoint('on')",
    );
    expect(first).to.equal('');
    expect(values(second)).to.deep.equal([['on', true]]);
  });

  it('keeps app.js one line further down', () => {
    expect(APP_PREFIX.split('\n')).to.have.length(2);
  });
});
