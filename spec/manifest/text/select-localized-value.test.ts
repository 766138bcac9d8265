import { expect } from 'chai';
import { selectLocalizedValue } from './select-localized-value.ts';

const MAP = { de: 'Farbwähler', 'en-GB': 'Colour Picker', 'zh-Hant': '選色器' };

describe('selecting a localized value', () => {
  const select = (preferred: string[], lang?: string) =>
    selectLocalizedValue(MAP, 'Color Picker', lang, preferred);

  it('takes the key that best matches what the person prefers', () => {
    expect(select(['de-AT', 'en-GB'])).to.deep.equal({ value: 'Farbwähler', languageTag: 'de' });
    expect(select(['fr', 'EN-gb'])).to.deep.equal({ value: 'Colour Picker', languageTag: 'en-GB' });
    expect(select(['zh-Hant-TW'])).to.deep.equal({ value: '選色器', languageTag: 'zh-Hant' });
  });

  it('takes the default representation when no key does', () => {
    for (const preferred of [[], ['fr'], ['zh-Hans'], ['*'], ['not a range']]) {
      expect(select(preferred), preferred.join()).to.deep.equal({ value: 'Color Picker' });
    }
    expect(selectLocalizedValue(undefined, 'x', 'en', ['en'])).to.deep.equal({ value: 'x' });
    expect(selectLocalizedValue(MAP, undefined, 'en', ['en'])).to.equal(undefined);
  });

  it('takes the default representation, too, where its language matches better (M25)', () => {
    expect(select(['en-US', 'de'], 'en')).to.deep.equal({ value: 'Color Picker' });
    expect(select(['en-GB', 'de'], 'en')).to.deep.equal({ value: 'Colour Picker', languageTag: 'en-GB' });
    expect(select(['en-US', 'de'])).to.deep.equal({ value: 'Farbwähler', languageTag: 'de' });
  });

  it('prefers a key to the default representation in the same language', () => {
    expect(select(['de'], 'de')).to.deep.equal({ value: 'Farbwähler', languageTag: 'de' });
    expect(selectLocalizedValue({ EN: 'a' }, 'b', 'en', ['en'])).to.deep.equal({
      value: 'a',
      languageTag: 'EN',
    });
  });
});
