import { expect } from 'chai';
import fc from 'fast-check';
import { ENTRY, type MarkupTree, MarkupTreeWriter } from './markup-tree.ts';
import { parseWithLibrary } from './parse-with-library.ts';
import { readMarkupTree } from './read-markup-tree.ts';
import { contextName, contextOf, looseMarkup } from './testing/sample-markup.ts';

type Told = readonly unknown[];

function told(tree: MarkupTree): Told[] {
  const all: Told[] = [];
  readMarkupTree(tree, {
    element: (...element) => void all.push(['element', ...element]),
    close: () => void all.push(['close']),
    characters: (...characters) => void all.push(characters),
    doctype: (...doctype) => void all.push(['doctype', ...doctype]),
  });
  return all;
}

/** Writes again what was told. */
function written(all: readonly Told[]): MarkupTree {
  const writer = new MarkupTreeWriter();
  for (const [what, ...rest] of all) {
    if (what === 'close') writer.close();
    else if (what === 'doctype') writer.doctype(...(rest as [string, string, string]));
    else if (what === 'element') {
      const [namespace, name, attributes, hasContent] = rest as [number, string, string[], boolean];
      writer.element(namespace, name, attributes.length / 2, hasContent);
      for (let at = 0; at < attributes.length; at += 2)
        writer.attribute(attributes[at]!, attributes[at + 1]!);
    } else writer.characters(what as 'text', rest[0] as string);
  }
  return writer.tree;
}

describe('a tree of markup', () => {
  it('says what was written', () => {
    const { tree } = (() => {
      const writer = new MarkupTreeWriter();
      writer.doctype('html', '', 'about:legacy-compat');
      writer.element(0, 'p', 1, true);
      writer.attribute('class', 'a b');
      writer.element(1, 'svg', 0, true);
      writer.element(1, 'p', 2, false);
      writer.attribute('class', '');
      writer.attribute('p', 'c');
      writer.close();
      writer.close();
      writer.characters('text', 'é👍');
      writer.characters('comment', '');
      return writer;
    })();
    expect(told(tree)).to.deep.equal([
      ['doctype', 'html', '', 'about:legacy-compat'],
      ['element', 0, 'p', ['class', 'a b'], true],
      ['element', 1, 'svg', [], true],
      ['element', 1, 'p', ['class', '', 'p', 'c'], false],
      ['close'],
      ['close'],
      ['text', 'é👍'],
      ['comment', ''],
    ]);
  });

  it('is the same when what was told is written again', () => {
    fc.assert(
      fc.property(looseMarkup, contextName, (html, context) => {
        const tree = parseWithLibrary(html, contextOf(context));
        expect(written(told(tree))).to.deep.equal(tree);
      }),
    );
  });

  const text = (length: number): number => (length << 3) | ENTRY.text;
  const p = (0 << 3) | ENTRY.html;
  for (const [what, words, said] of [
    ['an entry of unknown kind', [7], ''],
    ['a negative word', [-8], ''],
    ['text that is longer than all text', [text(2)], 'a'],
    ['text that nothing takes', [text(1)], 'ab'],
    ['an end of nothing', [(1 << 3) | ENTRY.close], ''],
    ['an end of more than is open', [p, 1, 1, (2 << 3) | ENTRY.close], 'p'],
    ['an end of no element', [p, 1, 1, ENTRY.close], 'p'],
    ['a name that has no number yet', [(1 << 3) | ENTRY.html, 0], ''],
    ['an element that ends in its name', [p], ''],
    ['an element that ends in its attributes', [p, 1, 2], 'p'],
    ['a doctype that ends too soon', [(1 << 3) | ENTRY.doctype, 0], 'a'],
    ['more attributes than there are words', [p, 1, 0x7ffffffe], 'p'],
  ] as const) {
    it(`is refused with ${what}`, () => {
      expect(() => told({ words, text: said })).to.throw(RangeError);
    });
  }

  it('is read to its end or refused, whatever it holds', () => {
    const word = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.string({ maxLength: 40 }), (words, said) => {
        try {
          expect(told({ words, text: said }).length).to.be.at.most(80 + words.length);
        } catch (error) {
          expect(error).to.be.instanceOf(RangeError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
