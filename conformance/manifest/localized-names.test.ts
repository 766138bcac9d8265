import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Localized names are texts with a language and a direction, those of the root by default',
  statements: ['manifest-localized-texts'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'strings and objects',
      input: manifestWith({
        dir: 'ltr',
        name_localized: {
          de: ' Beispiel ',
          ar: { value: 'مثال', dir: 'rtl' },
          fr: { value: 'Ex', lang: 'fr-CA' },
        },
      }),
      expect: {
        output: {
          name_localized: [
            { tag: 'ar', value: 'مثال', lang: 'ar', dir: 'rtl' },
            { tag: 'de', value: 'Beispiel', lang: 'de', dir: 'ltr' },
            { tag: 'fr', value: 'Ex', lang: 'fr-CA', dir: 'ltr' },
          ],
        },
      },
    },
    {
      name: 'of the short name',
      input: manifestWith({ short_name: 'S', short_name_localized: { de: 'K' } }),
      expect: { output: { short_name_localized: [{ tag: 'de', value: 'K', lang: 'de', dir: 'auto' }] } },
    },
    {
      name: 'without a value, or in no language',
      input: manifestWith({
        name_localized: {
          de: { lang: 'de' },
          fr: 7,
          it: { value: 'Esempio', lang: 'no tag' },
          'no tag': 'Example',
          en: 'Example',
        },
      }),
      expect: { output: { name_localized: [{ tag: 'en', value: 'Example' }] } },
    },
    {
      name: 'no object',
      input: manifestWith({ name_localized: 'Beispiel' }),
      expect: { output: { name_localized: null } },
    },
  ],
});
