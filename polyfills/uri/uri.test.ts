import { expect } from 'chai';
import { join } from 'node:path';
import type { EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';

describeInEngines('MiniApp URIs in a page', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    site = await serveStrictSite({
      policy: "default-src 'none'; script-src 'self'",
      pages: { '/': '<!doctype html><script type="module" src="/page.js"></script><body></body>' },
      isSinglePage: true,
      scripts: { entryPoints: { page: join(import.meta.dirname, 'testing/visits-page.ts') } },
    });
    page = await engine.start();
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await page.goTo(`${site.origin}/`);
    await page.evaluate(() => uris.follow('as it is'));
  });

  it('catches links to them, and no others', async () => {
    const clicks: readonly (readonly [markup: string, keys: MouseEventInit, visit: string | null])[] = [
      [
        '<a href="platform://miniapp/foo;version=1.0/a/b?k=v#f">',
        {},
        'platform://miniapp/foo;version=1.0/a/b?k=v#f',
      ],
      ['<a href=" PLATFORM://miniapp/\nfoo ">', {}, 'PLATFORM://miniapp/foo'],
      ['<a href="platform://miniapp/..">', {}, 'platform://miniapp/..'],
      [
        '<a href="web+platform://miniapp/foo" target="_blank">',
        { ctrlKey: true },
        'web+platform://miniapp/foo',
      ],
      ['<svg><a href="platform://miniapp/svg"><text>x</text></a></svg>', {}, 'platform://miniapp/svg'],
      ['<a href="https://elsewhere.example/miniapp/foo">', {}, 'https://elsewhere.example/miniapp/foo'],
      ['<a href="https://elsewhere.example/miniapp/foo" target="_blank">', {}, null],
      ['<a href="https://elsewhere.example/miniapp/foo" download>', {}, null],
      ...[{ shiftKey: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }, { button: 1 }].map(
        (keys) => ['<a href="https://elsewhere.example/miniapp/foo">', keys, null] as const,
      ),
      ['<a href="https://elsewhere.example/other">', {}, null],
      ['<a href="other://miniapp/foo">', {}, null],
      ['<a href="platform://miniapp/">', {}, null],
      ['<a>', {}, null],
    ];
    for (const [markup, keys, visit] of clicks) {
      const [isLeft, visited] = await page.evaluate(
        (html, init) => {
          visits.length = 0;
          return [uris.click(html, init), [...visits]] as const;
        },
        markup,
        keys,
      );
      expect(visited, markup).to.deep.equal(visit === null ? [] : [`navigate ${visit} at /`]);
      expect(isLeft, markup).to.equal(visit === null);
    }
  });

  it('leaves a click alone that a handler of the page has dealt with', async () => {
    const visited = await page.evaluate(() => {
      document.body.addEventListener('click', (event) => event.preventDefault(), { once: true });
      uris.click('<a href="platform://miniapp/foo">');
      return [...visits];
    });
    expect(visited).to.deep.equal([]);
  });

  it('finds the one that a page was opened for, once', async () => {
    const address = `${site.origin}/open?uri=${encodeURIComponent('web+platform://miniapp/foo?k=v#f')}`;
    await page.goTo(address);
    const first = 'launch web+platform://miniapp/foo?k=v#f at /open';
    const of = async (queue: 'platform' | 'polyfill') =>
      (await page.evaluate((which) => uris.launches(which), queue)).map((visit) => visit.split('?uri=')[0]);
    expect(await of('platform')).to.deep.equal([first]);
    expect(await of('polyfill')).to.deep.equal([first, 'launch web+platform://miniapp/later at /open']);
    expect(
      await page.evaluate(() => uris.launchOf('https://elsewhere.example/?uri=javascript:alert(1)')),
    ).to.equal(null);
    expect(
      await page.evaluate(() =>
        uris.launchOf('https://elsewhere.example/miniapp/foo?uri=platform://miniapp/bar'),
      ),
      'its own address comes first',
    ).to.equal('https://elsewhere.example/miniapp/foo?uri=platform://miniapp/bar');
  });

  it('hands over the next launch, and reports the error, when a consumer fails', async () => {
    expect(await page.evaluate(() => uris.failing())).to.deep.equal({
      errors: ['one failed', 'two failed'],
      launches: ['one', 'two'],
    });
  });

  it('registers schemes that browsers let a page have, and says why it doesn’t', async () => {
    const codes = await page.evaluate(() => ['platform', 'web+', 'web+Plat'].map(uris.register));
    expect(codes).to.deep.equal(Array(3).fill('scheme-not-registrable'));
    const answer = await page.evaluate(() => uris.register('web+platform'));
    if (engine.name === 'webkitgtk') expect(answer).to.equal('protocol-handlers-missing');
    else expect(answer).to.equal(`${site.origin}/open?from=link&uri=%s`);
  });
});
