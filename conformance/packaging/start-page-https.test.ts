import { containerOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'In an https URI the path of the page begins behind the id',
  statements: ['packaging-start-page-uri-path', 'packaging-start-page-override'],
  needs: ['processing'],
  // Taken literally, the path holds the infix and the id too, and no page has such a name.
  observed: true,
  operation: 'determine-start-page',
  cases: [
    {
      name: 'a page',
      input: { container: containerOf(), uri: 'https://platform.example/miniapp/unit/pages/second/second' },
      expect: { output: { startPage: 'pages/second/second' } },
    },
    {
      name: 'none',
      input: { container: containerOf(), uri: 'https://platform.example/miniapp/unit' },
      expect: { output: { startPage: 'pages/index/index' } },
    },
  ],
});
