import { expect } from 'chai';
import { hashOf } from './index-file.ts';
import { countKeywords } from './keywords.ts';
import { readText, toIndex } from './read-text.ts';
import { splitSentences } from './split-sentences.ts';
import { SMALL_TEXT } from './testing/small-text.ts';

const IDL =
  'interface Door { readonly attribute DoorState state; undefined shut(boolean hard); }; enum DoorState { "open", "shut" };';

describe('taking a specification apart', () => {
  const text = readText(SMALL_TEXT);

  it('gives sections, definitions and IDL the anchors of the published text', () => {
    expect(text.anchors).to.have.members([
      'abstract',
      'introduction',
      'the-door-interface',
      'dom-door-state',
      'dom-door',
      'opening',
      'dfn-opening-a-door',
      'opening-0',
      'dom-door-shut',
      'dom-doorstate',
      'dom-doorstate-open',
      'dom-doorstate-shut',
    ]);
  });

  it('keeps sentences of prose by section, and says which are informative', () => {
    const kept = text.sentences.map(({ section, words, informative }) => [
      section,
      words,
      informative === true,
    ]);
    expect(kept).to.deep.equal([
      ['introduction', 'It MAY be read, e.g. on trains.', true],
      ['introduction', 'It is short.', true],
      ['the-door-interface', IDL, false],
      ['the-door-interface', 'The state attribute MUST return the state.', false],
      ['the-door-interface', 'A Door MUST NOT bite, and SHOULD NOT squeak.', false],
      ['the-door-interface', 'A door MAY be red.', true],
      ['opening', 'To open a door, given a key:', false],
      ['opening-0', 'Doors open outwards: users expect it.', false],
      ['opening-0', 'They are tall.', false],
      ['opening-0', 'Nothing else', false],
    ]);
  });

  it('numbers the steps of an algorithm, without its notes', () => {
    const { section, steps } = text.algorithms.get('dfn-opening-a-door') ?? {};
    expect(section).to.equal('opening');
    expect([...(steps ?? [])].map(([number, { words }]) => `${number} ${words}`)).to.deep.equal([
      '1 If the key does not fit, then:',
      '1.1 Complain.',
      '1.2 Return failure. Loudly.',
      '2 Open it.',
    ]);
  });

  it('joins lists that number on, and marks a number that the text uses twice', () => {
    const html =
      '<section id=s><ol start=1><li>A</li><li>B</li></ol><p>x</p><ol start=2><li>C</li></ol></section>';
    expect([...(readText(html).algorithms.get('s')?.steps.keys() ?? [])]).to.deep.equal(['1', '2', '2b']);
  });

  it('puts no word of the text into the index', () => {
    const index = toIndex('small', 'abc', text);
    expect(index.sentences['the-door-interface']?.[2]).to.deep.equal({
      hash: hashOf('A Door MUST NOT bite, and SHOULD NOT squeak.'),
      keywords: { 'MUST NOT': 1, 'SHOULD NOT': 1 },
    });
    expect(JSON.stringify(index)).not.to.match(/bite|outwards|Complain|boolean/);
  });

  it('can have a section that is called like a member of every object', () => {
    const index = toIndex(
      'small',
      'abc',
      readText('<section id="constructor"><p>It MUST hold.</p></section>'),
    );
    expect(index.sentences['constructor']).to.have.length(1);
  });
});

describe('splitting sentences', () => {
  for (const [what, paragraph, sentences] of [
    ['at full stops', 'One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['behind closing marks', 'He said “no.” Then (yes.) Then.', ['He said “no.”', 'Then (yes.)', 'Then.']],
    ['not at abbreviations', 'Some, e.g. A and i.e. B, are.', ['Some, e.g. A and i.e. B, are.']],
    ['not within names and numbers', 'Version 1.2 of app.js is. Old.', ['Version 1.2 of app.js is.', 'Old.']],
    ['not before a small letter', 'See app. js for it.', ['See app. js for it.']],
    ['into none of nothing', '  ', []],
  ] as const) {
    it(what, () => expect(splitSentences(paragraph)).to.deep.equal(sentences));
  }
});

describe('counting keywords', () => {
  it('tells a keyword from its negation, and from the same word in small letters', () => {
    expect(countKeywords('It MUST, MUST NOT and must not; NOT RECOMMENDED.')).to.deep.equal({
      MUST: 1,
      'MUST NOT': 1,
      'NOT RECOMMENDED': 1,
    });
  });
});
