import { expect } from 'chai';
import { processManifest } from './process-manifest.ts';
import { completeManifest } from './testing/complete-manifest.ts';
import { webAppManifestOf, type WebAppManifest } from './web-app-manifest.ts';

function equivalent(change: Record<string, unknown>): WebAppManifest {
  const result = processManifest(completeManifest(change));
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return webAppManifestOf(result.value);
}

describe('the Web App Manifest that is equivalent', () => {
  it('starts at the first page, in the scope of the package', () => {
    expect(equivalent({})).to.deep.equal({
      name: 'Example',
      dir: 'auto',
      icons: [{ src: 'common/icon.png', purpose: 'any' }],
      start_url: 'pages/index/index',
      scope: '.',
      display: 'minimal-ui',
      orientation: 'portrait',
      background_color: '#ffffff',
    });
  });

  it('has what the MiniApp has, and references that are URLs', () => {
    const icons = [
      { src: 'a%20b.png', purpose: 'maskable any', sizes: '48x48' },
      { src: 'https://e.example/x.png', label: 'X' },
      { src: 'data:image/gif,a' },
    ];
    const texts = { short_name: 'Ex', description: 'D', lang: 'de', dir: 'ltr' };
    const window = { fullscreen: true, orientation: 'landscape', background_color: 'black' };
    expect(equivalent({ ...texts, icons, window, pages: ['pages/ä/b?'.replace('?', '%3F')] })).to.deep.equal({
      ...texts,
      name: 'Example',
      icons: [
        { src: 'a%20b.png', purpose: 'maskable any', sizes: '48x48' },
        { src: 'https://e.example/x.png', purpose: 'any', label: 'X' },
        { src: 'data:image/gif,a', purpose: 'any' },
      ],
      start_url: 'pages/%C3%A4/b%3F',
      scope: '.',
      display: 'fullscreen',
      orientation: 'landscape',
      background_color: '#000000',
    });
  });

  it('keeps translations', () => {
    const change = {
      name_localized: { de: 'Beispiel' },
      short_name_localized: { de: 'B' },
      icons_localized: { de: [{ src: 'a%20b.png' }] },
    };
    expect(equivalent(change)).to.deep.include({
      name_localized: { de: { value: 'Beispiel', lang: 'de', dir: 'auto' } },
      short_name_localized: { de: { value: 'B', lang: 'de', dir: 'auto' } },
      icons_localized: { de: [{ src: 'a%20b.png', purpose: 'any' }] },
    });
  });

  it('has no start in a package of widgets', () => {
    const widgets = [{ name: 'w', path: 'w' }];
    expect(equivalent({ pages: undefined, widgets })).not.to.have.property('start_url');
  });
});
