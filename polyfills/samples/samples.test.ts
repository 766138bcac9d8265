import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { expect } from 'chai';
import { filesOfFolder, packageOf } from '../testing/folder-packages.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

describe('the samples', () => {
  it('are packages without a finding, each with an icon', async () => {
    const uri = parseMiniAppUri('platform://miniapp/sample');
    if (!uri.ok) throw new Error('The URI is valid.');
    const folders = (await readdir(HERE, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(folders).to.have.lengthOf(6);
    for (const { name } of folders) {
      const processed = await processPackage(packageOf(await filesOfFolder(`${HERE}${name}/`)), uri.value, {
        platformVersion: 1,
        locale: 'en',
        supportedLocales: ['en'],
      });
      expect(processed.ok ? processed.warnings : processed.violations, name).to.deep.equal([]);
      if (!processed.ok) continue;
      const { container, manifest } = processed.value;
      expect(
        manifest.icons.every(({ src }) => container.has(src)),
        `icons of ${name}`,
      ).to.equal(true);
    }
  });
});
