import { makeSigningKey } from '@miniapp-tests/spec/packaging/signing/make-signing-key';
import { signPackage } from '@miniapp-tests/spec/packaging/signing/sign-package';
import { expect } from 'chai';
import type { EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { packageOf } from '../testing/folder-packages.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';
import type {} from './testing/loader-page.ts';
import { tidesPackage } from './testing/tides-package.ts';
import { workerScript } from './testing/worker-script.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self' blob:; frame-src 'self' blob:; worker-src 'self'";
/** What a page without service workers must allow besides. */
const LOOSE = `${POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' data:")}; style-src 'unsafe-inline' data:; img-src data:`;
const PAGE = '<!doctype html><title>site</title><script type="module" src="/page.js"></script><body></body>';
const SCOPE = { scope: '/miniapps/tides/' };
const OPEN = { ...SCOPE, serviceWorker: '/worker.js' };

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describeInEngines('opening a package', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    site = await serveStrictSite({
      policy: POLICY,
      policies: { '/loose': LOOSE, '/without-origin': "script-src 'unsafe-inline' *; connect-src *" },
      pages: {
        '/': PAGE,
        '/loose': PAGE,
        '/without-origin': '<!doctype html><script defer src="/without-origin.js"></script>',
      },
      scripts: {
        entryPoints: { page: new URL('testing/loader-page.ts', import.meta.url).pathname },
      },
      files: {
        '/worker.js': ['text/javascript', workerScript()],
        '/embedder-worker.js': ['text/javascript', workerScript('embedder-worker.ts')],
        '/without-origin.js': ['text/javascript', workerScript('without-origin-page.ts')],
        '/tides.ma': ['application/octet-stream', tidesPackage()],
        '/page.ma': ['text/html', PAGE],
        '/miniapps/of-the-site.txt': ['text/plain', 'site'],
      },
    });
    page = await engine.start();
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await page.goTo(`${site.origin}/`);
    await page.evaluate(() => void (document.cookie = 'of=the-site'));
  });

  const open = (options: object) => page.evaluate((given) => loader.open(given as never), options);
  const shown = (url = '') => page.evaluate((address) => loader.shown(address), url);
  const kept = () => page.evaluate(() => loader.kept());

  it('fails with the code of what is wrong, and leaves nothing', async () => {
    const before = await kept();
    const whole = tidesPackage();
    for (const [options, code] of [
      [{ base64: base64(whole.subarray(0, -9)) }, 'container-not-zip'],
      [{ base64: '' }, 'container-not-zip'],
      [{ base64: base64(packageOf({ 'app.js': '' })) }, 'manifest-missing'],
      [{ base64: base64(tidesPackage({}, { app_id: 7 })) }, 'app-id-missing'],
      [
        { base64: base64(tidesPackage({}, { platform_version: { min_code: 9 } })) },
        'platform-version-too-low',
      ],
      [{ base64: base64(tidesPackage({}, { pages: ['pages/x'] })) }, 'page-missing'],
      [{ url: '/page.ma' }, 'container-not-zip'],
      [{ url: '/missing.ma' }, 'package-not-found'],
      [{ url: 'https://refused.example/x.ma' }, 'package-unreachable'],
      [{ url: '/tides.ma', scope: 'https://elsewhere.example/miniapps/' }, 'scope-not-valid'],
      [{ url: '/tides.ma', scope: '/miniapps' }, 'scope-not-valid'],
    ] as const) {
      expect(await open({ ...OPEN, ...options }), JSON.stringify(options).slice(-40)).to.deep.equal({ code });
    }
    expect(await kept()).to.deep.equal(before);
  });

  it('is shown from a blob: URL in a page without an origin, which keeps nothing', async () => {
    const said = await page.evaluate(
      (script) =>
        new Promise((resolve) => {
          addEventListener('message', ({ data }) => resolve(data), { once: true });
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', 'allow-scripts');
          frame.src = script;
          document.body.append(frame);
        }),
      `${site.origin}/without-origin#${base64(tidesPackage())}`,
    );
    expect(said).to.deep.equal(['blob', 'Tides']);
  });

  it('verifies signatures where there is a policy, by what is loaded then', async () => {
    const { privateKey, certificate } = await makeSigningKey({
      algorithm: 'ec-p256',
      subject: 'CN=Tides',
      notBefore: new Date(Date.now() - 86_400_000),
      notAfter: new Date(Date.now() + 86_400_000),
    });
    const signing = await signPackage(tidesPackage(), {
      developer: { privateKey, certificates: [certificate] },
    });
    if (!signing.ok) throw new Error(signing.violations[0]?.message);
    const signed = base64(signing.value);
    const policy = { required: true };
    const loads = () => page.evaluate(() => loader.verifierLoads());
    expect(await open({ ...OPEN, base64: signed })).to.include({ version: '1.0.0' });
    expect(await loads()).to.equal(0);
    expect(await open({ ...OPEN, url: '/tides.ma', policy })).to.deep.equal({ code: 'signature-required' });
    expect(await open({ ...OPEN, base64: signed, policy })).to.include({ version: '1.0.0' });
    const trustedSigners = ['0'.repeat(64)];
    expect(await open({ ...OPEN, base64: signed, policy: { trustedSigners } })).to.deep.equal({
      code: 'signer-untrusted',
    });
    expect(await loads()).to.equal(1);
    await page.evaluate(() => loader.removeAt('/miniapps/tides/'));
  });

  it('leaves the site’s own service worker as it is', async () => {
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/embedder-worker.js');
      await navigator.serviceWorker.ready;
    });
    const before = await kept();
    const { startUrl, servedBy } = await open({ ...SCOPE, url: '/tides.ma' });
    expect(servedBy).to.equal('service-worker');
    expect(await shown(startUrl)).to.include({ title: 'Tides', origin: 'null', color: 'rgb(1, 2, 3)' });
    const own = await open({ scope: '/miniapps/own/', url: '/tides.ma', own: true, page: 'pages/more/more' });
    expect(await shown(own.startUrl)).to.include({ title: 'More', origin: site.origin });
    const texts = [];
    for (const address of ['/of-the-worker.txt', '/miniapps/of-the-site.txt', 'more.html']) {
      texts.push(await page.evaluate(async (url) => (await loader.fetched(url)).text.slice(0, 10), address));
    }
    expect(texts).to.deep.equal(['worker', 'site', '<template>']);
    await page.evaluate(() => loader.remove());
    await page.evaluate(() => loader.removeAt('/miniapps/tides/'));
    expect(await kept()).to.deep.equal(before);
    await page.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    });
  });

  it('shows the first page from a blob: URL where there are no service workers, in a sandbox', async () => {
    await page.goTo(`${site.origin}/loose`);
    const before = await kept();
    expect(await open({ ...SCOPE, url: '/tides.ma' })).to.include({ refusal: 'service-worker-missing' });
    const made = await open({ ...SCOPE, serviceWorker: '/missing.js', url: '/tides.ma' });
    expect(made).to.deep.include({ servedBy: 'blob', refusal: 'service-worker-refused', version: '1.0.0' });
    const { reaches, ...seen } = await shown(made.startUrl);
    expect(seen).to.deep.include({
      origin: 'null',
      title: 'Tides',
      color: 'rgb(1, 2, 3)',
      indent: '3px',
      pictures: [7, 7, 7],
      background: 'data:',
      script: 'app',
      module: 'high tide',
    });
    expect(reaches).to.have.lengthOf(6).and.not.include('done');
    const isThere = () => page.evaluate((url) => loader.fetches(url), made.startUrl ?? '');
    expect(await isThere()).to.equal(true);
    await page.evaluate(() => loader.remove());
    expect(await isThere()).to.equal(false);
    expect(await kept()).to.deep.equal(before);
  });
});
