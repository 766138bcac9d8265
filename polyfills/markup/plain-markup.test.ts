import { expect } from 'chai';
import { isPlainMarkup, NATIVE_UNITS } from './plain-markup.ts';

describe('isPlainMarkup', () => {
  const tag = (attributes: number, text = ''): string =>
    `${text}<p ${Array.from({ length: attributes }, (_, at) => `a${at}="x y z"`).join(' ')}>p</p>`;

  it('leaves elements of many attributes to the library, since each is looked for among all', () => {
    expect(isPlainMarkup(tag(256, ' a=1'.repeat(300)), ['div'])).to.equal(true);
    expect(isPlainMarkup(tag(257), ['div'])).to.equal(false);
  });

  it('reads a long value as one', () => {
    const html = `<img alt=x src="data:image/svg+xml,${' a b c'.repeat(1_000)}">`;
    expect(isPlainMarkup(html, ['div'])).to.equal(true);
  });

  for (const part of ['<a ', '<a b', '<a b=', '<a b="', '<a b=c ', '<!--', '<!-- -', ' ', '</a ', '<a\t/']) {
    it(`looks at each unit of ${JSON.stringify(part)}, again and again, a few times at most`, () => {
      isPlainMarkup(part.repeat(NATIVE_UNITS / part.length), ['div']);
      isPlainMarkup(`<a ${part.repeat(NATIVE_UNITS / part.length - 1)}`, ['div']);
    });
  }
});
