import { containerOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A package without manifest.json, app.js or app.css at its root fails',
  statements: [
    'packaging-manifest-missing-fails',
    'packaging-runtime-app-js-missing-fails',
    'packaging-runtime-app-css-missing-fails',
    'packaging-manifest-required',
    'packaging-app-js-required',
    'packaging-app-css-required',
    'packaging-app-css-empty',
  ],
  needs: ['processing'],
  operation: 'process-package',
  cases: [
    {
      name: 'all there, two of them empty',
      input: { container: containerOf(), uri: 'platform://miniapp/unit' },
      expect: { output: { appId: 'org.example.unit' } },
    },
    {
      name: 'no manifest',
      input: { container: containerOf({ 'manifest.json': null }), uri: 'platform://miniapp/unit' },
      expect: { failure: ['manifest-missing'] },
    },
    {
      name: 'the manifest in a folder',
      input: {
        container: containerOf({ 'manifest.json': null, 'src/manifest.json': '{}' }),
        uri: 'platform://miniapp/unit',
      },
      expect: { failure: ['manifest-missing'] },
    },
    {
      name: 'no app.js',
      input: { container: containerOf({ 'app.js': null }), uri: 'platform://miniapp/unit' },
      expect: { failure: ['app-js-missing'] },
    },
    {
      name: 'no app.css',
      input: { container: containerOf({ 'app.css': null }), uri: 'platform://miniapp/unit' },
      expect: { failure: ['app-css-missing'] },
    },
    {
      name: 'in another case',
      input: { container: containerOf({ 'app.js': null, 'App.js': '' }), uri: 'platform://miniapp/unit' },
      expect: { failure: ['app-js-missing'] },
    },
  ],
});
