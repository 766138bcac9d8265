import { expect } from 'chai';
import fc from 'fast-check';
import { localizePackage, type LocalizePackageOptions } from './localize-package.ts';
import { lookupLocale, lookupLocales } from './lookup-locale.ts';
import { findMessage, readMessages } from './read-messages.ts';

function container(files: Record<string, unknown>) {
  const paths = Object.keys(files);
  const read = (path: string) =>
    new TextEncoder().encode(typeof files[path] === 'string' ? files[path] : JSON.stringify(files[path]));
  return { paths, read };
}

const RESOURCES = {
  'i18n/en-US.json': { title: 'Color' },
  'i18n/en.json': { title: 'Colour', about: 'About', 'intro-page': { title: 'Introduction' } },
  'i18n/fr.json': { title: 'Couleur' },
  'i18n/zh-Hans.json': { title: '颜色' },
};

describe('looking up locales', () => {
  const TAGS = ['de', 'de-CH', 'en', 'zh-Hans', 'zh-Hant-TW', 'sr-Latn', 'en-a-bbb'];
  for (const [ranges, expected] of [
    [['de-CH-1996'], 'de-CH'],
    [['DE-ch'], 'de-CH'],
    [['de-AT', 'en'], 'de'],
    [['fr', 'en-GB'], 'en'],
    [['zh-Hans-CN'], 'zh-Hans'],
    [['zh-Hant'], undefined], // lookup never goes to a longer tag
    [['*'], undefined],
    [['*', 'de'], 'de'],
    [['de-*-1996'], 'de'],
    [['*-CH'], undefined],
    [['en-a-bbb-x-ccc'], 'en-a-bbb'],
    [['en-x-ccc'], 'en'], // a single letter does not stay at the end
    [['de_CH', '', '123456789', 'en'], 'en'],
    [[], undefined],
    [[...Array.from({ length: 32 }, () => 'fr'), 'en'], undefined],
    [[`de${'-abcdefgh'.repeat(20)}`], undefined],
  ] as const) {
    it(`finds ${expected ?? 'nothing'} for ${ranges.join(', ').slice(0, 60) || 'no range'} (P17)`, () => {
      expect(lookupLocale(TAGS, ranges)).to.equal(expected);
    });
  }

  it('does not end a range with a single letter (P17)', () => {
    expect(lookupLocale(['en-a', 'en'], ['en-a-bbb'])).to.equal('en');
  });

  it('goes on with what is less wanted', () => {
    expect(lookupLocales(TAGS, ['de-CH', 'en', 'de'])).to.deep.equal(['de-CH', 'de', 'en']);
  });

  it('gives only tags that are there, the range itself first when it is', () => {
    const tag = fc.stringMatching(/^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/);
    fc.assert(
      fc.property(fc.uniqueArray(tag, { selector: (one) => one.toLowerCase() }), tag, (tags, range) => {
        const found = lookupLocales(tags, [range]);
        expect(tags).to.include.members(found);
        for (const one of found) expect(`${range}-`).to.match(new RegExp(`^${one}-`, 'i'));
        if (tags.includes(range)) expect(found[0]).to.equal(range);
      }),
    );
  });
});

describe('localizing a package', () => {
  const localize = (options: LocalizePackageOptions, more: Record<string, unknown> = {}) =>
    localizePackage(container({ ...RESOURCES, ...more }), options);

  it('chooses by the preferred languages, then by the one of the manifest (P17)', () => {
    expect(localize({ preferred: ['fr-CA', 'en-US'], lang: 'zh-Hans' }).locales).to.deep.equal([
      'fr',
      'en-US',
      'en',
      'zh-Hans',
    ]);
    expect(localize({ preferred: ['ja'], lang: 'en-GB' }).locales).to.deep.equal(['en']);
    expect(localize({ preferred: ['ja'] }).locales).to.deep.equal([]);
  });

  it('takes a missing message from the next resource (P18)', () => {
    const { message } = localize({ preferred: ['en-US'] });
    expect(message('title')).to.deep.equal({ text: 'Color', locale: 'en-US' });
    expect(message('intro-page.title')).to.deep.equal({ text: 'Introduction', locale: 'en' });
    expect(message('missing')).to.equal(undefined);
  });

  it('ignores files that are not named by a language tag, and says so (P8)', () => {
    const { findings, locales } = localize(
      { preferred: ['en'] },
      { 'i18n/en_GB.json': {}, 'i18n/de.txt': '', 'i18n/sub/de.json': {}, 'i18n/*.json': {} },
    );
    expect(locales).to.deep.equal(['en']);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'i18n-name-not-language-tag i18n/en_GB.json',
      'i18n-name-not-language-tag i18n/de.txt',
      'i18n-name-not-language-tag i18n/sub/de.json',
      'i18n-name-not-language-tag i18n/*.json',
    ]);
  });

  it('passes over a malformed resource and uses the next (P8)', () => {
    const { findings, locales, message } = localize({ preferred: ['en-US'] }, { 'i18n/en-US.json': '{' });
    expect(locales).to.deep.equal(['en']);
    expect(message('title')?.text).to.equal('Colour');
    expect(findings.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'i18n-not-json i18n/en-US.json',
    ]);
  });

  it('tells at most 20 bad names, and reads at most 8 resources', () => {
    const bad = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`i18n/_${at}.json`, {}]));
    expect(localize({ preferred: [] }, bad).findings).to.have.length(20);
    const tags = Array.from({ length: 20 }, (_, at) => `a${String.fromCharCode(97 + at)}`);
    const many = Object.fromEntries(tags.map((tag) => [`i18n/${tag}.json`, {}]));
    expect(localize({ preferred: tags }, many).locales).to.deep.equal(tags.slice(0, 8));
  });

  it('needs no directory', () => {
    const none = localizePackage(container({ 'app.js': '' }), { preferred: ['en'], lang: 'en' });
    expect([none.locales, none.findings, none.message('a')]).to.deep.equal([[], [], undefined]);
  });
});

describe('a localization resource', () => {
  const read = (content: Uint8Array | string, limits?: { maxResourceBytes: number; maxDepth: number }) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const result = readMessages(bytes, 'i18n/en.json', limits);
    return result.ok ? 'read' : result.violations[0]!.code;
  };

  it('is an object in JSON and UTF-8, small and flat (P8)', () => {
    expect(read('{"a":{"b":"c"}}')).to.equal('read');
    for (const text of ['', '{', "{'a':1}", '{"a":1,}']) expect(read(text)).to.equal('i18n-not-json');
    expect(read(Uint8Array.of(0x22, 0xff, 0x22))).to.equal('i18n-not-json');
    for (const text of ['[]', '"a"', 'null', '7']) expect(read(text)).to.equal('i18n-not-key-value-pairs');
    expect(read('{"a":"b"}', { maxResourceBytes: 5, maxDepth: 9 })).to.equal('i18n-too-large');
    expect(read('{"a":{"b":{}}}', { maxResourceBytes: 50, maxDepth: 2 })).to.equal('i18n-too-deep');
    expect(read('{"a":'.repeat(1000) + '1' + '}'.repeat(1000))).to.equal('i18n-too-deep');
  });

  it('has messages by name or by path (P18)', () => {
    const messages = { a: 'A', 'b.c': 'written', b: { c: 'path', d: { e: 'deep' } }, list: ['x'], number: 7 };
    expect(findMessage(messages, 'a')).to.equal('A');
    expect(findMessage(messages, 'b.c')).to.equal('written');
    expect(findMessage(messages, 'b.d.e')).to.equal('deep');
    for (const key of [
      'b',
      'b.d',
      'list',
      'list.0',
      'number',
      'a.length',
      '',
      '.',
      'b.',
      'toString',
      '__proto__.x',
    ]) {
      expect(findMessage(messages, key), key).to.equal(undefined);
    }
  });

  it('gives messages as they are written (P18)', () => {
    expect(findMessage({ a: 'Hello {name} %s' }, 'a')).to.equal('Hello {name} %s');
  });
});
