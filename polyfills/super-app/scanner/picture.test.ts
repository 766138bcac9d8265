import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { qrPng } from '@miniapp-tests/spec/addressing/qr/qr-png';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../../testing/folder-packages.ts';
import { smallApp } from '../../testing/small-app.ts';

function codePicture(text: string): string {
  const uri = parseMiniAppUri(text);
  const png = uri.ok ? qrPng(uri.value) : uri;
  if (!png.ok) throw new Error(png.violations[0]?.message);
  return Buffer.from(png.value).toString('base64');
}

describeInEngines('the scanner, given a picture', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async () => {
    packages.put('scanned', smallApp('scanned'));
    app = await SuperAppInEngine.open(engine, packages);
  });
  after(() => app?.close());

  it('opens the MiniApp whose address is in it', async () => {
    await app.press('.launch-scan');
    await until(app.page, () => document.querySelector('#scanner-picture') !== null, {
      reason: 'the scanner did not open',
    });
    await app.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'code.png', { type: 'image/png' }));
      const field = document.querySelector<HTMLInputElement>('#scanner-picture');
      if (!field) throw new Error('The scanner takes no picture.');
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
    }, codePicture('platform://miniapp/scanned/pages/other/other'));
    await app.sees('other of scanned');
  });
});
