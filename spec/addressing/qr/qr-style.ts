import { failure, success, type Result } from '../../result.ts';

/** How a QR code looks. */
export interface QrStyle {
  /** A PNG picture for the middle, shown whole. */
  readonly logo?: Uint8Array;
  /** Of the dark modules, `#rrggbb`. Default black. */
  readonly foreground?: string;
  /** Of the light ones, `#rrggbb`. Default white. */
  readonly background?: string;
  /** Pixels of a module's side in a PNG picture, 1 to 64. Default 8. */
  readonly moduleSize?: number;
}

export type Rgb = readonly [red: number, green: number, blue: number];

export interface QrColors {
  readonly foreground: Rgb;
  readonly background: Rgb;
}

/** Modules around the symbol that stay light, as readers need them (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** Readers tell dark from light by brightness: the contrast that WCAG asks of text is ample. */
const LEAST_CONTRAST = 4.5;

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

function parseColor(text: string): Rgb | undefined {
  const [, red, green, blue] = HEX.exec(text) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colours of a style; or `qr-color-invalid`, `qr-contrast-too-low` when readers would not see the dark modules. */
export function qrColors({ foreground = '#000000', background = '#ffffff' }: QrStyle): Result<QrColors> {
  const dark = parseColor(foreground);
  const light = parseColor(background);
  if (dark === undefined || light === undefined) {
    const [path, color] = dark === undefined ? ['/foreground', foreground] : ['/background', background];
    return failure({ code: 'qr-color-invalid', path, message: `"${color}" is no colour like #1a2b3c.` });
  }
  if ((luminance(light) + 0.05) / (luminance(dark) + 0.05) < LEAST_CONTRAST) {
    return failure({
      code: 'qr-contrast-too-low',
      path: '/foreground',
      message: `${foreground} on ${background} is not dark on light enough for readers. Take a darker foreground.`,
    });
  }
  return success({ foreground: dark, background: light });
}
