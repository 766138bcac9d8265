import { containerOf, packageOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Pages stand in folders of their own or directly in the folder of pages',
  statements: ['packaging-page-layout', 'packaging-common-directory'],
  needs: ['processing'],
  operation: 'process-package',
  cases: [
    {
      name: 'directly',
      input: {
        container: packageOf(
          { pages: ['pages/list', 'pages/detail'] },
          { 'pages/list.html': '', 'pages/detail.html': '', 'pages/detail.css': '' },
        ),
        uri: 'platform://miniapp/unit/pages/detail',
      },
      expect: { output: { startPage: 'pages/detail' } },
    },
    {
      name: 'in folders',
      input: { container: containerOf(), uri: 'platform://miniapp/unit/pages/second/second' },
      expect: { output: { startPage: 'pages/second/second' } },
    },
    {
      name: 'without common and i18n',
      input: {
        container: packageOf({ icons: [{ src: 'icon.png' }] }, { 'common/icon.png': null, 'icon.png': '' }),
        uri: 'platform://miniapp/unit',
      },
      expect: { output: { startPage: 'pages/index/index' } },
    },
  ],
});
