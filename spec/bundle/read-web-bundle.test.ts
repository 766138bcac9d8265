import { expect } from 'chai';
import { readWebBundle, type BundleLimits } from './read-web-bundle.ts';
import { buildBundle, fields, OK, type HandMadeBundle } from './testing/build-bundle.ts';
import { writeWebBundle } from './write-web-bundle.ts';

const text = (content: string) => new TextEncoder().encode(content);
const BODY = text('one');
const TWO = [
  [OK, BODY],
  [OK, text('two')],
];
const withFields = (...entries: [string, string][]): HandMadeBundle => ({
  responses: [[fields(entries), BODY]],
});

const STATUS: [string, string] = [':status', '200'];
const TYPE: [string, string] = ['content-type', 'text/plain'];

const REFUSED: [what: string, code: string, bundle: HandMadeBundle, limits?: Partial<BundleLimits>][] = [
  ['another magic', 'not-a-web-bundle', { magic: text('12345678') }],
  ['version b1', 'bundle-version-unsupported', { version: text('b1\0\0') }],
  ['a sixth part', 'bundle-malformed', { more: [0], length: 0 }],
  ['a length that is a number', 'bundle-malformed', { length: 100 }],
  ['a length of another size', 'bundle-malformed', { length: new Uint8Array(7) }],
  ['a wrong length', 'bundle-length-mismatch', { length: new Uint8Array(8) }],
  ['a table that is no list', 'section-table-malformed', { table: () => 7 }],
  ['an empty table', 'section-table-malformed', { table: () => [] }],
  ['a table of odd length', 'section-table-malformed', { table: (honest) => [...honest, 'x'] }],
  ['a table without names', 'section-table-malformed', { table: () => [1, 2] }],
  ['a table beyond 8191 bytes', 'section-table-too-large', { table: (h) => [...h, 'x'.repeat(9000), 1] }],
  [
    'a wrong length of a section',
    'section-length-mismatch',
    { table: ([name, , ...rest]) => [name!, 1, ...rest] },
  ],
  ['a section that the table lacks', 'section-length-mismatch', { table: (honest) => honest.slice(0, 2) }],
  [
    'a section that only the table has',
    'section-length-mismatch',
    { table: (honest) => [...honest, 'x', 1] },
  ],
  ['two sections of one name', 'section-not-unique', { sections: [['index', new Map()]] }],
  [
    'responses that are not last',
    'responses-not-last',
    { table: (honest) => [...honest.slice(0, -2), 'other', honest.at(-1)!] },
  ],
  ['no index', 'index-missing', { table: (honest) => ['other', ...honest.slice(1)] }],
  ['an index that is no map', 'index-malformed', { index: () => [] }],
  ['an index without places', 'index-malformed', { index: () => new Map([['a', 1]]) }],
  ['places of three numbers', 'index-malformed', { index: () => new Map([['a', [1, 2, 3]]]) }],
  ['responses that are no list', 'responses-malformed', { responses: 7 }],
  ['a place between responses', 'index-location-wrong', { index: () => new Map([['a', [2, 5]]]) }],
  [
    'a length beyond the response',
    'index-location-wrong',
    { responses: TWO, index: () => new Map([['a', [1, 76]]]) },
  ],
  [
    'two URLs of one response',
    'responses-overlap',
    { index: (honest) => new Map([...honest, ['b', honest.get('a')!]]) },
  ],
  [
    'a response without URL',
    'response-without-url',
    { responses: TWO, index: (h) => new Map([...h].slice(1)) },
  ],
  ['a URL with a fragment', 'url-not-allowed', { index: (h) => new Map([['a#b', h.get('a')!]]) }],
  ['a URL with credentials', 'url-not-allowed', { index: (h) => new Map([['https://u:p@a/', h.get('a')!]]) }],
  ['a relative URL of elsewhere', 'url-not-allowed', { index: (h) => new Map([['//b/x', h.get('a')!]]) }],
  ['no URL', 'url-not-allowed', { index: (h) => new Map([['https://:x', h.get('a')!]]) }],
  [
    'two spellings of a URL',
    'url-not-unique',
    {
      responses: TWO,
      index: (h) =>
        new Map([
          ['a', h.get('a')!],
          ['./a', h.get('b')!],
        ]),
    },
  ],
  ['a response of three parts', 'response-malformed', { responses: [[OK, BODY, BODY]] }],
  ['a response that is no list', 'response-malformed', { responses: [7] }],
  ['fields that are no map', 'response-headers-malformed', { responses: [[Uint8Array.of(0), BODY]] }],
  ['fields with bytes behind', 'cbor-trailing-bytes', { responses: [[Uint8Array.of(...OK, 0), BODY]] }],
  [
    'two fields of one name',
    'cbor-keys-not-in-order',
    {
      responses: [[Uint8Array.of(0xa2, 0x41, 0x61, 0x41, 0x61, 0x41, 0x61, 0x41, 0x61), BODY]],
    },
  ],
  ['a name in capitals', 'response-headers-malformed', withFields(['X-Y', '1'], STATUS, TYPE)],
  ['another pseudo field', 'response-headers-malformed', withFields([':method', 'GET'], STATUS, TYPE)],
  ['a value with a line break', 'response-headers-malformed', withFields(['x', '1\r\ny: 2'], STATUS, TYPE)],
  ['a value beyond ASCII', 'response-headers-malformed', withFields(['x', 'é'], STATUS, TYPE)],
  [
    'texts instead of bytes',
    'response-headers-malformed',
    {
      responses: [[Uint8Array.of(0xa1, 0x61, 0x61, 0x61, 0x61), BODY]],
    },
  ],
  ['a redirect', 'response-not-ok', withFields([':status', '301'], TYPE)],
  ['no status', 'response-not-ok', withFields(TYPE)],
  ['a body without type', 'content-type-missing', withFields(STATUS)],
  ['a type that is none', 'content-type-missing', withFields(STATUS, ['content-type', 'text'])],
  ['large fields', 'response-headers-too-large', {}, { maxHeaderBytes: 10 }],
  ['a large body', 'response-too-large', {}, { maxBodyBytes: 2 }],
  ['many responses', 'too-many-responses', { responses: TWO }, { maxResponses: 1 }],
  ['many bytes', 'bundle-too-large', {}, { maxBundleBytes: 10 }],
  ['many items', 'cbor-too-many-items', {}, { maxItems: 10 }],
  ['a primary URL of no response', 'primary-url-wrong', { sections: [['primary', 'b']] }],
  ['a primary URL that is no text', 'primary-url-wrong', { sections: [['primary', 7]] }],
  ['an unknown critical section', 'critical-section-unknown', { sections: [['critical', ['x']]] }],
  ['critical sections that are no list', 'critical-section-unknown', { sections: [['critical', 7]] }],
];

describe('reading a web bundle', () => {
  for (const [what, code, bundle, limits] of REFUSED) {
    it(`refuses ${what}: ${code}`, () => {
      const result = readWebBundle(buildBundle(bundle), limits);
      expect(result.ok ? 'read' : result.violations[0]!.code).to.equal(code);
    });
  }

  it('reads what is honest, and tells what it passed over', () => {
    const sections = [
      ['critical', ['index', 'primary']],
      ['manifest', 'x'],
      ['primary', './b'],
    ] as const;
    const result = readWebBundle(buildBundle({ responses: TWO, sections }));
    if (!result.ok) throw new Error(JSON.stringify(result.violations));
    expect(result.value.primaryUrl).to.equal('b');
    expect([...result.value.responses.keys()]).to.deep.equal(['a', 'b']);
    expect(result.value.responses.get('a')!.body).to.deep.equal(BODY);
    expect([...result.value.responses.get('a')!.headers]).to.deep.equal([TYPE]);
    expect(result.warnings.map(({ code }) => code)).to.deep.equal(['section-ignored']);
  });

  it('refuses every cut of a bundle, and every byte behind it', () => {
    const bytes = buildBundle({ responses: TWO });
    for (let length = 0; length < bytes.length; length++) {
      expect(readWebBundle(bytes.subarray(0, length)).ok).to.equal(false);
    }
    expect(readWebBundle(Uint8Array.of(...bytes, 0)).ok).to.equal(false);
  });

  it('needs no content type where there is no body', () => {
    const result = readWebBundle(buildBundle({ responses: [[fields([STATUS]), new Uint8Array()]] }));
    expect(result.ok).to.equal(true);
  });
});

describe('writing a web bundle', () => {
  const response = { headers: new Map([TYPE]), body: BODY };

  it('writes an empty one', () => {
    const result = readWebBundle(writeWebBundle({ responses: new Map() }));
    expect(result.ok && result.value.responses.size).to.equal(0);
  });

  for (const [what, bundle] of [
    ['a URL with a fragment', { responses: new Map([['a#b', response]]) }],
    [
      'two spellings of a URL',
      {
        responses: new Map([
          ['a', response],
          ['./a', response],
        ]),
      },
    ],
    ['a primary URL without response', { primaryUrl: 'b', responses: new Map([['a', response]]) }],
    [
      'a field in capitals',
      { responses: new Map([['a', { headers: new Map([['X', '1'], TYPE]), body: BODY }]]) },
    ],
    ['a body without type', { responses: new Map([['a', { headers: new Map(), body: BODY }]]) }],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(() => writeWebBundle(bundle)).to.throw(RangeError);
    });
  }
});
