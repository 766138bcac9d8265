import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The specification's own examples are MiniApp URIs",
  statements: ['addressing-custom-form', 'addressing-https-form', 'addressing-components'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    {
      name: 'id',
      input: { uri: 'platform://miniapp/foo' },
      expect: {
        output: {
          scheme: 'platform',
          host: null,
          id: 'foo',
          version: null,
          path: '',
          query: null,
          fragment: null,
        },
      },
    },
    {
      name: 'page',
      input: { uri: 'platform://miniapp/foo/pages/index' },
      expect: { output: { id: 'foo', path: '/pages/index' } },
    },
    {
      name: 'widget',
      input: { uri: 'platform://miniapp/foo/widgets/index' },
      expect: { output: { id: 'foo', path: '/widgets/index' } },
    },
    {
      name: 'query',
      input: { uri: 'platform://miniapp/foo?category=img' },
      expect: { output: { id: 'foo', path: '', query: 'category=img' } },
    },
    {
      name: 'all components',
      input: { uri: 'platform://miniapp/foo;version=1.0.1-trial/pages/index?category=book#section-3' },
      expect: {
        output: {
          id: 'foo',
          version: '1.0.1-trial',
          path: '/pages/index',
          query: 'category=book',
          fragment: 'section-3',
        },
      },
    },
    {
      name: 'https id',
      input: { uri: 'https://platform.org/miniapp/foo' },
      expect: { output: { scheme: 'https', host: 'platform.org', id: 'foo', path: '' } },
    },
    {
      name: 'https with all components',
      input: { uri: 'https://platform.org/miniapp/foo;version=1.0.1/pages/index?k=v#bar' },
      expect: {
        output: {
          scheme: 'https',
          host: 'platform.org',
          id: 'foo',
          version: '1.0.1',
          path: '/pages/index',
          query: 'k=v',
          fragment: 'bar',
        },
      },
    },
  ],
});
