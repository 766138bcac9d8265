import { success, type Result } from '../../result.ts';
import type { MiniAppUri } from '../parse-miniapp-uri.ts';
import { logoArea } from './logo-area.ts';
import { makeQrSymbol, type QrSymbol } from './qr-symbol.ts';
import { qrColors, QUIET_ZONE, type QrStyle } from './qr-style.ts';
import { readPng } from './read-png.ts';

/** Modules between the logo and the pattern. */
const LOGO_MARGIN = 0.5;
/** Characters that `String.fromCharCode` takes at a time. */
const SLICE = 8192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE)
    text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}

const escapeXml = (text: string) =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '');

/** One bar for each run of dark modules in a row. */
function bars(symbol: QrSymbol, isShown: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < symbol.size; y++) {
    for (let x = 0; x < symbol.size; x++) {
      const start = x;
      while (x < symbol.size && isShown(x, y)) x++;
      if (x > start) path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1h-${x - start}z`;
    }
  }
  return path;
}

/**
 * Draws a MiniApp URI as a QR code in SVG, one unit a module, with a logo in the middle where one is given.
 *
 * @returns the text of a document; or `qr-uri-too-long`, `qr-color-invalid`, `qr-contrast-too-low`, `png-invalid`,
 *   `png-too-large` for the logo
 */
export function qrSvg(uri: MiniAppUri, style: QrStyle = {}): Result<string> {
  const colors = qrColors(style);
  if (!colors.ok) return colors;
  const logo = style.logo === undefined ? undefined : readPng(style.logo);
  if (logo?.ok === false) return logo;
  const made = makeQrSymbol(uri, logo !== undefined);
  if (!made.ok) return made;

  const symbol = made.value;
  const area = logo === undefined ? { start: 0, side: 0 } : logoArea(symbol.size);
  const isCovered = (at: number) => at >= area.start && at < area.start + area.side;
  const path = bars(symbol, (x, y) => symbol.isDark(x, y) && !(isCovered(x) && isCovered(y)));
  const whole = symbol.size + 2 * QUIET_ZONE;
  const at = area.start + QUIET_ZONE + LOGO_MARGIN;
  const side = area.side - 2 * LOGO_MARGIN;
  const image =
    style.logo === undefined
      ? ''
      : `<image x="${at}" y="${at}" width="${side}" height="${side}" href="data:image/png;base64,${base64(style.logo)}"/>`;
  const rgb = (color: readonly number[]) => `rgb(${color.join(',')})`;
  return success(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges" role="img">` +
      `<title>${escapeXml(symbol.text)}</title>` +
      `<path fill="${rgb(colors.value.background)}" d="M0 0h${whole}v${whole}H0z"/>` +
      `<path fill="${rgb(colors.value.foreground)}" d="${path}"/>${image}</svg>\n`,
  );
}
