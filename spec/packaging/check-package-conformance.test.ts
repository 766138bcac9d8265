import { expect } from 'chai';
import { checkPackageConformance } from './check-package-conformance.ts';
import { openContainer } from './open-container.ts';
import { writeContainer } from './write-container.ts';

async function findings(files: Record<string, string>) {
  const all = Object.entries({ 'pages/a.html': '', ...files });
  const bytes = writeContainer(
    new Map(all.map(([path, content]) => [path, new TextEncoder().encode(content)])),
  );
  const container = await openContainer(bytes);
  if (!container.ok) throw new Error(container.violations[0]!.code);
  const manifest = { icons: [{ src: 'icon.png', purpose: ['any'] }] };
  return checkPackageConformance(container.value, manifest).map(({ code, path }) => `${code} ${path}`);
}

describe('checkPackageConformance', () => {
  it('finds nothing in a conformant package', async () => {
    expect(await findings({ 'icon.png': '', 'i18n/zh-Hans.json': '{"a":"b"}' })).to.deep.equal([]);
  });

  it('finds a missing icon', async () => {
    expect(await findings({})).to.deep.equal(['icon-missing manifest.json#/icons/0/src']);
  });

  it('finds faults of localization resources', async () => {
    const files = {
      'icon.png': '',
      'i18n/en.json': '{',
      'i18n/fr.json': '["a"]',
      'i18n/en_US.json': '{}',
      'i18n/de.txt': '',
      'i18n/sub/de.json': '{}',
    };
    expect(await findings(files)).to.have.members([
      'i18n-not-json i18n/en.json',
      'i18n-not-key-value-pairs i18n/fr.json',
      'i18n-name-not-language-tag i18n/en_US.json',
      'i18n-name-not-language-tag i18n/de.txt',
      'i18n-name-not-language-tag i18n/sub/de.json',
    ]);
  });

  it('finds a missing pages directory (P12)', async () => {
    const container = {
      paths: ['page.html', 'icon.png'],
      has: (path: string) => path === 'icon.png',
      read: () => undefined,
    };
    const found = checkPackageConformance(container, { icons: [{ src: 'icon.png', purpose: ['any'] }] });
    expect(found.map(({ code }) => code)).to.deep.equal(['pages-directory-missing']);
  });
});
