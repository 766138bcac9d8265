import { expect } from 'chai';
import { createInputObject } from './input-object.ts';
import { createLifecycleError } from './lifecycle-error.ts';
import { createPageInputObject } from './page-input-object.ts';

const MANIFEST = { pages: ['pages/home/home', 'pages/list/list'], dir: 'rtl' } as const;

describe('input objects', () => {
  it('hold the manifest’s first page, no referrer and the manifest’s direction by default', () => {
    const input = createInputObject(MANIFEST, { lang: 'ar-eg' });
    expect(input).to.deep.equal({
      ok: true,
      value: { pagePath: 'pages/home/home', referrerInfo: '', lang: 'ar-EG', dir: 'rtl' },
      warnings: [],
    });
  });

  it('hold the page of the launch, and have no member for the URI or a page’s own path (L12)', () => {
    const input = createInputObject(MANIFEST, {
      startPage: 'pages/list/list',
      referrerInfo: 'app.example',
      lang: 'en',
      dir: 'auto',
    });
    const value = input.ok ? input.value : {};
    expect(value).to.deep.equal({
      pagePath: 'pages/list/list',
      referrerInfo: 'app.example',
      lang: 'en',
      dir: 'auto',
    });
    expect(Object.isFrozen(value)).to.equal(true);
    expect(Object.keys(createPageInputObject('x=1'))).to.deep.equal(['pageInputQuery']);
  });

  it('do not exist for a MiniApp without pages (L11)', () => {
    const input = createInputObject({ pages: [], dir: 'auto' }, { lang: 'en' });
    expect(input.ok ? '' : input.violations[0]?.code).to.equal('input-page-missing');
  });

  it('refuse a language that is no tag', () => {
    const input = createInputObject(MANIFEST, { lang: 'no tag' });
    expect(input.ok ? '' : input.violations[0]?.code).to.equal('input-language-malformed');
  });

  it('hold a page’s query undecoded, without question mark, empty where there is none (L13)', () => {
    const queryOf = (query: string) => createPageInputObject(query).pageInputQuery;
    expect(queryOf('a=%20&b')).to.equal('a=%20&b');
    // Of `path??a`: the first question mark ends the path, the second one is the query's.
    expect(queryOf('?a')).to.equal('?a');
    expect(queryOf('')).to.equal('');
  });

  it('keep the referrer as the host was given it (L17)', () => {
    const input = createInputObject(MANIFEST, { lang: 'en', referrerInfo: ' any form; of "it" ' });
    expect(input.ok && input.value.referrerInfo).to.equal(' any form; of "it" ');
  });

  it('describe errors in English', () => {
    expect(createLifecycleError('x')).to.deep.equal({ errorDescription: 'x', lang: 'en', dir: 'ltr' });
  });
});
