import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../testing/engines/open-in-engine.ts';
import { smallApp } from '../testing/small-app.ts';
import type {} from './testing/widget-page.ts';

const ENTRY = fileURLToPath(new URL('testing/widget-page.ts', import.meta.url));

const TIDES = {
  'app.js': 'const words = (of) => JSON.stringify(of);',
  'widgets/tides/tides.html':
    '<a id="link" href="/pages/other/other?bay=1">All</a><button id="go">Go</button><p id="text">tides</p><p id="log"></p><p id="told"></p>',
  'widgets/tides/tides.js': `
    const log = document.getElementById('log');
    const say = (word) => { log.textContent += ' ' + word; };
    page.onpageloaded = () => say('loaded(' + page.pageInputObject.pageInputQuery + ')');
    page.onpageready = () => say('ready');
    page.onpageshown = () => say('shown');
    page.onpagehidden = () => say('hidden');
    page.onwidgetdatachange = (event) => say('data' + words(event.data) + words(page.widgetData));
    page.onwidgetcontextchange = (event) => say('context:' + event.changed.join('+') + words(page.widgetContext[event.changed[0]]));
    say(words(page.widgetData) + page.widgetContext.width + 'x' + page.widgetContext.height + page.widgetContext.host.name);
    const told = (word) => { document.getElementById('told').textContent += ' ' + word; };
    const tell = (what, promise) => promise.then(() => told(what + ' done'), (error) => told(what + ' ' + error.name + ' ' + (error.code ?? '')));
    document.getElementById('go').addEventListener('click', () => tell('go', miniapp.navigateTo({ url: '/pages/index/index' })));
    document.getElementById('text').addEventListener('mouseup', () => tell('scan', miniapp.scanCode({})));
    tell('early', miniapp.navigateTo({ url: '/pages/index/index' }));`,
  'widgets/moon/moon.html': '<p id="text">moon</p>',
};
const WIDGETS = {
  widgets: [
    { name: 'Tides', path: 'widgets/tides/tides' },
    { name: 'Moon', path: 'widgets/moon/moon' },
  ],
};
const only = (script: string, manifest = {}) =>
  [
    { 'widgets/only/only.html': '<p id="text">only</p>', 'widgets/only/only.js': script },
    { widgets: [{ name: 'Only', path: 'widgets/only/only' }], ...manifest },
  ] as const;
const SHARES = only(`
  const text = document.getElementById('text');
  const show = (word) => { text.textContent = word + ' ' + localStorage.getItem('times'); };
  show('has');
  addEventListener('storage', ({ key, oldValue, newValue }) => show([key, oldValue, newValue].join(' ')));
  text.addEventListener('click', () => { localStorage.setItem('times', '7'); show('wrote'); });`);
const FILES = {
  '/getPackage?id=sea': smallApp('sea', TIDES, WIDGETS),
  '/getPackage?id=none': smallApp('none'),
  '/getPackage?id=loops': smallApp('loops', ...only('page.onpageshown = () => { for (;;); };')),
  '/getPackage?id=breaks': smallApp('breaks', ...only('throw new Error("broken");')),
  '/getPackage?id=asks': smallApp(
    'asks',
    ...only(
      `const text = document.getElementById('text');
       navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => { text.textContent = state; });
       text.addEventListener('click', () => navigator.geolocation.getCurrentPosition(() => {}, ({ message }) => { text.textContent = message; }));`,
      {
        req_permissions: [
          { name: 'system.permission.LOCATION', reason: 'To find the bay' },
          { name: 'system.permission.NFC' },
          { name: 'system.permission.CAMERA' },
          { name: 'system.permission.CONTACTS' },
        ],
      },
    ),
  ),
  '/getPackage?id=shares': smallApp('shares', ...SHARES),
  '/alone.ma': smallApp('alone', ...only('', { pages: [] })),
};
const SEA = 'platform://miniapp/sea/widgets/tides/tides?bay=north';

describeInEngines('<mini-app-widget>', (engine) => {
  let opened: OpenedInEngine;
  before(async function () {
    this.timeout(40_000);
    opened = await openInEngine(engine, ENTRY, { files: FILES });
  });
  after(() => opened.close());
  afterEach(() => opened.page.evaluate(() => widgetTest.removeAll()));

  const add = (name: string, src: string, options = {}): Promise<void> =>
    opened.page.evaluate((...asked) => widgetTest.add(...asked), name, src, options);
  const sees = async (name: string, text: string): Promise<void> => {
    const isSeen = (of: string, wanted: string): boolean => widgetTest.text(of).includes(wanted);
    await until(opened.page, isSeen, { timeout: 20_000 }, name, text).catch(async (cause: unknown) => {
      const [shown, events] = await opened.page.evaluate(
        (of) => [widgetTest.text(of), widgetTest.events[of]] as const,
        name,
      );
      throw new Error(`"${text}" is not seen, but "${shown}", after ${events?.join()}`, { cause });
    });
  };
  const hears = (name: string, event: string): Promise<void> =>
    until(
      opened.page,
      (of, wanted) => widgetTest.events[of]?.some((heard) => heard.startsWith(wanted)) === true,
      { timeout: 20_000, reason: `there was no ${event}` },
      name,
      event,
    );
  const press = async (name: string, selector: string): Promise<void> => {
    const { x, y } = await opened.page.evaluate((...asked) => widgetTest.place(...asked), name, selector);
    await opened.page.press(x, y);
  };

  it('shows the widget that its src names, in the MiniApp’s scripts', async () => {
    await add('a', SEA);
    await sees('a', 'ready shown');
    expect(await opened.page.evaluate(() => widgetTest.text('a'))).to.match(
      /null\d+x168Test loaded\(bay=north\) ready shown/,
    );
    expect(
      await opened.page.evaluate(() => [widgetTest.of('a').name, widgetTest.of('a').manifest?.name]),
    ).to.deep.equal(['Tides', 'App sea']);
  });

  it('shows several at once, each in a frame of its own, and takes an opened package with one widget only', async () => {
    await add('a', SEA);
    await add('b', SEA);
    await add('c', 'platform://miniapp/sea/widgets/moon/moon');
    await add('d', '/alone.ma');
    for (const [name, text] of [
      ['a', 'shown'],
      ['b', 'shown'],
      ['c', 'moon'],
      ['d', 'only'],
    ] as const)
      await sees(name, text);
  });

  it('tells it new data and what changes around it, and does not start it anew', async () => {
    await add('a', SEA);
    await sees('a', 'shown');
    await opened.page.evaluate(() => {
      widgetTest.of('a').data = { high: '06:12' };
    });
    await sees('a', 'data{"high":"06:12"}{"high":"06:12"}');
    await opened.page.evaluate(() => {
      widgetTest.of('a').style.inlineSize = '200px';
    });
    await sees('a', 'context:width200');
    await opened.page.evaluate(() => {
      widgetTest.of('a').lang = 'de';
    });
    await sees('a', 'context:language"de"');
    await opened.page.evaluate(() => {
      widgetTest.of('a').style.colorScheme = 'dark';
      widgetTest.of('a').refreshContext();
    });
    await sees('a', 'context:colorScheme"dark"');
    expect(await opened.page.evaluate(() => widgetTest.text('a').match(/loaded/g)?.length)).to.equal(1);
  });

  it('is hidden when it is scrolled away or folded, shown when it is back', async () => {
    await add('a', SEA);
    await hears('a', 'pageshown');
    await opened.page.evaluate(() => {
      const gap = document.createElement('div');
      gap.className = 'gap';
      gap.style.blockSize = '5000px';
      document.body.append(gap);
      scrollTo(0, 4000);
    });
    await hears('a', 'pagehidden');
    await opened.page.evaluate(() => scrollTo(0, 0));
    await sees('a', 'shown hidden shown');
    await opened.page.evaluate(() => {
      widgetTest.of('a').collapsed = true;
    });
    await sees('a', 'shown hidden shown hidden');
    await opened.page.evaluate(() => {
      widgetTest.of('a').collapsed = false;
    });
    await sees('a', 'shown hidden shown hidden shown');
  });

  it('begins when it is first seen', async () => {
    await opened.page.evaluate(() => {
      const gap = document.createElement('div');
      gap.className = 'gap';
      gap.style.blockSize = '5000px';
      document.body.append(gap);
    });
    await add('far', SEA);
    await add('near', SEA);
    await opened.page.evaluate(() => {
      document.body.prepend(widgetTest.of('near'));
    });
    await hears('near', 'launched');
    expect(await opened.page.evaluate(() => widgetTest.events['far'])).to.deep.equal([]);
    await opened.page.evaluate(() => widgetTest.of('far').scrollIntoView());
    await sees('far', 'shown');
  });

  it('is unloaded after five minutes out of sight, and begins again when it is seen', async () => {
    await add('a', SEA);
    await sees('a', 'shown');
    await opened.page.evaluate(() => {
      const { setTimeout } = globalThis;
      const soon = (act: () => void, time = 0) => setTimeout(act, time === 300_000 ? 0 : time);
      Object.assign(globalThis, { setTimeout: soon });
      widgetTest.of('a').collapsed = true;
      Object.assign(globalThis, { setTimeout });
    });
    await hears('a', 'unloaded');
    await opened.page.evaluate(() => {
      widgetTest.of('a').collapsed = false;
    });
    await sees('a', 'shown');
  });

  it('opens no page by itself, only after a tap', async () => {
    await add('a', SEA);
    await sees('a', 'early NotAllowedError not-allowed');
    await press('a', '#go');
    await hears('a', 'openpage: platform://miniapp/sea/pages/index/index');
    await press('a', '#link');
    await hears('a', 'openpage: platform://miniapp/sea/pages/other/other?bay=1');
    await sees('a', 'tides');
  });

  it('shares what it stores with the other widgets of its MiniApp', async () => {
    await add('a', 'platform://miniapp/shares');
    await add('b', 'platform://miniapp/shares');
    await sees('a', 'has null');
    await sees('b', 'has null');
    await press('a', '#text');
    await sees('a', 'wrote 7');
    await sees('b', 'times  7 7');
    await opened.page.evaluate(() => widgetTest.of('a').reload());
    await sees('a', 'has 7');
  });

  it('uses what the host offers only after a tap', async () => {
    await add('a', SEA, { hasHost: true });
    await sees('a', 'shown');
    await press('a', '#text');
    await press('a', '#text');
    await sees('a', 'scan done');
    expect(await opened.page.evaluate(() => widgetTest.scanned.length)).to.be.greaterThan(0);
  });

  it('asks for nothing while it is used; the host asks for all before, on one sheet', async () => {
    await add('a', 'platform://miniapp/asks', { hasHost: true });
    await sees('a', 'prompt');
    await press('a', '#text');
    await sees('a', 'The host was to ask for geolocation before');
    expect(await opened.page.evaluate(() => widgetTest.sheets)).to.deep.equal([]);
    expect(await opened.page.evaluate(() => widgetTest.of('a').authorize())).to.deep.equal({
      geolocation: 'granted',
      camera: 'granted',
    });
    expect(await opened.page.evaluate(() => widgetTest.authorize(['a', 'a']))).to.have.all.keys('asks');
    expect(await opened.page.evaluate(() => widgetTest.sheets)).to.deep.equal([
      'App asks: geolocation camera',
      'App asks: geolocation camera',
    ]);
    await opened.page.evaluate(() => widgetTest.of('a').reload());
    await sees('a', 'granted');
  });

  it('says why there is no widget, and tries again', async () => {
    await add('a', 'platform://miniapp/none');
    await hears('a', 'error: widget-not-found');
    await sees('a', 'has no widgets');
    await add('b', 'platform://miniapp/sea');
    await hears('b', 'error: widget-not-named');
    await add('c', 'platform://miniapp/missing');
    await hears('c', 'error: package-not-found');
    await opened.page.evaluate(() => {
      widgetTest.of('b').src = 'platform://miniapp/sea/widgets/moon/moon';
    });
    await sees('b', 'moon');
  });

  it('tells of an error of its scripts, and goes on', async () => {
    await add('a', 'platform://miniapp/breaks');
    await hears('a', 'scripterror: Error: broken');
    await hears('a', 'pageshown');
  });

  it('ends with the element, and is there again with it', async () => {
    await add('a', SEA);
    await sees('a', 'shown');
    await opened.page.evaluate(() => widgetTest.of('a').remove());
    await hears('a', 'unloaded');
    await opened.page.evaluate(() => document.body.append(widgetTest.of('a')));
    await sees('a', 'shown');
  });

  it('is there when it was moved by moveBefore(), where there is such a thing', async () => {
    await add('a', SEA);
    await add('b', SEA);
    await sees('b', 'shown');
    await opened.page.evaluate(() => {
      const [a, b] = [widgetTest.of('a'), widgetTest.of('b')];
      if ('moveBefore' in document.body)
        (document.body.moveBefore as (node: Node, child: Node) => void).call(document.body, b, a);
    });
    await sees('b', 'shown');
    await press('b', '#go');
    await hears('b', 'openpage');
  });

  it('stops one that does not answer, and leaves the others alone', async function () {
    this.timeout(60_000);
    await add('a', 'platform://miniapp/loops');
    await add('b', SEA);
    await sees('b', 'shown');
    await sees('a', 'does not answer');
    await sees('b', 'shown');
  });
});
