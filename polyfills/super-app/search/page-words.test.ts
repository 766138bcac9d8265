import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import type {} from './testing/words-page.ts';

const ENTRY = fileURLToPath(new URL('testing/words-page.ts', import.meta.url));

describeInEngines('the words of pages', (engine) => {
  let opened: OpenedInEngine;
  before(async function () {
    this.timeout(40_000);
    opened = await openInEngine(engine, ENTRY);
  });
  after(() => opened?.close());

  const words = (files: Readonly<Record<string, string>>, closed?: string) =>
    opened.page.evaluate((...given) => wordsOf(...given), files, closed);

  it('are what stands on them, words of neighbouring blocks apart', async () => {
    const html = `<title>At
      sea</title><template><p>Tides</p><p>Boats</p><script>hidden()</script><style>p {}</style></template>`;
    expect(await words({ 'a.html': html, 'b.htm': '<h2>Ports</h2>near' })).to.deep.equal([
      { route: 'a.html', title: 'At sea', text: 'Tides Boats' },
      { route: 'b.htm', title: 'Ports', text: 'Ports near' },
    ]);
  });

  it('are no more than a search can bear, and not of closed pages', async () => {
    const [long] = await words({ 'a.html': `<title>${'t'.repeat(500)}</title>${'word '.repeat(5_000)}` });
    expect([long?.title.length, long?.text.length]).to.deep.equal([100, 2_000]);
    const big = 'x'.repeat(300 * 1024);
    const routes = async (files: Readonly<Record<string, string>>, closed?: string) =>
      (await words(files, closed)).map(({ route }) => route);
    expect(await routes({ 'a.html': big, 'b.html': big, 'c.html': 'c' })).to.deep.equal(['a.html', 'c.html']);
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`${number}.html`, 'x']));
    expect(await routes(many)).to.have.length(64);
    expect(await routes({ 'a.html': 'a', 'b.html': 'b' }, 'b')).to.deep.equal(['a.html']);
    const deep = {
      'a.html': '<div>'.repeat(201),
      'b.html': '<p>b<br>'.repeat(500),
      'c.html': '<i>c</i>'.repeat(500),
    };
    expect(await routes(deep), 'tags that stay open').to.deep.equal(['b.html', 'c.html']);
    const tangled = {
      'a.html': `<b>${'<div>'.repeat(150)}${'</b>'.repeat(150)}`,
      'b.html': `${'<b><i></b>'.repeat(300)}`,
      'c.html': '<a href=x>'.repeat(20),
      'd.html': '<script>if (1 < 2) "<b>";</script ><p>d<script>1 < 2',
      'e.html': `<p ${Array.from({ length: 300 }, (_, at) => `a${at}`).join(' ')}>`,
    };
    expect(await routes(tangled), 'tags that parsers have to mend').to.deep.equal(['d.html']);
  });

  it('run and load nothing while they are read', async () => {
    const page = `<img src="/x.png" onerror="document.title='ran'"><script>document.title='ran'</script><link rel="stylesheet" href="/x.css">`;
    await words({ 'a.html': page });
    expect(await opened.page.evaluate(() => document.title)).not.to.equal('ran');
    expect(opened.requests.filter((request) => /\/x\./.test(request))).to.deep.equal([]);
  });
});
