import { expect } from 'chai';
import fc from 'fast-check';
import { openContainer, type Container } from '../packaging/open-container.ts';
import { examplePackage } from '../packaging/testing/example-package.ts';
import { writeContainer } from '../packaging/write-container.ts';
import type { Result } from '../result.ts';
import { bundleToPackage } from './bundle-to-package.ts';
import { packageToBundle, type PackageToBundleOptions } from './package-to-bundle.ts';
import { readWebBundle, type WebBundle } from './read-web-bundle.ts';
import { writeWebBundle } from './write-web-bundle.ts';

const text = (content: string) => new TextEncoder().encode(content);
const typed = (entries: [string, string][] = []) => new Map([['content-type', 'text/plain'], ...entries]);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.value;
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.violations[0]!.code);

/** .ma → .wbn → .ma, all of it by bytes. */
async function thereAndBack(container: Uint8Array, options?: PackageToBundleOptions): Promise<Uint8Array> {
  const opened = valueOf(await openContainer(container));
  const bundle = writeWebBundle(valueOf(packageToBundle(opened, options)));
  return writeContainer(valueOf(bundleToPackage(valueOf(readWebBundle(bundle)))));
}

describe('from a package to a bundle', () => {
  it('opens the first page and labels every file', async () => {
    const opened = valueOf(await openContainer(writeContainer(examplePackage({}, { 'common/a b.x': '1' }))));
    const bundle = valueOf(packageToBundle(opened, { baseUrl: 'https://a.example/app/' }));
    expect(bundle.primaryUrl).to.equal('https://a.example/app/pages/first/first.html');
    const types = [...bundle.responses].map(([url, { headers }]) => `${url} ${headers.get('content-type')}`);
    expect(types).to.include.members([
      'https://a.example/app/manifest.json application/json',
      'https://a.example/app/app.js text/javascript',
      'https://a.example/app/common/a%20b.x application/octet-stream',
    ]);
    expect(types[0]).to.match(/manifest\.json/);
  });

  it('tells that the signature is lost', () => {
    const container: Container = {
      paths: [],
      has: () => false,
      read: () => undefined,
      signingBlock: { magic: 'RPK Sig Block 42', start: 0, end: 0 } as never,
    };
    const result = packageToBundle(container);
    expect(result.ok && result.warnings.map(({ code }) => code)).to.deep.equal(['signature-dropped']);
  });

  it('needs a base URL that ends with a slash', async () => {
    const opened = valueOf(await openContainer(writeContainer(examplePackage())));
    for (const baseUrl of [
      'x/',
      ':',
      'https://a.example/app',
      'https://a.example/?x/',
      'https://a.example/#/',
      'https://user@a.example/',
    ]) {
      expect(codeOf(packageToBundle(opened, { baseUrl })), baseUrl).to.equal('base-url-malformed');
      const bundle: WebBundle = {
        responses: new Map([[`${baseUrl}manifest.json`, { headers: typed(), body: text('{}') }]]),
      };
      expect(codeOf(bundleToPackage(bundle, { baseUrl })), baseUrl).to.equal('base-url-malformed');
    }
  });

  it('takes any spelling of the base URL', async () => {
    const opened = valueOf(await openContainer(writeContainer(examplePackage())));
    const bundle = valueOf(packageToBundle(opened, { baseUrl: 'HTTPS://a.example:443/x/../\u00fc b/' }));
    expect([...bundle.responses.keys()]).to.include('https://a.example/%C3%BC%20b/manifest.json');
    expect(codeOf(bundleToPackage(bundle, { baseUrl: 'https://A.example/\u00fc b/' }))).to.equal('done');
  });
});

describe('from a bundle to a package', () => {
  const bundle = (responses: Record<string, string | Map<string, string>>): WebBundle => ({
    responses: new Map(
      Object.entries(responses).map(([url, content]) => [
        url,
        typeof content === 'string'
          ? { headers: typed(), body: text(content) }
          : { headers: content, body: text('x') },
      ]),
    ),
  });
  const root = 'https://a.example/app/';

  it('finds the root by the manifest', () => {
    const files = bundleToPackage(
      bundle({ [`${root}manifest.json`]: '{}', [`${root}x/manifest.json`]: '{}', [`${root}a%20b`]: '1' }),
    );
    expect([...valueOf(files).keys()]).to.deep.equal(['manifest.json', 'x/manifest.json', 'a b']);
  });

  it('takes the root that it is given', () => {
    const files = bundleToPackage(bundle({ [`${root}x`]: '1' }), { baseUrl: root });
    expect([...valueOf(files).keys()]).to.deep.equal(['x']);
  });

  it('tells of many header fields in one finding', () => {
    const fields = Array.from({ length: 12 }, (_, at): [string, string] => [
      `x-${at}-${'y'.repeat(50)}`,
      '1',
    ]);
    const result = bundleToPackage(bundle({ 'manifest.json': typed(fields), a: typed(fields) }));
    expect(result.ok && result.warnings.map(({ message }) => message)).to.have.length(1);
    expect(result.ok && result.warnings[0]!.message).to.match(/, x-9-y{36} and 2 more\.$/);
  });

  it('tells which header fields are lost', () => {
    const result = bundleToPackage(
      bundle({
        'manifest.json': typed([
          ['content-length', '1'],
          ['cache-control', 'no-store'],
        ]),
      }),
    );
    expect(result.ok && result.warnings.map(({ code, message }) => `${code} ${message}`)).to.deep.equal([
      'header-fields-dropped A package has no header fields; left behind: cache-control.',
    ]);
  });

  for (const [what, code, responses, options] of [
    ['no manifest', 'bundle-without-manifest', { x: '1' }],
    ['a URL of elsewhere', 'url-not-a-path', { [`${root}manifest.json`]: '{}', 'https://b.example/x': '1' }],
    ['a URL above the root', 'url-not-a-path', { [`${root}manifest.json`]: '{}', [`${root}../x`]: '1' }],
    ['a relative URL above the root', 'url-not-a-path', { 'manifest.json': '{}', '../x': '1' }],
    ['a relative URL of elsewhere', 'url-not-a-path', { 'manifest.json': '{}', '//b.example/x': '1' }],
    ['a long path', 'package-too-large', { 'manifest.json': '{}', [`a/${'x'.repeat(65_535)}`]: '1' }],
    ['a query', 'url-not-a-path', { 'manifest.json': '{}', 'a?b': '1' }],
    ['a folder', 'url-not-a-path', { 'manifest.json': '{}', 'a/': '1' }],
    ['a hidden separator', 'url-not-a-path', { 'manifest.json': '{}', 'a%2Fb': '1' }],
    ['an escape that is no UTF-8', 'url-not-a-path', { 'manifest.json': '{}', 'a%FFb': '1' }],
    ['a forbidden character', 'file-name-character-not-allowed', { 'manifest.json': '{}', 'ab%3Ac': '1' }],
    ['names that differ in case only', 'file-name-not-unique', { 'manifest.json': '{}', a: '1', A: '2' }],
    ['a file that is a folder', 'file-and-directory', { 'manifest.json': '{}', a: '1', 'a/b': '2' }],
    [
      'an encoded body',
      'content-encoding-unsupported',
      { 'manifest.json': '{}', a: typed([['content-encoding', 'br']]) },
    ],
    [
      'a deep path',
      'package-too-large',
      { 'manifest.json': '{}', 'a/b/c': '1' },
      { limits: { maxDepth: 2 } },
    ],
    ['a large file', 'package-too-large', { 'manifest.json': '{}' }, { limits: { maxEntryBytes: 1 } }],
    ['large files', 'package-too-large', { 'manifest.json': '{}', a: '1' }, { limits: { maxTotalBytes: 2 } }],
    ['many files', 'package-too-large', { 'manifest.json': '{}', a: '1' }, { limits: { maxEntries: 1 } }],
  ] as const) {
    it(`refuses ${what}: ${code}`, () => {
      expect(codeOf(bundleToPackage(bundle(responses as never), options ?? {}))).to.equal(code);
    });
  }
});

describe('there and back', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((candidate) => !/["*:<>?\\|/\p{Cc}\p{Cs}\p{Co}\p{Cn}]|\.$/u.test(candidate));
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  const files = fc.dictionary(path, fc.uint8Array({ maxLength: 200 }), { maxKeys: 12 });

  it('keeps paths and bytes', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom('', 'https://a.example/b%20c/'), async (content, baseUrl) => {
        const container = writeContainer(
          new Map([...Object.entries(content), ['manifest.json', text('{}')]]),
        );
        fc.pre((await openContainer(container)).ok);
        expect(await thereAndBack(container, { baseUrl })).to.deep.equal(container);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a whole MiniApp', async () => {
    const container = writeContainer(examplePackage({}, { 'common/ü/100%.json': '{}', "a'b(c)!~.txt": '1' }));
    expect(await thereAndBack(container)).to.deep.equal(container);
  });
});
