import { expect } from 'chai';
import { tides } from './testing/tides.ts';
import { placedWebAppManifest } from './web-app-manifest.ts';

const BASE = 'https://sea.example/app/';

describe('the Web App Manifest of a page', () => {
  it('has absolute references and the theme’s colour', () => {
    expect(placedWebAppManifest(tides(), { base: BASE })).to.deep.equal({
      id: 'org.example.tides',
      name: 'Tides',
      short_name: 'Sea',
      lang: 'en',
      dir: 'ltr',
      icons: [{ src: `${BASE}icons/a%20b.png`, sizes: '48x48', label: 'A wave', purpose: 'any' }],
      start_url: `${BASE}pages/index.html`,
      scope: BASE,
      display: 'minimal-ui',
      orientation: 'portrait',
      background_color: '#ffffff',
      theme_color: '#0b4f6c',
    });
  });

  it('starts where the embedder says, and alone where the page draws its own bar', () => {
    const custom = tides({ window: { navigation_style: 'custom' } });
    const { start_url, display_override } = placedWebAppManifest(custom, {
      base: BASE,
      startUrl: '?from=home',
    });
    expect(start_url).to.equal(`${BASE}?from=home`);
    expect(placedWebAppManifest(custom, { base: BASE, startUrl: '/home/?x' }).scope).to.equal(
      'https://sea.example/home/',
    );
    expect(display_override).to.deep.equal(['standalone']);
    const whole = tides({ window: { navigation_style: 'custom', fullscreen: true } });
    expect(placedWebAppManifest(whole, { base: BASE })).to.include({ display: 'fullscreen' });
    expect(placedWebAppManifest(whole, { base: BASE })).not.to.have.property('display_override');
  });

  it('has an id for every app_id, such as one with half a character', () => {
    const { id } = placedWebAppManifest(tides({ app_id: 'a\ud800 /b' }), { base: BASE });
    expect(id).to.equal('a%EF%BF%BD%20%2Fb');
  });

  it('is in the person’s language', () => {
    const manifest = tides({
      name_localized: { de: { value: 'Gezeiten' }, ar: { value: 'المد', dir: 'rtl' } },
      icons_localized: { de: [{ src: 'icons/de.png' }] },
    });
    const { name, lang, short_name, icons_localized } = placedWebAppManifest(manifest, {
      base: BASE,
      languages: ['de-AT'],
    });
    expect([name, lang, short_name]).to.deep.equal(['Gezeiten', 'de', 'Sea']);
    expect(icons_localized?.['de']?.[0]?.['src']).to.equal(`${BASE}icons/de.png`);
    expect(placedWebAppManifest(manifest, { base: BASE, languages: ['ar'] }).dir).to.equal('rtl');
  });

  it('needs a base', () => {
    expect(() => placedWebAppManifest(tides(), { base: 'app/' })).to.throw(TypeError);
  });
});
