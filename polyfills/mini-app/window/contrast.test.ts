import { expect } from 'chai';
import {
  BLACK,
  contrast,
  isDark,
  readableText,
  READABLE,
  readHex,
  relativeLuminance,
  WHITE,
  type Rgb,
} from './contrast.ts';

describe('contrast of text', () => {
  it('is 21 between black and white, either way round', () => {
    expect(contrast(BLACK, WHITE)).to.be.closeTo(21, 0.001);
    expect(contrast(WHITE, BLACK)).to.be.closeTo(21, 0.001);
  });

  it('knows the luminance of pure green', () => {
    expect(relativeLuminance([0, 255, 0])).to.be.closeTo(0.7152, 0.0001);
  });

  it('keeps the wanted text where it can be read', () => {
    expect(readableText([11, 102, 96], WHITE)).to.equal(WHITE);
  });

  it('switches the text where the pair fails', () => {
    expect(readableText([255, 214, 0], WHITE)).to.equal(BLACK);
    expect(readableText([20, 20, 60], BLACK)).to.equal(WHITE);
  });

  it('finds readable text on every background', () => {
    for (let grey = 0; grey < 256; grey++) {
      const background: Rgb = [grey, grey, grey];
      for (const wanted of [BLACK, WHITE, [128, 128, 128] as Rgb]) {
        expect(contrast(background, readableText(background, wanted)), `on ${grey}`).to.be.at.least(READABLE);
      }
    }
  });

  it('reads the colours of a processed manifest', () => {
    expect(readHex('#0b6660', WHITE)).to.deep.equal([11, 102, 96]);
    expect(readHex('#00000000', WHITE)).to.deep.equal(WHITE);
    expect(readHex('#00000080', WHITE)).to.deep.equal([127, 127, 127]);
    expect(readHex('red', WHITE)).to.equal(undefined);
    expect(readHex('#12345g', WHITE)).to.equal(undefined);
  });

  it('tells dark from light by what reads better on it', () => {
    expect(isDark([0, 0, 128])).to.equal(true);
    expect(isDark([255, 255, 0])).to.equal(false);
  });
});
