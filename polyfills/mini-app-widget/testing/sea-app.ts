import { smallApp } from '../../testing/small-app.ts';

const TIDES = {
  'app.js': 'const words = (of) => JSON.stringify(of);',
  'widgets/tides/tides.html':
    '<a id="link" href="/pages/other/other?bay=1">All</a><button id="go">Go</button><p id="text">tides</p><p id="log"></p><p id="told"></p>',
  'widgets/tides/tides.js': `
    const log = document.getElementById('log');
    const say = (word) => { log.textContent += ' ' + word; };
    page.onpageloaded = () => say('loaded(' + page.pageInputObject.pageInputQuery + ')');
    page.onpageready = () => say('ready');
    page.onpageshown = () => { say('shown'); tell('unasked', miniapp.scanCode({})); };
    page.onpagehidden = () => say('hidden');
    page.onwidgetdatachange = (event) => say('data' + words(event.data) + words(page.widgetData));
    page.onwidgetcontextchange = (event) => say('context:' + event.changed.join('+') + words(page.widgetContext[event.changed[0]]));
    say(words(page.widgetData) + page.widgetContext.width + 'x' + page.widgetContext.height + page.widgetContext.host.name);
    const told = (word) => { document.getElementById('told').textContent += ' ' + word; };
    const tell = (what, promise) => promise.then(() => told(what + ' done'), (error) => told(what + ' ' + error.name + ' ' + (error.code ?? '')));
    document.getElementById('go').addEventListener('click', () => tell('go', miniapp.navigateTo({ url: '/pages/index/index' })));
    document.getElementById('text').addEventListener('mouseup', () => tell('scan', miniapp.scanCode({})));
    document.getElementById('text').addEventListener('mouseup', () => tell('token', miniapp.getPushToken()));
    tell('early', miniapp.navigateTo({ url: '/pages/index/index' }));`,
  'widgets/moon/moon.html': '<p id="text">moon</p>',
};
const WIDGETS = {
  widgets: [
    { name: 'Tides', path: 'widgets/tides/tides' },
    { name: 'Moon', path: 'widgets/moon/moon' },
  ],
};

/** A MiniApp with two widgets, one of which says all that it is told. */
export const SEA_APP = smallApp('sea', TIDES, WIDGETS);

/** Of the talkative one. */
export const SEA = 'platform://miniapp/sea/widgets/tides/tides?bay=north';
