import { containerOf } from '@miniapp-tests/spec/packaging/open-container';
import { expect } from 'chai';
import { findCssReferences } from '../view-layer/css-references.ts';
import { EMBEDDED_BYTES, Embedding } from './embedding.ts';

describe('what goes into a document', () => {
  const embedding = (files: Readonly<Record<string, string | Uint8Array>>, left = 10_000) =>
    new Embedding(
      containerOf(
        new Map(
          Object.entries(files).map(([path, content]) => [
            path,
            typeof content === 'string' ? new TextEncoder().encode(content) : content,
          ]),
        ),
        undefined,
      ),
      { left, references: findCssReferences },
    );
  /** The text with files by their names. */
  const cut = (made: Embedding, html: string) =>
    made
      .cut(html)
      .map((part) => (typeof part === 'string' ? part : `<${part.file}>`))
      .join('');

  it('is where references stood, of files that are there', () => {
    const made = embedding({ 'a/b.png': 'b', 'c d.png': 'c' });
    const html = [
      'b.png',
      '../c%20d.png',
      '/c%20d.png',
      'x.png',
      '//a/b.png',
      'https://a/b.png',
      '#b.png',
      '',
      'a%2Fb.png',
    ]
      .map((href) => made.file(href, 'a/page.html') ?? '-')
      .join(' ');
    expect(cut(made, html)).to.equal('<a/b.png> <c d.png> <c d.png> - - - - - -');
    expect(made.cut('')).to.deep.equal(['']);
  });

  it('is of stylesheets what they load, down to those that import each other', () => {
    const made = embedding({
      'a.css':
        '@import "b.css" print; p { background: url(i.png) url("missing.png") url(https://e.example/i.png) }',
      'b.css': '@import "a.css"; @import url(plain.css);',
      'plain.css': 'p { color: red }',
      'i.png': 'i',
    });
    const sheet = 'data:text/css;charset=utf-8,';
    const outer = decodeURIComponent(
      cut(made, made.stylesheet('a.css', 'page.html') ?? '').slice(sheet.length),
    );
    const [, inner = ''] = /^@import url\("data:text\/css;charset=utf-8,(.*?)"\)/.exec(outer) ?? [];
    expect(outer.replace(inner, 'b')).to.equal(
      `@import url("${sheet}b") print; p { background: url("<i.png>") url("missing.png") url(https://e.example/i.png) }`,
    );
    expect(decodeURIComponent(inner)).to.equal('@import "a.css"; @import url("<plain.css>") ;');
    expect(cut(made, made.stylesheet('plain.css', '') ?? ''), 'without a copy of its text').to.equal(
      '<plain.css>',
    );
  });

  it('is bounded: bytes of a document, text of all', () => {
    const made = embedding(
      { 'half.bin': new Uint8Array(EMBEDDED_BYTES / 2), 'one.bin': 'x', 'a.css': 'p{}'.repeat(10) },
      70,
    );
    const taken = ['half.bin', 'half.bin', 'one.bin'].map((file) => made.file(file, '') !== undefined);
    expect(taken).to.deep.equal([true, true, false]);
    const texts = [1, 2, 3].map(() => made.text('a.css') !== undefined);
    expect(texts).to.deep.equal([true, true, false]);
  });
});
