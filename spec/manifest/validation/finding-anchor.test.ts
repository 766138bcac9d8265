import { expect } from 'chai';
import { anchorOf } from './finding-anchor.ts';

describe('the anchor of a finding', () => {
  const cases: [string, string, string][] = [
    [
      'page-missing',
      '/pages/0',
      'https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-compatibility-verification',
    ],
    [
      'pages-item-not-route',
      '/pages/0',
      'https://w3c.github.io/miniapp-manifest/#dfn-process-the-pages-member',
    ],
    [
      'widget-name-missing',
      '/widgets/3/name',
      'https://w3c.github.io/miniapp-manifest/#dfn-process-the-widget-s-name-member',
    ],
    [
      'widget-not-object',
      '/widgets/3',
      'https://w3c.github.io/miniapp-manifest/#dfn-process-the-widgets-member',
    ],
    [
      'color-invalid',
      '/window/background_color',
      'https://www.w3.org/TR/appmanifest/#dfn-process-a-color-member',
    ],
    [
      'image-purpose-unknown',
      '/icons/0/purpose',
      'https://www.w3.org/TR/appmanifest/#dfn-determine-the-purpose-of-an-image',
    ],
    [
      'schema-type',
      '/icons_localized/de/0/src',
      'https://www.w3.org/TR/image-resource/#dfn-process-an-image-resource-from-json',
    ],
    [
      'localized-not-object',
      '/icons_localized',
      'https://www.w3.org/TR/appmanifest/#dfn-process-a-_localized-image-resource-member',
    ],
    [
      'localized-lang-invalid',
      '/name_localized/x y',
      'https://www.w3.org/TR/appmanifest/#dfn-process-a-_localized-text-member',
    ],
    ['manifest-too-deep', '', 'https://w3c.github.io/miniapp-manifest/#processing'],
    ['member-misspelt', '/constructor', 'https://w3c.github.io/miniapp-manifest/#processing'],
  ];
  for (const [code, pointer, anchor] of cases) {
    it(`of ${code} at ${pointer === '' ? 'the whole' : pointer} is ${anchor}`, () => {
      expect(anchorOf(code, pointer)).to.equal(anchor);
    });
  }
});
