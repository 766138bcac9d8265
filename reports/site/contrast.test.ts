import { expect } from 'chai';
import { styleSheet } from './assets.ts';

const css = styleSheet();
const [, light = '', dark = ''] = /:root \{([^}]*)\}[\s\S]*?:root \{([^}]*)\}/.exec(css) ?? [];
const VERDICTS = ['pass', 'partly', 'fail', 'timeout', 'crash', 'error', 'observed', 'idle'];

type Rgb = readonly [number, number, number];

function token(block: string, name: string): Rgb {
  const [, hex] = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(block) ?? [];
  if (!hex) throw new Error(`There is no colour --${name}.`);
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear channels. */
const DEFICIENCIES: Record<string, readonly Rgb[]> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab of a colour as somebody with a deficiency sees it. */
function seen(colour: Rgb, matrix: readonly Rgb[]): Rgb {
  const input = colour.map(linear);
  const [r = 0, g = 0, b = 0] = matrix.map((row) =>
    Math.max(
      0,
      row.reduce((sum, factor, index) => sum + factor * (input[index] ?? 0), 0),
    ),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe('the colours of the site', () => {
  for (const [scheme, block] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    const paper = () => token(block, 'paper');

    it(`${scheme}: text of every colour has a contrast of at least 4.5 on paper, on raised ground and on its own tint`, () => {
      const tint = Number(/--tint: (\d+)%/.exec(block)?.[1]) / 100;
      expect(tint).to.be.within(0.01, 0.5);
      for (const name of [...VERDICTS, 'ink', 'quiet', 'accent']) {
        const colour = token(block, name);
        const tinted = colour.map(
          (channel, index) => channel * tint + (paper()[index] ?? 0) * (1 - tint),
        ) as unknown as Rgb;
        for (const ground of [paper(), token(block, 'raised'), tinted]) {
          expect(contrast(colour, ground), `--${name}`).to.be.at.least(4.5);
        }
      }
    });

    for (const [deficiency, matrix] of Object.entries(DEFICIENCIES)) {
      it(`${scheme}: passing stays apart from what went wrong (${deficiency})`, () => {
        const pass = seen(token(block, 'pass'), matrix);
        for (const name of ['partly', 'fail', 'timeout', 'crash']) {
          const other = seen(token(block, name), matrix);
          const distance = Math.hypot(...pass.map((value, index) => value - (other[index] ?? 0)));
          expect(distance, `--pass and --${name}`).to.be.at.least(0.08);
        }
      });
    }
  }
});
