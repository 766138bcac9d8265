import { expect } from 'chai';
import { parseMiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import { containerOf } from '../packaging/open-container.ts';
import { locateWidget } from './locate-widget.ts';

const EMPTY = new Uint8Array();
const CONTAINER = containerOf(
  new Map(
    ['widgets/today/today.html', 'widgets/today/today.js', 'widgets/a b/a b.html'].map((path) => [
      path,
      EMPTY,
    ]),
  ),
  undefined,
);
const TODAY = { name: 'Today', path: 'widgets/today/today', min_code: 2 };
const SPACED = { name: 'Spaced', path: 'widgets/a b/a b.html' };
const MISSING = { name: 'Missing', path: 'widgets/none/none' };

function locate(text: string, widgets = [TODAY, SPACED, MISSING], platformVersion = 2) {
  const uri = parseMiniAppUri(text);
  if (!uri.ok) throw new Error(text);
  const located = locateWidget({ widgets }, CONTAINER, uri.value, platformVersion);
  return located.ok ? located.value : located.violations[0]?.code;
}

describe('locating a widget', () => {
  it('takes the path of the URI like a page’s, and its query as data (W9)', () => {
    expect(locate('miniapp://miniapp/foo/widgets/today/today?city=Bonn')).to.deep.equal({
      widget: TODAY,
      resources: { html: 'widgets/today/today.html', js: 'widgets/today/today.js' },
      query: 'city=Bonn',
    });
    expect(locate('miniapp://miniapp/foo/widgets/a%20b/a%20b')).to.deep.include({
      widget: SPACED,
      query: '',
    });
    expect(locate('https://app.example/miniapp/foo/widgets/today/today.html')).to.deep.include({
      widget: TODAY,
    });
  });

  it('takes the only widget of a MiniApp when the URI has no path', () => {
    expect(locate('miniapp://miniapp/foo', [TODAY])).to.deep.include({ widget: TODAY });
    expect(locate('miniapp://miniapp/foo')).to.equal('widget-not-named');
    expect(locate('miniapp://miniapp/foo', [])).to.equal('widget-not-found');
  });

  it('says why there is none', () => {
    expect(locate('miniapp://miniapp/foo/pages/index/index')).to.equal('widget-not-found');
    expect(locate('miniapp://miniapp/foo/widgets%2Ftoday%2Ftoday')).to.equal('widget-not-found');
    expect(locate('miniapp://miniapp/foo/widgets/none/none')).to.equal('widget-file-missing');
    expect(locate('miniapp://miniapp/foo/widgets/today/today', [TODAY], 1)).to.equal(
      'widget-platform-too-old',
    );
  });

  it('has none in a MiniApp of pages', () => {
    const uri = parseMiniAppUri('miniapp://miniapp/foo/a');
    if (!uri.ok) throw new Error('a URI');
    const located = locateWidget({}, CONTAINER, uri.value, 1);
    expect(located.ok ? '' : located.violations[0]?.code).to.equal('widget-not-found');
  });
});
