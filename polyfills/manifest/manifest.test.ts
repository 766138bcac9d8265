import { expect } from 'chai';
import { join } from 'node:path';
import type { EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';

describeInEngines('a MiniApp manifest in a page', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    site = await serveStrictSite({
      policy: "default-src 'none'; script-src 'self'; connect-src 'self'; manifest-src blob:",
      pages: {
        '/': '<!doctype html><title>Before</title><link rel="manifest" href="/own.webmanifest"><script type="module" src="/page.js"></script><p>Text</p>',
      },
      scripts: { entryPoints: { page: join(import.meta.dirname, 'testing/effects-page.ts') } },
      files: { '/broken.json': ['application/json', '{'] },
    });
    page = await engine.start();
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });
  beforeEach(() => page.goTo(`${site.origin}/`));

  it('has its effects, and takes them back', async () => {
    const [before, during, after] = await page.evaluate(() => {
      const first = effects.head();
      effects.apply({
        icons: [{ src: 'icon.png', sizes: '48x48' }, { src: 'https://elsewhere.example/x.png' }],
      });
      const applied = {
        title: document.title,
        language: [document.documentElement.lang, document.documentElement.dir],
        themes: [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map(
          ({ content, media }) => `${media} ${content}`,
        ),
        scheme: document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content,
        icons: [
          ...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon], link[rel=apple-touch-icon]'),
        ].map(({ rel, href }) => `${rel} ${new URL(href).pathname}`),
        linked: effects.linked(),
      };
      effects.undo();
      return [first, applied, effects.head()];
    });
    expect(during).to.deep.equal({
      title: 'Tides',
      language: ['en', 'ltr'],
      themes: ['(prefers-color-scheme: light) #ffffff', '(prefers-color-scheme: dark) #0b4f6c'],
      scheme: 'light dark',
      icons: ['icon /app/icon.png', 'apple-touch-icon /app/icon.png'],
      linked: ['blob:'],
    });
    expect(after).to.equal(before);
  });

  it('shows the window’s title as text, and leaves the markup’s language alone', async () => {
    const [title, lang, dir] = await page.evaluate(() => {
      document.documentElement.lang = 'de';
      effects.apply({ dir: 'auto', window: { navigation_bar_title_text: '<b>High</b>' } });
      return [document.title, document.documentElement.lang, document.documentElement.hasAttribute('dir')];
    });
    expect([title, lang, dir]).to.deep.equal(['<b>High</b>', 'de', false]);
  });

  it('tries one way after the other to hand its Web App Manifest over, then says what the policy must allow', async () => {
    const [ways, refusals] = await page.evaluate(() => {
      effects.apply({}, { url: '/served.webmanifest' });
      const linked = [effects.linked()];
      for (let round = 0; round < 4; round += 1) {
        effects.refuse();
        linked.push(effects.linked());
      }
      return [linked, effects.refusals];
    });
    expect(ways.slice(0, 3)).to.deep.equal([['http:'], ['blob:'], ['data:']]);
    expect(refusals).to.have.lengthOf(1);
    expect(refusals[0]).to.include('manifest-src blob:');
  });

  it('keeps the offer to install for a person’s tap', async () => {
    const said = await page.evaluate(() => {
      effects.apply({});
      return effects.install();
    });
    expect(said).to.deep.equal(['InvalidStateError', true, false, true, 'accepted', 'InvalidStateError']);
  });

  it('gives the browser’s error for a screen that it can’t have', async () => {
    const error = await page.evaluate(() => {
      effects.apply({ window: { fullscreen: true } });
      return effects.screen();
    });
    expect(['TypeError', 'NotSupportedError', 'NotAllowedError']).to.include(error);
  });

  it('says why a manifest could not be loaded', async () => {
    const load = (url: string) => page.evaluate((address) => effects.load(address), url);
    expect(await load('/missing.json')).to.equal('manifest-not-loaded');
    expect(await load('https://elsewhere.example/manifest.json')).to.equal('manifest-not-loaded');
    expect(await load('/broken.json')).to.equal('manifest-not-json');
    expect(await page.evaluate(() => effects.shouldPolyfill())).to.equal(true);
  });
});
