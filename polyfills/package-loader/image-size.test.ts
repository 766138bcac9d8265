import { expect } from 'chai';
import { imagePixels } from './image-size.ts';

/** A file that begins with these bytes. */
function file(head: string, ...bytes: number[]): Uint8Array {
  const content = new Uint8Array(80);
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

  it('reads a JPEG’s size past what decoders skip', () => {
    const frame = [0xff, 0xc0, 0, 11, 8, 0, 5, 0, 6, 1];
    const after = (...bytes: number[]) => imagePixels(file('', 0xff, 0xd8, ...bytes, ...frame));
    expect(after(0xff, 0x01), 'a marker without a segment').to.equal(30);
    expect(after(0xff, 0xd0, 0xff, 0xd7), 'restart markers').to.equal(30);
    expect(after(0, 7, 0xff, 0, 0xff, 0xff), 'bytes of no segment').to.equal(30);
  });

  it('reads the size of a GIF whose frame is larger than its screen', () => {
    const header = [1, 0, 1, 0, 0x80, 0, 0, ...[0, 0, 0, 9, 9, 9]];
    const extension = [0x21, 0xf9, 4, 0, 0, 0, 0, 0];
    const frame = (width: number, height: number) => [0x2c, 2, 0, 3, 0, width, 0, height, 0, 0, 2, 1, 7, 0];
    const gif = (...blocks: number[]) => imagePixels(file('GIF89a', ...header, ...blocks));
    expect(gif(...extension, ...frame(1, 1))).to.equal(3 * 4);
    expect(gif(...frame(1, 1), ...frame(98, 97))).to.equal(100 * 100);
  });

  it('reads the largest size that an AVIF names, and knows none of JPEG XL', () => {
    const item = (width: number) => [
      0,
      0,
      0,
      20,
      ...Buffer.from('ispe'),
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      width,
      0,
      0,
      1,
      0,
    ];
    expect(imagePixels(file('\0\0\0\x0cftypavif', ...item(2), ...item(3)))).to.equal(768);
    expect(imagePixels(file('\xff\x0a'))).to.equal(Infinity);
    expect(imagePixels(file('\0\0\0\x0cJXL '))).to.equal(Infinity);
  });

  it('knows nothing of other bytes, and does not loop in broken ones', () => {
    expect(imagePixels(file('<svg xmlns='))).to.equal(undefined);
    expect(imagePixels(new Uint8Array(3))).to.equal(undefined);
    expect(imagePixels(file('', 0xff, 0xd8, ...Array(60).fill(0xff)))).to.equal(undefined);
    expect(imagePixels(file('', 0xff, 0xd8, 0xff, 0xe0, 0, 0))).to.equal(undefined);
  });
});
