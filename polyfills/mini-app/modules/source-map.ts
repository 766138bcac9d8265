import type { PackageResources } from '../../package-loader/package-resources.ts';

const COMMENT = /^[ \t]*\/\/[#@] ?sourceMappingURL=(\S+)[ \t]*$/gm;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Puts the source map that a script names into the script, as developer tools can't fetch it from the package. What is not
 * there, or no map, is left as it is. https://tc39.es/ecma426/
 *
 * @param shift units that stand before the script in its first line
 */
export function inlineSourceMap(text: string, file: string, resources: PackageResources, shift = 0): string {
  const last = [...text.matchAll(COMMENT)].at(-1);
  if (last === undefined) return text;
  const map = mapOf(last[1] ?? '', file, resources);
  if (map === undefined) return text;
  const shifted = shift === 0 ? map : { ...map, mappings: shiftFirst(map.mappings, shift) };
  const url = `data:application/json;base64,${toBase64(JSON.stringify(shifted))}`;
  const at = last.index;
  return `${text.slice(0, at)}//# sourceMappingURL=${url}${text.slice(at + last[0].length)}`;
}

interface SourceMap {
  readonly mappings: string;
}

function mapOf(url: string, file: string, resources: PackageResources): SourceMap | undefined {
  const data = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(url);
  const path = data ? undefined : resources.resolve(url, file);
  try {
    const json = data
      ? data[1]
        ? new TextDecoder().decode(Uint8Array.from(atob(data[2] ?? ''), (unit) => unit.charCodeAt(0)))
        : decodeURIComponent(data[2] ?? '')
      : path === undefined
        ? undefined
        : resources.text(path);
    const map = JSON.parse(json ?? 'null') as SourceMap | null;
    return typeof map?.mappings === 'string' ? map : undefined;
  } catch {
    return undefined;
  }
}

/** Moves all of the first line: each column there counts from the one before it, so the first alone changes. */
function shiftFirst(mappings: string, shift: number): string {
  if (mappings === '' || mappings.startsWith(';')) return mappings;
  let value = 0;
  let at = 0;
  for (let bits = 0; ; bits += 5) {
    const digit = DIGITS.indexOf(mappings[at++] ?? 'A');
    value += (digit & 31) << bits;
    if (digit < 32) break;
  }
  return encode((value >> 1) + shift) + mappings.slice(at);
}

/** https://tc39.es/ecma426/#sec-base64-vlq, of what is not negative */
function encode(value: number): string {
  let rest = value * 2;
  let text = '';
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += DIGITS[rest > 0 ? digit + 32 : digit];
  } while (rest > 0);
  return text;
}

function toBase64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
