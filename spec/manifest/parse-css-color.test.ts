import { expect } from 'chai';
import { parseCssColor } from './parse-css-color.ts';

describe('CSS colors of a manifest', () => {
  it('become sRGB hexadecimal notation', () => {
    expect(parseCssColor('#F8f')).to.equal('#ff88ff');
    expect(parseCssColor('#11223344')).to.equal('#11223344');
    expect(parseCssColor('RebeccaPurple')).to.equal('#663399');
    expect(parseCssColor('hsl(120 100% 50%)')).to.equal('#00ff00');
    expect(parseCssColor('RGB(1, 2, 3)')).to.equal('#010203');
    expect(parseCssColor('transparent')).to.equal('#00000000');
  });

  it('are converted from other color spaces, and clamped', () => {
    expect(parseCssColor('lab(100% 0 0)')).to.equal('#ffffff');
    expect(parseCssColor('color(display-p3 0 1 0)')).to.match(/^#00[a-f][0-9a-f]00$/);
  });

  it('are refused where CSS has none, or where the surroundings decide', () => {
    for (const text of [
      '',
      'fff',
      '123',
      '#ff',
      'currentcolor',
      'Canvas',
      'url(x)',
      'color(--lab-d65 1 1 1)',
      'blue red',
      'rgb(0 0',
      'rgb(0 0 0x',
      'a'.repeat(1e6),
    ]) {
      expect(parseCssColor(text), text.slice(0, 20)).to.equal(undefined);
    }
  });
});
