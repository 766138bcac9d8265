import { expect } from 'chai';
import { parseMiniAppUri, type MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import type { HostConfiguration } from './host-configuration.ts';
import { processPackage } from './process-package.ts';
import { streamPackage } from './stream-package.ts';
import { buildZip, type HandMadeEnd } from './testing/build-zip.ts';
import { examplePackage } from './testing/example-package.ts';
import { noise } from './testing/noise.ts';
import { streamOf } from './testing/stream-of.ts';
import { writeContainer } from './write-container.ts';

const HOST: HostConfiguration = { platformVersion: 3, locale: 'en', supportedLocales: ['en'] };

function uri(rest = ''): MiniAppUri {
  const parsed = parseMiniAppUri(`platform://miniapp/example${rest}`);
  if (!parsed.ok) throw new Error(parsed.violations[0]?.code);
  return parsed.value;
}

/** An example package with much behind its first page. */
function largeFiles(files: Record<string, string | null> = {}): Map<string, Uint8Array> {
  return examplePackage({}, files).set('images/large.png', noise(400_000));
}

/** Where in the container a file's data ends. */
function endOf(path: string, bytes: Uint8Array): number {
  const name = new TextEncoder().encode(path);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length;) {
    const nameLength = view.getUint16(at + 26, true);
    const end = at + 30 + nameLength + view.getUint32(at + 18, true);
    const found = bytes.subarray(at + 30, at + 30 + nameLength);
    if (found.length === name.length && found.every((byte, index) => byte === name[index])) return end;
    at = end;
  }
  throw new Error(`no ${path}`);
}

async function streamed(
  bytes: Uint8Array,
  {
    path = '',
    host = {},
    chunkBytes = 4096,
  }: { path?: string; host?: Partial<HostConfiguration>; chunkBytes?: number } = {},
) {
  let given = 0;
  const stream = streamOf(bytes, chunkBytes, (total) => (given = total));
  const result = await streamPackage(stream, uri(path), { ...HOST, ...host });
  return { result, given: () => given };
}

async function opened(...input: Parameters<typeof streamed>) {
  const { result, given } = await streamed(...input);
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return { ...result.value, warnings: result.warnings, givenAtStart: given() };
}

const zipOf = (files: ReadonlyMap<string, Uint8Array>, order: string[], end?: HandMadeEnd) =>
  buildZip(
    [...order, ...[...files.keys()].filter((path) => !order.includes(path))].map((name) => ({
      name,
      data: files.get(name)!,
    })),
    end,
  );

const codeOf = (result: { ok: boolean; violations?: readonly { code: string }[] }) =>
  result.ok ? 'accepted' : result.violations![0]!.code;

describe('streamPackage', () => {
  for (const [last, files] of [
    ['pages/first/first.js', {}],
    ['pages/first/first.css', { 'pages/first/first.js': null }],
    ['pages/first/first.html', { 'pages/first/first.js': null, 'pages/first/first.css': null }],
  ] as const) {
    it(`hands out the start page when ${last} has come, and at most 64 kB later`, async () => {
      const bytes = writeContainer(largeFiles(files));
      for (const chunkBytes of [1, 1000, 16_384, 60_000]) {
        const { container, startPage, manifest, locale, givenAtStart, cancel } = await opened(bytes, {
          chunkBytes,
        });
        await cancel();
        expect(startPage).to.equal('pages/first/first');
        expect(container.paths).to.include.members(['manifest.json', 'app.js', 'app.css', last]);
        expect(container.has('images/large.png')).to.equal(false);
        expect(givenAtStart).to.be.at.most(endOf(last, bytes) + 64_000);
        expect([manifest.name, locale]).to.deep.equal(['Example', 'en']);
      }
    });
  }

  it('gives the whole as processPackage gives it, and each file when it comes', async () => {
    const bytes = writeContainer(largeFiles());
    const { container, whole } = await opened(bytes);
    const large = container.arrival('images/large.png');
    expect(container.arrival('images/large.png')).to.equal(large);
    const missing = container.arrival('missing');
    expect(await container.arrival('app.js')).to.deep.equal(new Uint8Array());
    expect(await large).to.deep.equal(noise(400_000));
    const [verdict, processed] = [await whole, await processPackage(bytes, uri(), HOST)];
    if (!verdict.ok || !processed.ok) throw new Error('refused');
    expect(await missing).to.equal(undefined);
    expect(await container.arrival('app.css')).to.deep.equal(new Uint8Array());
    expect(verdict.value.container.paths).to.deep.equal(processed.value.container.paths);
    expect(verdict.value.startPage).to.equal(processed.value.startPage);
    expect(verdict.warnings).to.deep.equal(processed.warnings);
    expect(container.read('images/large.png')).to.deep.equal(
      verdict.value.container.read('images/large.png'),
    );
  });

  it('opens the page that the URI names when that has come', async () => {
    const bytes = writeContainer(largeFiles({ 'pages/second/second.css': '', 'pages/third': '' }));
    const { startPage, container } = await opened(bytes, { path: '/pages/second/second' });
    expect(startPage).to.equal('pages/second/second');
    expect(container.paths).to.include.members(['pages/second/second.html', 'pages/second/second.css']);
  });

  it('falls back to the first page, with a warning', async () => {
    const { startPage, warnings } = await opened(writeContainer(largeFiles()), { path: '/pages/nowhere' });
    expect(startPage).to.equal('pages/first/first');
    expect(warnings.map(({ code }) => code)).to.deep.equal(['start-page-not-found']);
  });

  it('waits for the end where the order does not tell that no file of the page is to come', async () => {
    const files = largeFiles({ 'pages/first/first.css': null });
    const bytes = zipOf(files, ['app.js', 'manifest.json', 'app.css', 'pages/first/first.html']);
    const { givenAtStart, container } = await opened(bytes);
    expect(givenAtStart).to.equal(bytes.length);
    expect(container.has('images/large.png')).to.equal(true);
  });

  it('does not wait where all files that the page can have are there', async () => {
    const bytes = zipOf(largeFiles(), [
      'pages/first/first.js',
      'pages/first/first.html',
      'manifest.json',
      'app.js',
      'pages/first/first.css',
      'app.css',
    ]);
    expect((await opened(bytes)).givenAtStart).to.be.below(10_000);
  });

  it('refuses the whole when a file of the page comes too late', async () => {
    const order = ['manifest.json', 'app.js', 'app.css', 'pages/first/first.html', 'images/large.png'];
    const { whole, container } = await opened(zipOf(largeFiles(), order));
    const second = container.arrival('pages/second/second.html');
    expect(codeOf(await whole)).to.equal('start-page-file-late');
    expect(await second).to.equal(undefined);
  });

  it('refuses the whole when the central directory disagrees', async () => {
    const files = largeFiles();
    const order = [
      'manifest.json',
      'app.js',
      'app.css',
      'pages/first/first.html',
      'pages/first/first.css',
      'pages/first/first.js',
    ];
    const { whole, startPage } = await opened(zipOf(files, order, { entryCount: 3 }));
    expect(startPage).to.equal('pages/first/first');
    expect(codeOf(await whole)).to.equal('central-directory-malformed');
  });

  it('refuses the whole when a page that the manifest names is missing (P1)', async () => {
    const { whole } = await opened(writeContainer(largeFiles({ 'pages/second/second.html': null })));
    expect(codeOf(await whole)).to.equal('page-missing');
  });

  const refused: [string, string, Map<string, Uint8Array>][] = [
    ['manifest-missing', 'no manifest', largeFiles({ 'manifest.json': null })],
    ['manifest-not-json', 'a manifest that is not JSON', largeFiles({ 'manifest.json': '{' })],
    ['app-css-missing', 'no app.css', largeFiles({ 'app.css': null })],
    ['page-missing', 'no start page', largeFiles({ 'pages/first/first.html': null })],
    [
      'platform-version-too-low',
      'a platform that is too old',
      examplePackage({ platform_version: { min_code: 9 } }),
    ],
  ];
  for (const [code, what, files] of refused) {
    it(`refuses ${what}: ${code}`, async () => {
      const { result } = await streamed(writeContainer(files));
      expect(codeOf(result)).to.equal(code);
    });
  }

  it('refuses a bad manifest before anything else has come', async () => {
    const { result, given } = await streamed(writeContainer(largeFiles({ 'manifest.json': '{' })), {
      chunkBytes: 100,
    });
    expect(result.ok).to.equal(false);
    expect(given()).to.be.at.most(200);
  });

  it('refuses a fault before the start page', async () => {
    const bytes = writeContainer(largeFiles());
    bytes[30] = 0;
    expect(codeOf((await streamed(bytes)).result)).to.equal('file-name-character-not-allowed');
    bytes[30] = 0x6d;
    bytes[14]! ^= 1;
    expect(codeOf((await streamed(bytes)).result)).to.equal('entry-crc-mismatch');
  });

  it('takes a package of widgets only when it is there as a whole', async () => {
    const files = examplePackage(
      { pages: undefined, widgets: [{ name: 'w', path: 'widgets/w' }] },
      { 'widgets/w.html': '' },
    );
    const { startPage, whole } = await opened(writeContainer(files));
    expect(startPage).to.equal('');
    expect(codeOf(await whole)).to.equal('accepted');
  });

  it('hands nothing out before all is verified when a signature is required', async () => {
    const bytes = writeContainer(largeFiles());
    const { result, given } = await streamed(bytes, { host: { signaturePolicy: { required: true } } });
    expect(codeOf(result)).to.equal('signature-required');
    expect(given()).to.equal(bytes.length);
    const cut = await streamed(bytes.subarray(0, 100), { host: { signaturePolicy: { required: true } } });
    expect(cut.result.ok).to.equal(false);
    const limited = await streamPackage(
      streamOf(bytes, 100),
      uri(),
      { ...HOST, signaturePolicy: { required: true } },
      { maxContainerBytes: 500 },
    );
    expect(codeOf(limited)).to.equal('container-too-large');
  });

  it('hands nothing out before all is verified when a policy names signers or usages', async () => {
    const bytes = writeContainer(largeFiles());
    for (const signaturePolicy of [{ trustedSigners: [] }, { usages: ['app-store' as const] }]) {
      const { result, given } = await streamed(bytes, { host: { signaturePolicy } });
      expect(codeOf(result)).to.equal('signature-required');
      expect(given()).to.equal(bytes.length);
    }
  });

  it('verifies at the end where a policy takes unsigned packages', async () => {
    const host = { signaturePolicy: {} };
    const { whole, givenAtStart } = await opened(writeContainer(largeFiles()), { host });
    expect(givenAtStart).to.be.below(10_000);
    const verdict = await whole;
    expect(verdict.ok && verdict.value.signature?.status).to.equal('unsigned');
    const order = [
      'manifest.json',
      'app.js',
      'app.css',
      'pages/first/first.html',
      'pages/first/first.css',
      'pages/first/first.js',
    ];
    const block = new TextEncoder().encode('nothing that any scheme knows MIX Sig Block 42');
    const signed = await opened(zipOf(largeFiles(), order, { beforeDirectory: block }), { host });
    expect((await signed.whole).ok).to.equal(false);
  });

  it('stops when it is cancelled', async () => {
    const { whole, cancel, container } = await opened(writeContainer(largeFiles()), { chunkBytes: 1000 });
    const large = container.arrival('images/large.png');
    await cancel();
    expect(await large).to.equal(undefined);
    expect(codeOf(await whole)).to.equal('container-unreadable');
  });
});
