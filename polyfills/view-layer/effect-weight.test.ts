import { expect } from 'chai';
import { effectOf, isFree } from './effect-weight.ts';

describe('what effects cost to be painted', () => {
  it('is nothing for what design systems use', () => {
    const values: [property: string, value: string][] = [
      [
        'box-shadow',
        '0 11px 15px -7px #0003, 0 24px 38px 3px rgba(0, 0, 0, .14), 0 9px 46px 8px rgb(0 0 0 / 12%)',
      ],
      ['box-shadow', 'inset 0 1px 0 color-mix(in srgb, rgb(0, 0, 0) 50%, red)'],
      ['text-shadow', '0 1px 2px rgba(0, 0, 0, .5), 0 0 1px #000'],
      ['filter', 'invert(1) grayscale(100%) brightness(200%)'],
      ['filter', 'none'],
    ];
    for (const [property, value] of values) {
      expect(isFree(property, value), value).to.equal(true);
      expect(effectOf(property, value, 9), value).to.equal(undefined);
    }
  });

  it('is counted where it is not known, or large, or many', () => {
    const many = (count: number, value: string): string => Array.from({ length: count }, () => value).join();
    const values: [property: string, value: string][] = [
      ['box-shadow', 'var(--shadow)'],
      ['box-shadow', '0 .5rem 1rem #000'],
      ['box-shadow', '0 0 calc(1px * 900) red'],
      ['box-shadow', '0 0 65px red'],
      ['box-shadow', many(9, '0 0 1px red')],
      ['text-shadow', '0 0 9px red'],
      ['text-shadow', many(5, '0 0 0 red')],
      ['filter', 'blur(1px)'],
      ['filter', 'VAR(--x)'],
      ['backdrop-filter', 'drop-shadow(0 0 1px red)'],
      ['filter', 'url(#f)'],
      ['filter', 'invert(1) '.repeat(5)],
    ];
    for (const [property, value] of values) expect(isFree(property, value), value).to.equal(false);
  });

  it('is what custom properties can come to', () => {
    const values: Readonly<Record<string, readonly string[]>> = {
      '--ring': ['0 0 #0000', 'inset 0 0 0 calc(1px + var(--gone)) red'],
      '--shadow': ['0 1px 2px #0003', '0 10px 15px -3px var(--colour), 0 4px 6px -4px var(--colour)'],
      '--colour': ['rgb(0 0 0 / .1)', 'red'],
      '--large': ['0 0 1px red', '0 0 90px red'],
      '--round': ['var(--round), var(--round)'],
      '--a': ['0 0 1px red, var(--b)'],
      '--b': ['0 0 1px red, 0 0 1px red'],
      '--none': [],
      '--blur': ['blur(1px)'],
    };
    const valuesOf = (name: string) => values[name];
    const isFreeHere = (value: string, property = 'box-shadow') => isFree(property, value, valuesOf);
    expect(isFreeHere('var(--shadow)')).to.equal(true);
    expect(isFreeHere('var(--none, 0 0 #0000), var(--shadow), var(--none, 0 0 #0000)')).to.equal(true);
    expect(isFreeHere('var(--round)')).to.equal(true);
    expect(isFreeHere('var(--a), var(--a)')).to.equal(true);
    expect(isFreeHere('var(--a), var(--a), var(--a)')).to.equal(false);
    expect(isFreeHere('var(--ring)')).to.equal(false);
    expect(isFreeHere('var(--large)')).to.equal(false);
    expect(isFreeHere('var(--none, 0 0 90px red)')).to.equal(false);
    expect(isFreeHere('var(--unknown)')).to.equal(false);
    expect(isFreeHere('var(--blur)', 'filter')).to.equal(false);
    expect(isFreeHere('var(--none) invert(1)', 'filter')).to.equal(true);
  });

  it('grows with what is painted, and how far', () => {
    expect(effectOf('text-shadow', 'rgb(255, 0, 0) 0px 0px 90px, rgb(1, 1, 1) 1px 1px 9px', 0)).to.deep.equal(
      {
        weight: 0.8,
        reach: 180,
      },
    );
    expect(effectOf('box-shadow', 'rgb(255, 0, 0) 0px 0px 900px 90px', 0)).to.deep.equal({
      weight: 0.05,
      reach: 1_890,
    });
    const ring = effectOf('box-shadow', 'rgba(0, 0, 0, 0.5) 0px 0px 0px 9999px', 0);
    expect(ring).to.deep.equal({ weight: 0.05, reach: 0 });
    expect(effectOf('filter', 'blur(10px) invert(1)', 0)).to.deep.equal({ weight: 1.1, reach: 20 });
    expect(effectOf('filter', 'url("#f")', 40)).to.deep.equal({ weight: 40, reach: 0 });
  });
});
