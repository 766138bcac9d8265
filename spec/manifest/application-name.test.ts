import { expect } from 'chai';
import { applicationName } from './application-name.ts';
import { processManifest } from './process-manifest.ts';
import { completeManifest } from './testing/complete-manifest.ts';

function names(change: Record<string, unknown>, ...preferred: string[]) {
  const processed = processManifest(completeManifest(change));
  if (!processed.ok) throw new Error(JSON.stringify(processed.violations));
  return applicationName(processed.value, preferred);
}

describe("an application's name", () => {
  const cookies = {
    lang: 'fr',
    name: 'Superbes biscuits',
    name_localized: { 'de-DE': { value: 'Super Cookies', lang: 'en', dir: 'ltr' } },
  };

  it('is the translation for the person, else the name as it stands', () => {
    expect(names(cookies, 'de-DE').name).to.deep.equal({ value: 'Super Cookies', lang: 'en', dir: 'ltr' });
    expect(names(cookies, 'ja').name).to.deep.equal({ value: 'Superbes biscuits', lang: 'fr', dir: 'auto' });
    expect(names({}).name).to.deep.equal({ value: 'Example', dir: 'auto' });
  });

  it('stands in for a short name that is missing or empty, and the other way round', () => {
    expect(names(cookies, 'de-DE').shortName.value).to.equal('Super Cookies');
    expect(names({ name: '', short_name: 'Ex' }).name.value).to.equal('Ex');
    expect(names({ short_name: 'Ex', short_name_localized: { de: '' } }, 'de').shortName.value).to.equal(
      'Example',
    );
    expect(names({ short_name_localized: { de: 'Bsp' } }, 'de')).to.deep.equal({
      name: { value: 'Example', dir: 'auto' },
      shortName: { value: 'Bsp', lang: 'de', dir: 'auto' },
    });
  });

  it('is empty when both are', () => {
    expect(names({ name: ' ', short_name: '' })).to.deep.equal({
      name: { value: '', dir: 'auto' },
      shortName: { value: '', dir: 'auto' },
    });
  });
});
