import { expect } from 'chai';
import { resolveReference } from './resolve-reference.ts';

describe('resolveReference', () => {
  const path = (href: string) => resolveReference(href, 'pages/a b/a.html')?.path;

  it('resolves against the file and the root of the package', () => {
    expect(path('x.png')).to.equal('pages/a b/x.png');
    expect(path('./y/x.png')).to.equal('pages/a b/y/x.png');
    expect(path('../../app.css')).to.equal('app.css');
    expect(path('/img/x.png')).to.equal('img/x.png');
    expect(path('')).to.equal('pages/a b/a.html');
    expect(path('#f')).to.equal('pages/a b/a.html');
  });

  it('never leaves the package', () => {
    expect(path('../../../../x.png')).to.equal('x.png');
    for (const href of [
      'https://example.org/x',
      '//example.org/x',
      '\\\\example.org\\x',
      '/\\example.org',
      'javascript:1',
      ' javascript:1',
      'java\nscript:1',
      'data:,x',
      'blob:https://example.org/1',
      'package://files/x',
      'about:blank',
    ]) {
      expect(path(href), href).to.equal(undefined);
    }
  });

  it('decodes once, and a hidden separator names nothing', () => {
    expect(path('caf%C3%A9%2520.png')).to.equal('pages/a b/café%20.png');
    expect(path('café.png')).to.equal('pages/a b/café.png');
    expect(path('a%2Fb.png')).to.equal(undefined);
    expect(path('a%5Cb.png')).to.equal(undefined);
    expect(path('%00')).to.equal(undefined);
    expect(path('%FF.png')).to.equal(undefined);
  });

  it('keeps query and fragment apart', () => {
    expect(resolveReference('../b/b?x=1#f', 'pages/a/a.html')).to.deep.equal({
      path: 'pages/b/b',
      query: '?x=1',
      fragment: '#f',
    });
  });
});
