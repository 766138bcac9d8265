import { expect } from 'chai';
import * as fc from 'fast-check';
import { MAX_URI_LENGTH, parseMiniAppUri } from './parse-miniapp-uri.ts';
import { serializeMiniAppUri } from './serialize-miniapp-uri.ts';

const parsed = (text: string) => {
  const result = parseMiniAppUri(text);
  if (!result.ok) throw new Error(`${text}: ${result.violations[0]?.code}`);
  return result.value;
};
const code = (text: string) => {
  const result = parseMiniAppUri(text);
  return result.ok ? 'accepted' : result.violations[0]?.code;
};

describe('parseMiniAppUri', () => {
  it('splits a URI with every component', () => {
    expect(
      parsed('platform://miniapp/foo;version=1.0.1-trial/pages/index?category=book#section-3'),
    ).to.deep.equal({
      scheme: 'platform',
      id: 'foo',
      version: '1.0.1-trial',
      path: '/pages/index',
      query: 'category=book',
      fragment: 'section-3',
    });
  });

  it('splits the https form with a host and a port', () => {
    expect(parsed('https://Platform.ORG:8443/miniapp/foo/pages/index?k=v#bar')).to.deep.equal({
      scheme: 'https',
      host: 'platform.org',
      port: 8443,
      id: 'foo',
      path: '/pages/index',
      query: 'k=v',
      fragment: 'bar',
    });
  });

  const accepted: [string, object][] = [
    ['platform://miniapp/foo', { scheme: 'platform', id: 'foo', path: '' }],
    ['platform://miniapp/foo;version=', { scheme: 'platform', id: 'foo', path: '' }],
    ['platform://miniapp/foo;version=/a', { scheme: 'platform', id: 'foo', path: '/a' }],
    ['platform://miniapp/foo;VERSION=2', { scheme: 'platform', id: 'foo', version: '2', path: '' }],
    ['PLATFORM://MiniApp/Foo', { scheme: 'platform', id: 'Foo', path: '' }],
    ['web+app://miniapp/foo', { scheme: 'web+app', id: 'foo', path: '' }],
    ['a1.b-c://miniapp/~', { scheme: 'a1.b-c', id: '~', path: '' }],
    ['platform://miniapp/.', { scheme: 'platform', id: '.', path: '' }],
    ['platform://miniapp/../..', { scheme: 'platform', id: '..', path: '/..' }],
    ['platform://miniapp/foo/', { scheme: 'platform', id: 'foo', path: '/' }],
    ['platform://miniapp/foo//a;b=c', { scheme: 'platform', id: 'foo', path: '//a;b=c' }],
    ['platform://miniapp/foo/%2F%e4', { scheme: 'platform', id: 'foo', path: '/%2F%e4' }],
    ['platform://miniapp/foo?', { scheme: 'platform', id: 'foo', path: '', query: '' }],
    [
      'platform://miniapp/foo?a/b?c#',
      { scheme: 'platform', id: 'foo', path: '', query: 'a/b?c', fragment: '' },
    ],
    ['platform://miniapp/foo#a?b', { scheme: 'platform', id: 'foo', path: '', fragment: 'a?b' }],
    ['platform://miniapp/foo?u=a://b', { scheme: 'platform', id: 'foo', path: '', query: 'u=a://b' }],
    ['https://h:/miniapp/foo', { scheme: 'https', host: 'h', id: 'foo', path: '' }],
    ['https://127.0.0.1:0/miniapp/foo', { scheme: 'https', host: '127.0.0.1', port: 0, id: 'foo', path: '' }],
    ['https://[::1]:9/miniapp/foo', { scheme: 'https', host: '[::1]', port: 9, id: 'foo', path: '' }],
    ['https://[1:2::127.0.0.1]/miniapp/f', { scheme: 'https', host: '[1:2::127.0.0.1]', id: 'f', path: '' }],
    ['https://[v1.a:b]/miniapp/f', { scheme: 'https', host: '[v1.a:b]', id: 'f', path: '' }],
    ['https://miniapp/miniapp/foo', { scheme: 'https', host: 'miniapp', id: 'foo', path: '' }],
  ];
  for (const [text, components] of accepted) {
    it(`accepts ${text}`, () => {
      expect(parsed(text)).to.deep.equal(components);
      expect(parsed(serializeMiniAppUri(parsed(text)))).to.deep.equal(components);
    });
  }

  const refused: [string, string][] = [
    ['', 'uri-scheme-invalid'],
    ['foo', 'uri-scheme-invalid'],
    ['1a://miniapp/foo', 'uri-scheme-invalid'],
    ['://miniapp/foo', 'uri-scheme-invalid'],
    [' platform://miniapp/foo', 'uri-scheme-invalid'],
    ['plat_form://miniapp/foo', 'uri-scheme-invalid'],
    ['platform:miniapp/foo', 'uri-scheme-invalid'],
    ['platform://other/foo', 'uri-infix-missing'],
    ['platform://host/miniapp/foo', 'uri-infix-missing'],
    ['platform://miniapp', 'uri-id-missing'],
    ['platform://miniapp/', 'uri-id-missing'],
    ['platform://miniapp/;version=1', 'uri-id-missing'],
    ['platform://miniapp//pages/index', 'uri-id-missing'],
    ['platform://miniapp?x', 'uri-id-missing'],
    ['https://miniapp/foo', 'uri-infix-missing'],
    ['https:///miniapp/foo', 'uri-host-invalid'],
    ['https://h', 'uri-infix-missing'],
    ['https://a b/miniapp/foo', 'uri-host-invalid'],
    ['https://[::1/miniapp/foo', 'uri-host-invalid'],
    ['https://[1:2:3:4:5:6:7]/miniapp/foo', 'uri-host-invalid'],
    ['https://[1::2::3]/miniapp/foo', 'uri-host-invalid'],
    ['https://[::12345]/miniapp/foo', 'uri-host-invalid'],
    ['https://[::1.2.3.256]/miniapp/foo', 'uri-host-invalid'],
    ['https://h:x/miniapp/foo', 'uri-host-invalid'],
    ['https://h:65536/miniapp/foo', 'uri-port-invalid'],
    ['https://u:p@h/miniapp/foo', 'uri-userinfo-not-allowed'],
    ['platform://miniapp/f%6Fo', 'uri-id-invalid'],
    ['platform://miniapp/f o', 'uri-id-invalid'],
    ['platform://miniapp/fö', 'uri-id-invalid'],
    ['platform://miniapp/foo; version = 1.0.1', 'uri-version-invalid'],
    ['platform://miniapp/foo;version=1+2', 'uri-version-invalid'],
    ['platform://miniapp/foo;version=1;version=2', 'uri-version-invalid'],
    ['platform://miniapp/foo;v=1', 'uri-version-invalid'],
    ['platform://miniapp/foo/a b', 'uri-path-invalid'],
    ['platform://miniapp/foo/é', 'uri-path-invalid'],
    ['platform://miniapp/foo/a\\b', 'uri-path-invalid'],
    ['platform://miniapp/foo/a%2', 'uri-percent-encoding-invalid'],
    ['platform://miniapp/foo?a=%zz', 'uri-percent-encoding-invalid'],
    ['platform://miniapp/foo?a={}', 'uri-query-invalid'],
    ['platform://miniapp/foo#a#b', 'uri-fragment-invalid'],
    ['platform://miniapp/foo\n', 'uri-id-invalid'],
    ['platform://miniapp/foo/a\n', 'uri-path-invalid'],
  ];
  for (const [text, expected] of refused) {
    it(`refuses ${JSON.stringify(text)} with ${expected}`, () => expect(code(text)).to.equal(expected));
  }

  it('bounds the length', () => {
    const prefix = 'platform://miniapp/foo?';
    expect(code(prefix + 'a'.repeat(MAX_URI_LENGTH - prefix.length))).to.equal('accepted');
    expect(code(prefix + 'a'.repeat(MAX_URI_LENGTH - prefix.length + 1))).to.equal('uri-too-long');
  });

  const reads = (expected: string, text: string) => expect(code(text)).to.equal(expected);

  it('reads https as the form with a host, never as a custom scheme (A1)', () => {
    reads('uri-infix-missing', 'https://miniapp/foo');
    reads('uri-infix-missing', 'HTTPS://miniapp/foo');
    expect(parsed('https://miniapp/miniapp/foo').host).to.equal('miniapp');
    expect(parsed('httpsx://miniapp/foo').scheme).to.equal('httpsx');
  });

  it('takes full stops as identifiers, and does not resolve them away (A2)', () => {
    expect(parsed('platform://miniapp/./a').id).to.equal('.');
    expect(parsed('platform://miniapp/../a').id).to.equal('..');
  });

  it('refuses the blanks of an example (A3)', () =>
    reads('uri-version-invalid', 'platform://miniapp/foo; version = 1.0.1'));

  it('takes an empty version as none (A5)', () => {
    expect(parsed('platform://miniapp/foo;version=')).not.to.have.property('version');
  });

  it('takes as a custom scheme what RFC 3986 does (A7)', () => {
    reads('accepted', 'web+miniapp://miniapp/foo');
    for (const scheme of ['1a', '_x', '~', '.a']) reads('uri-scheme-invalid', `${scheme}://miniapp/foo`);
  });

  it('takes a port (A8)', () => {
    expect(parsed('https://platform.example:8443/miniapp/foo').port).to.equal(8443);
  });

  const characters = (some: string) => fc.constantFrom(...some, '%41', '%e4');
  const text = (some: string) => fc.array(characters(some), { maxLength: 8 }).map((parts) => parts.join(''));
  const unreserved = fc.stringMatching(/^[A-Za-z0-9._~-]{1,12}$/);
  const host = fc.oneof(
    fc.stringMatching(/^[a-z0-9.-]{1,12}$/),
    fc.ipV4(),
    fc.ipV6().map((address) => `[${address}]`),
  );
  const components = fc.record(
    {
      scheme: fc.stringMatching(/^[a-z][a-z0-9+.-]{0,8}$/).filter((scheme) => scheme !== 'https'),
      id: unreserved,
      version: unreserved,
      path: fc
        .array(text('az09:@!;=&'), { maxLength: 3 })
        .map((parts) => parts.map((part) => `/${part}`).join('')),
      query: text('az?/&=+'),
      fragment: text('az?/!'),
    },
    { requiredKeys: ['scheme', 'id', 'path'] },
  );
  const uris = fc.oneof(
    components,
    fc
      .record({ components, host, port: fc.option(fc.nat(65_535), { nil: undefined }) })
      .map(({ components: rest, host: name, port }) => ({
        ...rest,
        scheme: 'https',
        host: name.toLowerCase(),
        ...(port !== undefined && { port }),
      })),
  );

  it('reads what the serializer writes', () => {
    fc.assert(
      fc.property(uris, (uri) => {
        expect(parsed(serializeMiniAppUri(uri))).to.deep.equal(uri);
      }),
    );
  });

  it('writes what it has read in the same words, but for case, an empty version and an empty port', () => {
    fc.assert(
      fc.property(uris.map(serializeMiniAppUri), (uri) => {
        expect(serializeMiniAppUri(parsed(uri))).to.equal(uri);
      }),
    );
  });

  it('finds a fault in whatever it refuses, and gives back components of whatever it accepts', () => {
    const pieces = [
      'platform',
      'https',
      '://',
      'miniapp',
      '/',
      ';version=',
      'foo',
      '.',
      '?',
      '#',
      ':8',
      '@',
      '[::1]',
      '%4',
      'é',
    ];
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 8 });
    const prefix = fc.constantFrom('', 'platform://miniapp/', 'https://h/miniapp/', 'https://');
    fc.assert(
      fc.property(prefix, soup, (start, rest) => {
        const result = parseMiniAppUri(start + rest.join(''));
        if (result.ok) expect(parsed(serializeMiniAppUri(result.value))).to.deep.equal(result.value);
        else expect(result.violations[0]?.code).to.match(/^uri-/);
      }),
      { numRuns: 1000 },
    );
  });
});
