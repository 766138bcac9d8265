import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openPage, type OpenPage } from '../testing/with-page.ts';
import type {} from './testing/resources-page.ts';

const ENTRY = fileURLToPath(new URL('testing/resources-page.ts', import.meta.url));

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 9 9">${content}</svg>`;
/** 100,000 rectangles. */
const BOMB = svg(
  `<g id="a">${'<rect width="1" height="1"/>'.repeat(100)}</g>${'<use href="#a"/>'.repeat(1_000)}`,
);
const HUGE_PNG = Buffer.from(
  `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff${'\0'.repeat(9)}`,
  'latin1',
);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('images of a package', () => {
  let opened: OpenPage;
  before(async () => void (opened = await openPage(ENTRY)));
  after(() => opened.close());

  const isShown = (href: string): Promise<boolean> =>
    opened.page.evaluate(async (asked) => (await shows(asked)) !== undefined, href);
  const isFileShown = (path: string, bytes: Buffer): Promise<boolean> =>
    opened.page.evaluate(
      async (asked, content) => (await shows(asked, { [asked]: content })) !== undefined,
      path,
      [...bytes],
    );

  for (const [what, href] of Object.entries({
    'as it is mostly written': `data:image/svg+xml,${svg('<rect width="50%" height="9"/>')}`,
    'percent-encoded': `data:image/svg+xml,${encodeURIComponent(svg('<path d="M0 0L9 9"/>'))}`,
    'in base64': `data:image/svg+xml;base64,${base64(svg('<g/>'))}`,
    'of several lines': `data:image/svg+xml,\n${svg('<rect\n width="9"/>')}\n`,
    'with a fragment': `data:image/svg+xml,${svg('<g id="a"/>')}#a`,
    'of a picture in bytes':
      'data:image/gif,GIF89a%01%00%01%00%80%FF%00%FF%FF%FF%00%00%00%3B%00%00%00%00%00%00',
  })) {
    it(`are shown from a data: URL ${what}`, async () => expect(await isShown(href)).to.equal(true));
  }

  for (const [what, href] of Object.entries({
    'by itself': `data:image/svg+xml,${BOMB}`,
    'with a line end in its type': `data:image/s\nvg+xml,${BOMB}`,
    'with a line end in "base64"': `data:image/svg+xml;ba\nse64,${base64(BOMB)}`,
    'with what is no SVG in its fragment': `data:image/svg+xml,${BOMB}#<`,
    'of many elements without any use': `data:image/svg+xml,${svg('<g/>'.repeat(10_001))}`,
    'of more bytes than can be parsed': `data:image/svg+xml,${svg(`<!--${'x'.repeat(1_048_576)}-->`)}`,
    'of many pixels': `data:image/png;base64,${HUGE_PNG.toString('base64')}`,
    'of many pixels, with a tab in "base64"': `data:image/png;bas\te64,${HUGE_PNG.toString('base64')}`,
    'that is not well-formed': `data:image/svg+xml,${svg('<g>')}`,
  })) {
    it(`are not shown from a data: URL ${what}`, async () => expect(await isShown(href)).to.equal(false));
  }

  it('are counted in the encoding in which they are shown', async () => {
    expect(await isFileShown('a.svg', Buffer.from(svg('<g/>')))).to.equal(true);
    expect(await isFileShown('a.svg', Buffer.from(`\ufeff${BOMB}`, 'utf16le'))).to.equal(false);
  });

  it('are counted however a server spells their type', async () => {
    const shownAs = (type: string, text: string): Promise<boolean> =>
      opened.page.evaluate(
        async (bytes, given) =>
          (await shows('https://declared.example/a', {}, { bytes, type: given })) !== undefined,
        [...Buffer.from(text)],
        type,
      );
    expect(await shownAs('image/svg+xml', svg('<g/>'))).to.equal(true);
    expect(await shownAs('Image/SVG+XML', BOMB)).to.equal(false);
  });
});
