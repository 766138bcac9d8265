import { packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The locale is the manifest's language where the host supports it, else the host's own",
  statements: ['packaging-locale-default', 'packaging-locale-manifest'],
  needs: ['processing'],
  operation: 'process-package',
  cases: [
    {
      name: 'no language',
      input: {
        container: packageOf({}),
        uri: 'platform://miniapp/unit',
        host: { locale: 'de', supportedLocales: ['de', 'fr'] },
      },
      expect: { output: { locale: 'de' } },
    },
    {
      name: 'supported',
      input: {
        container: packageOf({ lang: 'fr' }),
        uri: 'platform://miniapp/unit',
        host: { locale: 'de', supportedLocales: ['de', 'fr'] },
      },
      expect: { output: { locale: 'fr' } },
    },
    {
      name: 'not supported',
      input: {
        container: packageOf({ lang: 'ja' }),
        uri: 'platform://miniapp/unit',
        host: { locale: 'de', supportedLocales: ['de', 'fr'] },
      },
      expect: { output: { locale: 'de' } },
    },
    {
      name: 'no tag',
      input: {
        container: packageOf({ lang: 'french!' }),
        uri: 'platform://miniapp/unit',
        host: { locale: 'de', supportedLocales: ['de', 'fr'] },
      },
      expect: { output: { locale: 'de' } },
    },
    {
      name: 'in another case',
      input: {
        container: packageOf({ lang: 'ZH-hans' }),
        uri: 'platform://miniapp/unit',
        host: { locale: 'de', supportedLocales: ['zh-Hans'] },
      },
      expect: { output: { locale: 'zh-Hans' } },
    },
  ],
});
