import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The language is a well-formed tag in canonical form; anything else is ignored',
  statements: ['manifest-lang-canonical', 'manifest-lang-invalid'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    { name: 'canonical', input: manifestWith({ lang: 'en-GB' }), expect: { output: { lang: 'en-GB' } } },
    {
      name: 'case and blanks',
      input: manifestWith({ lang: ' ZH-hans-cn\t' }),
      expect: { output: { lang: 'zh-Hans-CN' } },
    },
    { name: 'an old code', input: manifestWith({ lang: 'iw' }), expect: { output: { lang: 'he' } } },
    { name: 'an underscore', input: manifestWith({ lang: 'en_GB' }), expect: { output: { lang: null } } },
    { name: 'a word', input: manifestWith({ lang: 'mandarin chinese' }), expect: { output: { lang: null } } },
    { name: 'empty', input: manifestWith({ lang: '' }), expect: { output: { lang: null } } },
    { name: 'a number', input: manifestWith({ lang: 1 }), expect: { output: { lang: null } } },
  ],
});
