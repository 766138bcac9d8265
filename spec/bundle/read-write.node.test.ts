import { expect } from 'chai';
import { Bundle, BundleBuilder } from 'wbn';
import { readWebBundle } from './read-web-bundle.ts';
import { writeWebBundle } from './write-web-bundle.ts';

const text = (content: string) => new TextEncoder().encode(content);
const URLS = ['https://a.example/', 'https://a.example/b.html', 'https://a.example/long/' + 'x'.repeat(300)];

describe('web bundles beside the package wbn', () => {
  it('reads what wbn builds', () => {
    const builder = new BundleBuilder('b2');
    builder.setPrimaryURL(URLS[1]!);
    for (const [index, url] of URLS.entries()) {
      builder.addExchange(url, 200, { 'Content-Type': 'text/plain', 'x-y': '1' }, 'z'.repeat(index * 300));
    }
    const read = readWebBundle(builder.createBundle());
    if (!read.ok) throw new Error(JSON.stringify(read.violations));
    expect(read.value.primaryUrl).to.equal(URLS[1]);
    expect([...read.value.responses.keys()]).to.deep.equal(URLS);
    const third = read.value.responses.get(URLS[2]!)!;
    expect(third.body).to.deep.equal(text('z'.repeat(600)));
    expect([...third.headers]).to.deep.equal([
      ['x-y', '1'],
      ['content-type', 'text/plain'],
    ]);
  });

  it('builds what wbn reads, in the bytes that wbn would build', () => {
    const headers = { 'content-type': 'text/html', 'cache-control': 'no-store' };
    const builder = new BundleBuilder('b2');
    builder.setPrimaryURL('b/ä.html');
    const bodies = new Map(
      Array.from({ length: 40 }, (_, at) => [
        at === 7 ? 'b/ä.html' : `page-${at}.html`,
        text('y'.repeat(at * 20)),
      ]),
    );
    for (const [url, body] of bodies) builder.addExchange(url, 200, headers, body);
    const ours = writeWebBundle({
      primaryUrl: 'b/ä.html',
      responses: new Map(
        [...bodies].map(([url, body]) => [url, { headers: new Map(Object.entries(headers)), body }]),
      ),
    });
    expect(ours).to.deep.equal(new Uint8Array(builder.createBundle()));

    const theirs = new Bundle(ours);
    expect(theirs.primaryURL).to.equal('b/ä.html');
    expect(new Set(theirs.urls)).to.deep.equal(new Set(bodies.keys()));
    for (const [url, body] of bodies) {
      expect(theirs.getResponse(url).headers).to.deep.equal(headers);
      expect(new Uint8Array(theirs.getResponse(url).body)).to.deep.equal(body);
    }
  });
});
