import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { expect } from 'chai';
import { packageOf, type PackageFiles } from '../testing/folder-packages.ts';
import { processUnsigned } from './process-unsigned.ts';

const MANIFEST = {
  app_id: 'org.example.tides',
  name: 'Tides',
  icons: [{ src: 'wave.png' }],
  pages: ['pages/index', 'pages/more.html'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
};

function tides(manifest: object = {}, files: PackageFiles = {}, without?: string): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    'manifest.json': JSON.stringify({ ...MANIFEST, ...manifest }),
    'app.js': '',
    'app.css': '',
    'pages/index.html': '',
    'pages/more.html': '',
    ...files,
  };
  return packageOf(Object.fromEntries(Object.entries(all).filter(([path]) => path !== without)));
}

describe('processing a package without signatures', () => {
  const host = { platformVersion: 1, locale: 'en', supportedLocales: ['en'] };
  const widget = { name: 'High', path: 'widgets/high' };
  for (const [title, bytes, path = ''] of [
    ['plain', tides()],
    ['another page', tides(), '/pages/more'],
    ['with an extension', tides(), '/pages/more.html'],
    ['no page of it', tides(), '/pages/other'],
    ['a path with escapes', tides(), '/pages/m%6fre'],
    ['the root', tides(), '/'],
    ['a page missing', tides({}, {}, 'pages/more.html')],
    ['no app.js', tides({}, {}, 'app.js')],
    ['no app.css', tides({}, {}, 'app.css')],
    ['no manifest', tides({}, {}, 'manifest.json')],
    ['a newer platform', tides({ platform_version: { min_code: 2 } })],
    ['a widget', tides({ widgets: [widget] }, { 'widgets/high.html': '' })],
    ['a widget missing', tides({ widgets: [widget] })],
    ['a newer widget', tides({ widgets: [{ ...widget, min_code: 3 }] }, { 'widgets/high.html': '' })],
    ['widgets alone', tides({ pages: [], widgets: [widget] }, { 'widgets/high.html': '' })],
    ['an old name', tides({ pages: ['pages/old'] }, { 'pages/old.htm': '' })],
    ['a colour by its name', tides({ window: { background_color: 'rebeccapurple' } })],
    ['a mistake', tides({ window: { design_width: 'wide' } })],
    ['a name missing', tides({ name: undefined })],
    ['sub-packages', tides({ mpt_subpackages: [{ root: 'far', pages: ['far/away'] }] }), '/far/away'],
    ['no ZIP', new Uint8Array(99)],
  ] as [string, Uint8Array, string?][]) {
    it(`says what spec’s algorithm says: ${title}`, async () => {
      const uri = { scheme: 'platform', id: 'package', path };
      const [own, spec] = [await processUnsigned(bytes, uri, host), await processPackage(bytes, uri, host)];
      expect(comparable(own)).to.deep.equal(comparable(spec));
    });
  }
});

function comparable(result: Awaited<ReturnType<typeof processUnsigned>>): unknown {
  if (!result.ok) return result;
  const { container, manifest, startPage } = result.value;
  return { paths: container.paths, manifest, startPage, warnings: result.warnings };
}
