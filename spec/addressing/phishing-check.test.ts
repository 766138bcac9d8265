import { expect } from 'chai';
import { parseMiniAppUri } from './parse-miniapp-uri.ts';
import { phishingCheck, type KnownNames } from './phishing-check.ts';
import { restrictionLevel } from './restriction-level.ts';
import { skeleton } from './skeleton.ts';

const KNOWN: KnownNames = { ids: ['PayPal', 'com.example.bank'], hosts: ['Platform.example'] };

function findings(text: string, known: KnownNames = KNOWN): string[] {
  const parsed = parseMiniAppUri(text);
  if (!parsed.ok) throw new Error(text);
  return phishingCheck(known)(parsed.value).map(({ code, path }) => `${code} ${path}`);
}

describe('phishingCheck', () => {
  const suspicious: [string, string[]][] = [
    ['a://miniapp/paypaI', ['uri-id-lookalike /id']],
    ['a://miniapp/PAYPA1', ['uri-id-lookalike /id']],
    ['a://miniapp/corn.example.bank', ['uri-id-lookalike /id']],
    ['https://p1atform.example/miniapp/x', ['uri-host-lookalike /host']],
    ['https://platform.example.evil.example/miniapp/x', ['uri-host-misleading /host']],
    ['https://xn--pltform-3fg.example/miniapp/x', ['uri-mixed-scripts /host', 'uri-host-lookalike /host']],
    ['https://pl%D0%B0tform.example/miniapp/x', ['uri-mixed-scripts /host', 'uri-host-lookalike /host']],
    ['https://xn--80ak6aa92e.com/miniapp/x', ['uri-whole-script-confusable /host']],
    ['https://a%E2%80%8Bb.example/miniapp/x', ['uri-invisible-character /host']],
    ['a://miniapp/x/%E2%80%AEgnp', ['uri-bidi-control /path']],
    ['a://miniapp/x?q=%E2%81%A6', ['uri-bidi-control /query']],
    ['a://miniapp/x#%E2%80%8B', ['uri-invisible-character /fragment']],
    ['a://miniapp/x/%00', ['uri-invisible-character /path']],
    ['a://miniapp/x/p%D0%B0ypal', ['uri-mixed-scripts /path']],
    ['a://miniapp/x/a%0Ab', ['uri-invisible-character /path']],
    [`a://miniapp/x?q=${encodeURIComponent('a\u200Db')}`, ['uri-invisible-character /query']],
    [`a://miniapp/x?q=${encodeURIComponent('a\u200Eb')}`, ['uri-invisible-character /query']],
  ];
  for (const [text, expected] of suspicious) {
    it(`finds ${expected.join(', ')} in ${text}`, () => expect(findings(text)).to.deep.equal(expected));
  }

  const innocent = [
    'a://miniapp/paypal',
    'a://miniapp/PAYPAL/pages/index?a=b#c',
    'https://PLATFORM.example:8443/miniapp/x',
    'https://www.platform.example/miniapp/x',
    'https://xn--bcher-kva.example/miniapp/x',
    'https://xn--fsqu00a.example/miniapp/~',
    'https://xn--a-.example/miniapp/x',
    'https://[::1]/miniapp/x',
    'https://%FF/miniapp/x',
    'a://miniapp/x/%E6%97%A5%E6%9C%AC%E3%81%AEiPhone',
    'a://miniapp/x/%FF',
    'a://miniapp/org.example.my-app2',
    'a://miniapp/com.example.bank-2',
    'a://miniapp/0123456789',
    'a://miniapp/x?q=one%0D%0Atwo%09three',
    ...['сор.рф', 'сбер.рф', 'роса-24.рф', '二.jp', 'ジャパン-1.jp', 'œuvre.fr', 'ıstanbul.tr'].map(
      (host) => `https://${encodeURIComponent(host)}/miniapp/x`,
    ),
    ...[
      'страница/привет-мир2',
      '東京ページ1/v2',
      'می\u200Cخواهم',
      'क्\u200Dष',
      '👨\u200D👩\u200D👧❤\uFE0F',
      'שלום\u200F!',
    ].map((text) => `a://miniapp/x/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`),
  ];
  for (const text of innocent) {
    it(`finds nothing in ${text}`, () => expect(findings(text)).to.deep.equal([]));
  }

  it('takes a genuine host for genuine, though another begins it', () => {
    const known = { hosts: ['platform.example', 'platform.example.org'] };
    expect(findings('https://platform.example.org/miniapp/x', known)).to.deep.equal([]);
    expect(findings('https://platform.example.com/miniapp/x', known)).to.deep.equal([
      'uri-host-misleading /host',
    ]);
  });

  it('needs no known names', () => {
    const parsed = parseMiniAppUri('https://p1atform.example/miniapp/paypa1');
    expect(parsed.ok && phishingCheck()(parsed.value)).to.deep.equal([]);
  });
});

describe('restrictionLevel', () => {
  const levels: [string, string][] = [
    ['', 'ascii-only'],
    ['a-1.b', 'ascii-only'],
    ['шесть', 'single-script'],
    ['日本のア', 'single-script'],
    ['한국語', 'single-script'],
    ['ᚠᚢ', 'single-script'],
    ['日本iPhone', 'highly-restrictive'],
    ['한국어a', 'highly-restrictive'],
    ['aع', 'moderately-restrictive'],
    ['aα', 'minimally-restrictive'],
    ['aб', 'minimally-restrictive'],
    ['עع', 'minimally-restrictive'],
    ['a b', 'unrestricted'],
    ['a\u200Bб', 'unrestricted'],
  ];
  for (const [text, expected] of levels) {
    it(`of "${text}" is ${expected}`, () => expect(restrictionLevel(text)).to.equal(expected));
  }
});

describe('skeleton', () => {
  it('is the same for what looks the same', () => {
    for (const [one, other] of [
      ['paypal', 'раураl'],
      ['rn', 'm'],
      ['O0', 'ОО'],
      ['é', 'e\u0301'],
    ] as const) {
      expect(skeleton(one)).to.equal(skeleton(other));
    }
    expect(skeleton('a')).not.to.equal(skeleton('b'));
  });
});
