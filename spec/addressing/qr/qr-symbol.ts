import { Byte, Encoder, type Encoded } from '@nuintun/qrcode';
import { failure, success, type Result } from '../../result.ts';
import { serializeMiniAppUri } from '../serialize-miniapp-uri.ts';
import type { MiniAppUri } from '../parse-miniapp-uri.ts';

/** A square of dark and light modules with a MiniApp URI in it. */
export interface QrSymbol {
  /** The URI, as a reader gives it. */
  readonly text: string;
  /** Modules on each side, without the quiet zone. */
  readonly size: number;
  isDark(x: number, y: number): boolean;
}

/** The smallest version in which a logo is big enough to be known again: 45 modules, of which it takes 11. */
const VERSION_FOR_LOGO = 7;

/** Level H: a reader restores about 30 % of the symbol, which is what lets a logo cover a part of it. */
function encode(text: string, version: 'Auto' | number): Encoded | undefined {
  try {
    return new Encoder({ level: 'H', version }).encode(new Byte(text));
  } catch {
    return undefined;
  }
}

/**
 * Makes the QR code of a MiniApp URI at the highest level of error correction.
 *
 * @param forLogo make it large enough for a logo
 * @returns the symbol, or `qr-uri-too-long` (more than 1273 characters)
 * @see https://w3c.github.io/miniapp-addressing/#syntax
 */
export function makeQrSymbol(uri: MiniAppUri, forLogo = false): Result<QrSymbol> {
  const text = serializeMiniAppUri(uri);
  const encoded = (forLogo ? encode(text, VERSION_FOR_LOGO) : undefined) ?? encode(text, 'Auto');
  if (encoded === undefined) {
    return failure({
      code: 'qr-uri-too-long',
      path: '',
      message: `The URI has ${text.length} characters, more than a QR code of level H holds. Shorten its query.`,
    });
  }
  return success({ text, size: encoded.size, isDark: (x, y) => encoded.get(x, y) === 1 });
}
