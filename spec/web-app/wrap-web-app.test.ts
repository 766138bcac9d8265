import { expect } from 'chai';
import { writeContainer } from '../packaging/write-container.ts';
import { openContainer } from '../packaging/open-container.ts';
import { processPackage } from '../packaging/process-package.ts';
import { wrapWebApp, type WrapOptions } from './wrap-web-app.ts';

const HOST = { platformVersion: 1, locale: 'en', supportedLocales: [] };
const encoder = new TextEncoder();

function wrap(files: Record<string, string>, options: WrapOptions = { appId: 'org.example.shop' }) {
  const bytes = Object.entries(files).map(([path, text]) => [path, encoder.encode(text)] as const);
  const result = wrapWebApp(new Map(bytes), options);
  if (!result.ok) return { codes: result.violations.map(({ code }) => code) };
  const read = (path: string) => new TextDecoder().decode(result.value.get(path));
  const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
  return { files: result.value, read, manifest, codes: result.warnings.map(({ code }) => code) };
}

const SHOP = {
  'index.html':
    '<!doctype html><html lang="en"><title>Shop</title><link rel="manifest" href="/site.json"><script type="module" src="./assets/main.js"></script>',
  'site.json': JSON.stringify({
    name: 'The Shop',
    short_name: 'Shop',
    icons: [
      { src: 'icons/big one.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/gone.png' },
      { src: 'https://cdn.example/x.png' },
      7,
    ],
    theme_color: 'navy',
    background_color: '#fff',
    orientation: 'portrait-primary',
    display: 'fullscreen',
    start_url: '/index.html?from=home',
  }),
  'assets/main.js': 'import "./part.js"',
  'icons/big one.png': 'png',
};

describe('wrapping a web app', () => {
  it('makes a package that user agents open', async () => {
    const { files } = wrap(SHOP);
    const uri = { scheme: 'platform', id: 'org.example.shop', path: '' };
    const processed = await processPackage(writeContainer(files!), uri, HOST);
    expect(processed).to.include({ ok: true });
    expect(processed.ok && processed.value.startPage).to.equal('pages/index');
    expect([...files!.keys()].sort()).to.deep.equal([
      'app.css',
      'app.js',
      'assets/main.js',
      'icons/big one.png',
      'manifest.json',
      'pages/index.html',
    ]);
  });

  it('takes over what the web app manifest says', () => {
    const { manifest, codes } = wrap(SHOP);
    expect(manifest).to.deep.equal({
      app_id: 'org.example.shop',
      lang: 'en',
      name: 'The Shop',
      short_name: 'Shop',
      version: { code: 1, name: '1.0.0' },
      platform_version: { min_code: 1 },
      icons: [{ src: 'icons/big%20one.png', sizes: '192x192', type: 'image/png' }],
      pages: ['pages/index'],
      window: {
        background_color: '#ffffff',
        navigation_bar_background_color: '#000080',
        navigation_bar_text_style: 'white',
        orientation: 'portrait',
        fullscreen: true,
      },
    });
    expect(codes).to.deep.equal([]);
  });

  it('makes every reference one from the root', () => {
    const { read } = wrap({
      'index.html': '',
      'docs/guide.html': `<base href="../img/"><img src="a.png" srcset="a.png 1x, /b.png 2x"><a href="../index.html#top">Home</a>
        <a href="./">Index</a><a href="/docs/">Docs</a><a href="/100%/x">Odd</a><a href="#here">Here</a><a href="https://example.org/">Out</a><a href="../docs/guide.html?x=1">Again</a><template><img src="c.png"></template>`,
    });
    const html = read!('pages/docs/guide.html');
    expect(html).not.to.contain('<base');
    for (const part of [
      'src="/img/a.png"',
      'srcset="/img/a.png 1x, /b.png 2x"',
      'href="/pages/index#top"',
      'href="#here"',
      'href="/img/index.html"',
      'href="/docs/index.html"',
      'href="/100%/x"',
      'href="https://example.org/"',
      'href="/pages/docs/guide?x=1"',
      'src="/img/c.png"',
    ]) {
      expect(html).to.contain(part);
    }
  });

  it('keeps files whose names a package reserves, under other names', () => {
    const { files, read } = wrap({
      'index.html': '<script src="app.js"></script><link rel="stylesheet" href="app.css">',
      'app.js': 'theirs',
      'app.css': 'theirs',
      'app-web.css': 'taken',
      'index.htm': 'the other index',
    });
    expect([...files!.keys()]).to.include.members(['app-web.js', 'app-web-2.css', 'pages/index-2.html']);
    expect(read!('pages/index.html')).to.contain('src="/app-web.js"').and.contain('href="/app-web-2.css"');
    expect(read!('app.js')).not.to.equal('theirs');
  });

  it('makes the references of styles ones from the root', () => {
    const { read } = wrap({
      'index.html': `<style>@import "print.css"; body { background: url(img/bg.png) }</style>
        <p style="background: url('img/b.png'); filter: url(#blur)">`,
    });
    const html = read!('pages/index.html');
    expect(html).to.contain('<style>@import "/print.css"; body { background: url("/img/bg.png") }</style>');
    expect(html).to.contain('background: url(&quot;/img/b.png&quot;); filter: url(#blur)');
  });

  it('takes names that differ only in case for the same, as packages do', async () => {
    const { files, read } = wrap({
      'index.html': '<script src="App.js"></script>',
      'App.js': 'theirs',
      'Manifest.json': 'theirs',
      'INDEX.htm': '',
    });
    const names = ['App-web.js', 'Manifest-web.json', 'pages/INDEX-2.html'];
    expect([...files!.keys()]).to.include.members(names);
    expect(read!('pages/index.html')).to.contain('src="/App-web.js"');
    expect(await openContainer(writeContainer(files!))).to.include({ ok: true });
  });

  it('warns of everything that a document loads from elsewhere, and of nothing that it only names', () => {
    const { codes } = wrap({
      'index.html': `<link rel="canonical" href="https://a.example/"><a href="https://a.example/">A</a>
        <link rel="stylesheet" href="//fonts.example/a.css"><img srcset="https://a.example/a.png 1x, b.png 2x">
        <style>@import "https://a.example/a.css"; p { background: url(https://a.example/a.png) }</style>`,
    });
    expect(codes.filter((code) => code === 'foreign-reference')).to.have.length(4);
  });

  it('leaves out members of a wrong type, and a language that is none', () => {
    const { manifest } = wrap({
      'index.html': '<html lang="">',
      'manifest.json': '{"name": 7, "dir": 5, "description": [1], "name_localized": "x"}',
    });
    expect(manifest).to.have.property('name', 'MiniApp');
    expect(manifest).not.to.have.any.keys('lang', 'dir', 'description', 'name_localized');
  });

  it('starts with the document that the web app manifest names', () => {
    const manifest = JSON.stringify({ start_url: 'start.html' });
    const wrapped = wrap({ 'index.html': '', 'start.html': '', 'manifest.webmanifest': manifest });
    expect(wrapped.manifest!['pages']).to.deep.equal(['pages/start', 'pages/index']);
  });

  it('warns of what a package cannot load, of a missing icon and of a made-up app_id', () => {
    const icon = encoder.encode('png');
    const { files, manifest, codes } = wrap(
      { 'index.html': '<title>Ünïque Shop!</title><script src="https://cdn.example/x.js"></script>' },
      { icon },
    );
    expect(codes).to.deep.equal(['foreign-reference', 'web-app-without-icon', 'app-id-made-up']);
    expect(manifest).to.include({ app_id: 'com.example.unique-shop', name: 'Ünïque Shop!' });
    expect(files!.get('common/miniapp-icon.png')).to.equal(icon);
  });

  it('takes the icons that the document links to when no manifest names any', () => {
    const links =
      '<link rel="shortcut icon" href="fav.ico"><link rel="icon" href="a.png"><link rel="icon" href="b.png">';
    const { manifest } = wrap({ 'index.html': links, 'fav.ico': 'x', 'a.png': 'x' });
    expect(manifest!['icons']).to.deep.equal([{ src: 'fav.ico' }, { src: 'a.png' }]);
  });

  it('fails without a document, and with a manifest that is not JSON', () => {
    expect(wrap({ 'main.js': '' }).codes).to.deep.equal(['web-app-without-document']);
    expect(wrap({ 'index.html': '', 'manifest.json': '[]' }).codes).to.deep.equal([
      'web-app-manifest-not-json',
    ]);
    expect(wrap({ 'index.html': '', 'manifest.json': '{' }).codes).to.deep.equal([
      'web-app-manifest-not-json',
    ]);
  });

  it('rewrites what inline modules import, and no other script', () => {
    const { read, codes } = wrap({
      'index.html': `<script type="module">import './main.js'; import 'https://a.example/x.js'</script>
        <script type="text/plain">import "./main.js"</script>`,
    });
    expect(read!('pages/index.html'))
      .to.contain('module">import "/main.js"')
      .and.contain('import "./main.js"');
    expect(codes).to.include('foreign-reference');
  });

  it('warns of an import map', () => {
    const { codes } = wrap({
      'index.html': '<script type="importmap">{"imports": {"a": "./a.js"}}</script>',
    });
    expect(codes).to.include('import-map-ignored');
  });

  it('takes a document that is nested deeply, and refuses one that a parser makes endless', () => {
    expect(wrap({ 'index.html': '<div>'.repeat(1_900) }).codes).to.deep.equal(['web-app-without-icon']);
    const tooComplex = ['web-app-document-too-complex'];
    expect(wrap({ 'index.html': '<div>'.repeat(200_000) }).codes).to.deep.equal(tooComplex);
    // Each paragraph opens all unclosed elements again.
    const unclosed = Array.from({ length: 1_000 }, (_, index) => `<b a${index}>`).join('');
    expect(wrap({ 'index.html': `<p>${unclosed}${'<p>x'.repeat(1_000)}` }).codes).to.deep.equal(tooComplex);
  });
});
