import { expect } from 'chai';
import { MiniAppPage } from '../testing/mini-app-page.ts';
import { compileMiniApp, type MiniAppFiles } from './compiler/compile-mini-app.ts';
import { templateRuntime } from './runtime-text.ts';

const PAGES = { pages: ['pages/index/index', 'pages/second/second'] };
/** Shows what was called, by both pages. */
const FILES = {
  'app.js': `globalThis.calls = [];
    App({
      onLaunch({ path }) { calls.push('launch ' + path + ' ' + this.name) },
      onShow: () => void calls.push('app shown'),
      onHide: () => void calls.push('app hidden'),
      onError: (message) => void calls.push(message),
      name: 'kept',
    });`,
  'pages/index/index.html': '<p id="calls">{{calls}}</p><button id="throw" bind:tap="fail">fail</button>',
  'pages/index/index.js': `Page({
      data: { calls: '' },
      onLoad({ q }) { calls.push('load ' + q + ' ' + this.route) },
      onShow() { calls.push('show'); this.setData({ calls: calls.join() }) },
      onReady() { calls.push('ready') },
      onHide() { calls.push('hide') },
      fail() { throw new Error('thrown by a handler') },
    });`,
  'pages/second/second.html': '<p id="calls">{{calls}} {{pages}} {{same}}</p>',
  'pages/second/second.js': `Page({
      onLoad(query) {
        this.setData({ calls: calls.join(), pages: getCurrentPages().length, same: getApp().name });
      },
      onUnload: () => void calls.push('second unloaded'),
    });`,
};

describe('a MiniApp written with templates', () => {
  let app: MiniAppPage;
  const launch = (files: MiniAppFiles = FILES, path = ''): Promise<string | undefined> => {
    const built = compileMiniApp(
      { ...files, 'manifest.json': JSON.stringify(PAGES) },
      { runtime: templateRuntime },
    );
    delete built['manifest.json'];
    return app.launch(built as Record<string, string>, PAGES, path);
  };
  before(async () => void (app = await MiniAppPage.open()));
  after(() => app.close());

  it('is called back as its life goes on', async () => {
    await launch(FILES, '/pages/index/index?q=a%20b');
    expect(await app.text('show')).to.contain(
      'launch pages/index/index kept,app shown,load a b pages/index/index,ready,show',
    );
    await app.press('#throw');
    expect((await app.event('scripterror')).join()).to.match(/thrown by a handler.*pages\/index\/index\.js/);
  });

  it('has the pages that are open, and what App was given', async () => {
    await launch({
      ...FILES,
      'pages/index/index.js': `${FILES['pages/index/index.js']} miniapp.navigateTo({ url: '/pages/second/second' })`,
    });
    expect(await app.text('hide')).to.match(/show,hide 2 kept/);
  });

  it('has pages and components whose scripts are modules', async () => {
    await launch({
      'pages/index/index.html': '<import name="x-c" src="/c"/><x-c word="{{word}}"/>',
      'pages/index/index.js': "import { word } from '../../word.js'; Page({ data: { word } });",
      'word.js': "export const word = 'imported';",
      'c.html': '<p>{{word}} {{end}}</p>',
      'c.js':
        "import { word } from './word.js'; Component({ properties: { word: String }, data: { end: word.length } });",
    });
    expect((await app.text('imported')).trim()).to.equal('imported 8');
  });

  it('is told of a page that forgot Page()', async () => {
    await launch({ ...FILES, 'pages/index/index.js': 'if (globalThis.never) Page({})' });
    expect((await app.event('scripterror')).join()).to.contain(
      "The script of pages/index/index didn't call Page()",
    );
  });
});
