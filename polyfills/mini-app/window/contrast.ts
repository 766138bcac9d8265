/** A colour as red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [255, 255, 255];

/** The least contrast of text, 4.5:1. */
export const READABLE = 4.5;

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** 0 for black to 1 for white. */
export function relativeLuminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The wanted text colour where it can be read on the background, else black or white, whichever is read better. */
export function readableText(background: Rgb, wanted: Rgb): Rgb {
  if (contrast(background, wanted) >= READABLE) return wanted;
  return contrast(background, BLACK) >= contrast(background, WHITE) ? BLACK : WHITE;
}

export function isDark(background: Rgb): boolean {
  return contrast(background, WHITE) > contrast(background, BLACK);
}

/** A processed manifest's colour, `#rrggbb` or `#rrggbbaa`, as it looks over `backdrop`; undefined for anything else. */
export function readHex(text: string, backdrop: Rgb): Rgb | undefined {
  const [, ...pairs] = /^#(..)(..)(..)(..)?$/.exec(text) ?? [];
  const [red = NaN, green = NaN, blue = NaN, alpha = 255] = pairs
    .filter((pair) => pair !== undefined)
    .map((pair) => (/^[0-9a-f]{2}$/i.test(pair) ? parseInt(pair, 16) : NaN));
  if ([red, green, blue, alpha].some(Number.isNaN)) return undefined;
  const over = (channel: number, under: number) =>
    Math.round((channel * alpha + under * (255 - alpha)) / 255);
  return [over(red, backdrop[0]), over(green, backdrop[1]), over(blue, backdrop[2])];
}

export function cssColour([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`;
}
