import {
  clampGamut,
  formatHex,
  formatHex8,
  modeA98,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeProphoto,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  parse,
  useMode,
} from 'culori/fn';
import { remembering } from './remembering.ts';

/** Longer texts are no color that a manifest needs; the bound keeps the parser's work small. */
const LONGEST_COLOR = 256;

/** The color spaces of CSS: all that the library knows would be twice as large. */
for (const mode of [modeRgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch]) useMode(mode);
for (const mode of [modeLrgb, modeP3, modeA98, modeProphoto, modeRec2020, modeXyz50, modeXyz65])
  useMode(mode);

const toSrgb = clampGamut('rgb');

/**
 * A CSS color as `#rrggbb`, or `#rrggbbaa` when it is not opaque; undefined when it is none, or when what it means
 * depends on its surroundings (`currentcolor`, system colors, relative colors).
 */
export function parseCssColor(text: string): string | undefined {
  return /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : parseOtherColor(text);
}

const parseOtherColor = remembering((text) => {
  if (text.length > LONGEST_COLOR) return undefined;
  // CSS reads any case, the library only keywords so.
  const plain = text.toLowerCase();
  // The library reads hexadecimal digits without their number sign, and color spaces of its own; CSS does not.
  if (/^[0-9a-f]+$|^color\(\s*--/.test(plain)) return undefined;
  const color = parseOrNothing(plain);
  const srgb = color === undefined ? undefined : toSrgb(color);
  if (srgb === undefined) return undefined;
  return (srgb.alpha ?? 1) >= 1 ? formatHex(srgb) : formatHex8(srgb);
});

function parseOrNothing(text: string): ReturnType<typeof parse> {
  try {
    return parse(text);
  } catch {
    // The library throws on some texts that end within a color function.
    return undefined;
  }
}
