import { expect } from 'chai';
import { imagePixels } from './image-size.ts';

/** A file that begins with these bytes. */
function file(head: string, ...bytes: number[]): Uint8Array {
  const content = new Uint8Array(64);
  content.set([...[...head].map((character) => character.charCodeAt(0)), ...bytes]);
  return content;
}

describe('imagePixels', () => {
  it('reads the size from each format', () => {
    const chunk = [0, 0, 0, 13, 73, 72, 68, 82];
    expect(imagePixels(file('\x89PNG\r\n\x1a\n', ...chunk, 0, 1, 0, 0, 0, 0, 0, 2)), 'PNG').to.equal(131072);
    expect(imagePixels(file('GIF89a', 44, 1, 2, 0)), 'GIF').to.equal(600);
    expect(imagePixels(file('BM', ...Array(16).fill(0), 3, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff)), 'BMP').to.equal(
      6,
    );
    expect(
      imagePixels(file('RIFF\0\0\0\0WEBPVP8X', 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 1, 0, 0)),
      'WebP',
    ).to.equal(20);
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 5, 0, 6, 1];
    expect(imagePixels(file('', ...jpeg)), 'JPEG').to.equal(30);
  });

  it('knows nothing of other bytes, and does not loop in broken ones', () => {
    expect(imagePixels(file('<svg xmlns='))).to.equal(undefined);
    expect(imagePixels(new Uint8Array(3))).to.equal(undefined);
    expect(imagePixels(file('', 0xff, 0xd8, ...Array(60).fill(0xff)))).to.equal(undefined);
    expect(imagePixels(file('', 0xff, 0xd8, 0xff, 0xe0, 0, 0))).to.equal(undefined);
  });
});
