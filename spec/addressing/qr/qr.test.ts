import { expect } from 'chai';
import { encode } from 'fast-png';
import jsQR from 'jsqr';
import type { Result } from '../../result.ts';
import { parseMiniAppUri } from '../parse-miniapp-uri.ts';
import { serializeMiniAppUri } from '../serialize-miniapp-uri.ts';
import { logoArea } from './logo-area.ts';
import { qrPng } from './qr-png.ts';
import { qrSvg } from './qr-svg.ts';
import type { QrStyle } from './qr-style.ts';
import { readPng } from './read-png.ts';
import { readQrPixels, readQrPng } from './read-qr.ts';

const FOO = 'platform://miniapp/foo;version=1.0.1/pages/index?category=book#section-3';
const uri = (text: string) => {
  const parsed = parseMiniAppUri(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.violations[0]?.code);
function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.value;
}

/** A picture of stripes, partly see-through. */
function picture(width: number, height: number, channels: 1 | 2 | 3 | 4 = 4, depth: 8 | 16 = 8): Uint8Array {
  const length = width * height * channels;
  const data = depth === 8 ? new Uint8Array(length) : new Uint16Array(length);
  data.forEach((_, index) => (data[index] = (index * 37) % 2 ** depth));
  return encode({ width, height, channels, depth, data });
}

/** The library is declared as a module with a default export, and is that export. */
const decodeByOther = jsQR as unknown as typeof jsQR.default;

/** What a library that shares nothing with ours reads. */
function readByOther(png: Uint8Array): string | undefined {
  const { data, width, height } = value(readPng(png));
  return decodeByOther(new Uint8ClampedArray(data), width, height)?.data;
}

describe('QR codes of MiniApp URIs', () => {
  const long = (length: number) => `platform://miniapp/foo?${'q'.repeat(length)}`;
  const cases: [string, string, QrStyle][] = [
    ['plain', FOO, {}],
    ['small', FOO, { moduleSize: 2 }],
    ['in colours', FOO, { foreground: '#123456', background: '#fedcba' }],
    ['with a logo', FOO, { logo: picture(64, 64) }],
    ['with a wide logo', 'a://miniapp/b', { logo: picture(90, 20, 3), moduleSize: 4 }],
    ['with a tiny logo', 'a://miniapp/b', { logo: picture(1, 1, 1) }],
    ['with a logo, long', long(300), { logo: picture(300, 300), moduleSize: 4 }],
    ['with a logo, in a size that does not divide', long(1200), { logo: picture(30, 40), moduleSize: 7 }],
    ['with a logo, very long', long(1200), { logo: picture(30, 40), moduleSize: 4 }],
  ];
  for (const [what, text, style] of cases) {
    it(`are read back: ${what}`, () => {
      const png = value(qrPng(uri(text), style));
      expect(serializeMiniAppUri(value(readQrPng(png)))).to.equal(text);
      expect(readByOther(png)).to.equal(text);
    });
  }

  it('are read from a picture that is larger than it needs to be', () => {
    const { data, width, height } = value(readPng(value(qrPng(uri(FOO), { moduleSize: 26 }))));
    expect(width).to.be.above(1200);
    expect(value(readQrPixels({ data: new Uint8ClampedArray(data), width, height }))).to.deep.equal(uri(FOO));
  });

  it('refuse what does not fit or cannot be read', () => {
    expect(code(qrPng(uri(long(1300))))).to.equal('qr-uri-too-long');
    expect(code(qrSvg(uri(long(1300))))).to.equal('qr-uri-too-long');
    expect(code(qrPng(uri(FOO), { foreground: 'red' }))).to.equal('qr-color-invalid');
    expect(code(qrSvg(uri(FOO), { background: '#12345' }))).to.equal('qr-color-invalid');
    expect(code(qrPng(uri(FOO), { foreground: '#ffffff', background: '#000000' }))).to.equal(
      'qr-contrast-too-low',
    );
    expect(code(qrPng(uri(FOO), { logo: new Uint8Array(9) }))).to.equal('png-invalid');
    expect(code(qrSvg(uri(FOO), { logo: new Uint8Array(9) }))).to.equal('png-invalid');
    for (const moduleSize of [0, 65, 1.5, NaN]) {
      expect(code(qrPng(uri(FOO), { moduleSize }))).to.equal('qr-module-size-invalid');
    }
  });

  it('are drawn as SVG, with the modules of the PNG picture and the logo as it is', () => {
    const logo = picture(8, 8);
    const svg = value(qrSvg(uri('a://miniapp/b?x&y'), { logo }));
    expect(svg).to.include('<title>a://miniapp/b?x&amp;y</title>');
    expect(svg).to.include('viewBox="0 0 53 53"');
    expect(svg).to.include('<image x="21.5" y="21.5" width="10" height="10" href="data:image/png;base64,');
    const { data, width } = value(readPng(value(qrPng(uri('a://miniapp/b?x&y'), { moduleSize: 1 }))));
    const plain = value(qrSvg(uri('a://miniapp/b?x&y')));
    expect(plain).not.to.include('<image');
    const bars = [...plain.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map((match) => match.slice(1).map(Number));
    const dark = new Set(
      bars.flatMap(([x = 0, y = 0, run = 0]) => Array.from({ length: run }, (_, i) => y * width + x + i)),
    );
    for (let pixel = 0; pixel < width * width; pixel++) {
      expect(dark.has(pixel), `pixel ${pixel}`).to.equal(data[pixel * 4] === 0);
    }
  });

  it('leave more than half of what can be restored, whatever their size', () => {
    for (let size = 21; size <= 177; size += 4) {
      const { start, side } = logoArea(size);
      expect(side === 0 || start * 2 + side === size).to.equal(true);
      // Level H restores at least 30 % of the modules.
      expect(side * side).to.be.below(size * size * 0.15);
    }
    expect(logoArea(21).side).to.equal(0);
    expect(logoArea(45).side).to.equal(11);
  });
});

describe('reading a QR code', () => {
  it('says when there is none', () => {
    expect(code(readQrPng(picture(50, 50)))).to.equal('qr-not-found');
    expect(code(readQrPng(picture(1, 1)))).to.equal('qr-not-found');
    expect(code(readQrPng(new Uint8Array(3)))).to.equal('png-invalid');
    expect(code(readQrPixels({ width: 30, height: 30, data: new Uint8Array(3600) }))).to.equal(
      'qr-not-found',
    );
  });
});

describe('reading a picture made to keep the reader', () => {
  it('ends soon, though it is full of corners of codes', function () {
    // Without bounds it takes a quarter of a minute or more.
    this.timeout(5000);
    const side = 1300;
    const data = new Uint8Array(side * side * 4).fill(255);
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const [column, row] = [(x % 8) - 3, (y % 8) - 3];
        const ring = Math.max(Math.abs(column), Math.abs(row));
        if (column < 4 && row < 4 && ring !== 2) data.set([0, 0, 0], (y * side + x) * 4);
      }
    }
    expect(code(readQrPixels({ width: side, height: side, data }))).to.equal('qr-not-found');
  });
});

describe('readPng', () => {
  it('reads each kind of picture', () => {
    const first = (png: Uint8Array) => [...value(readPng(png)).data.slice(0, 8)];
    expect(first(picture(2, 1, 1))).to.deep.equal([0, 0, 0, 255, 37, 37, 37, 255]);
    expect(first(picture(2, 1, 2))).to.deep.equal([0, 0, 0, 37, 74, 74, 74, 111]);
    expect(first(picture(2, 1, 3))).to.deep.equal([0, 37, 74, 255, 111, 148, 185, 255]);
    expect(first(picture(2, 1, 4))).to.deep.equal([0, 37, 74, 111, 148, 185, 222, 3]);
    expect(first(picture(2, 1, 4, 16))[1]).to.equal(0);
    const palette = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const indexed = encode({
      width: 2,
      height: 1,
      channels: 1,
      depth: 8,
      data: new Uint8Array([1, 0]),
      palette,
    });
    expect(first(indexed)).to.deep.equal([4, 5, 6, 255, 1, 2, 3, 255]);
  });

  it('refuses pictures that cost more than they show', () => {
    expect(code(readPng(picture(10, 10), 99))).to.equal('png-too-large');
    const bomb = encode({
      width: 1000,
      height: 1000,
      channels: 1,
      depth: 8,
      data: new Uint8Array(1_000_000),
    });
    // The same data, said to be one pixel.
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(16, 1);
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(20, 1);
    expect(code(readPng(bomb))).to.equal('png-invalid');
  });

  it('refuses what is broken', () => {
    const whole = picture(20, 20);
    for (let length = 0; length < whole.length; length += 7) {
      expect(code(readPng(whole.slice(0, length))), `${length} bytes`).to.equal('png-invalid');
    }
    for (let at = 8; at < whole.length; at += 5) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(code(readPng(changed)), `byte ${at}`).to.be.oneOf(['png-invalid', 'png-too-large', 'ok']);
    }
  });
});
