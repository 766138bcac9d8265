import { wcagLuminance } from 'culori';

/** The luminance of each gray, which is also what a channel of that value contributes in its share. */
const GRAYS = Array.from({ length: 256 }, (_, value) => {
  const channel = value / 255;
  return wcagLuminance({ mode: 'rgb', r: channel, g: channel, b: channel });
});

/**
 * The contrast of two colors, from 1 to 21: culori's, without making color objects, since every manifest is asked for it.
 *
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 *
 * @param one `#rrggbb`
 */
export function hexContrast(one: string, other: string): number {
  const first = luminance(one);
  const second = luminance(other);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance(color: string): number {
  const value = parseInt(color.slice(1), 16);
  return 0.2126 * GRAYS[value >> 16]! + 0.7152 * GRAYS[(value >> 8) & 255]! + 0.0722 * GRAYS[value & 255]!;
}
