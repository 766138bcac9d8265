import { expect } from 'chai';
import { endpointOf } from '../mini-app/find/endpoint.ts';
import { ownProvider } from './provider.ts';

describe('the provider of packages', () => {
  const page = 'http://127.0.0.1:8000/app/index.html';

  it('is what the page is asked for, as a base URL', () => {
    const asked = new URL(`${page}?provider=${encodeURIComponent('http://127.0.0.1:9000/packages?x=1')}`);
    expect(ownProvider(asked)).to.equal('http://127.0.0.1:9000/packages/');
  });

  it("is the page's own server where nothing usable is given", () => {
    expect(ownProvider(new URL(page))).to.equal('http://127.0.0.1:8000/');
    expect(ownProvider(new URL(`${page}?provider=javascript:alert(1)`))).to.equal('http://127.0.0.1:8000/');
  });

  it('is the host of an https URI', () => {
    const uri = { scheme: 'https', host: 'apps.example', port: 8443, id: 'foo', path: '' };
    expect(endpointOf(uri, 'http://127.0.0.1/')).to.equal('https://apps.example:8443/');
    expect(endpointOf({ scheme: 'platform', id: 'foo', path: '' }, 'http://127.0.0.1/')).to.equal(
      'http://127.0.0.1/',
    );
  });
});
