import { expect } from 'chai';
import { linkDestination } from './link-destination.ts';

describe('linkDestination', () => {
  const of = (href: string) => linkDestination(href, 'pages/a/a.html');

  it('is a place in the page for its own address with a fragment', () => {
    expect(of('#x%20y')).to.deep.equal({ to: 'place', fragment: 'x%20y' });
    expect(of('a.html#x')).to.deep.equal({ to: 'place', fragment: 'x' });
    expect(of('#')).to.deep.equal({ to: 'place', fragment: '' });
  });

  it('is a page of the package, with query and fragment', () => {
    expect(of('../b/b?x=1#f')).to.deep.equal({ to: 'page', href: '/pages/b/b?x=1#f' });
    expect(of('/pages/c d/é')).to.deep.equal({ to: 'page', href: '/pages/c%20d/%C3%A9' });
    expect(of('a.html?x=1')).to.deep.equal({ to: 'page', href: '/pages/a/a.html?x=1' });
    expect(of('')).to.deep.equal({ to: 'page', href: '/pages/a/a.html' });
  });

  it('is nowhere outside of the package', () => {
    for (const href of ['https://example.org', '//example.org', 'about:blank', 'javascript:1', 'data:,x']) {
      expect(of(href), href).to.deep.equal({ to: 'nowhere' });
    }
  });
});
