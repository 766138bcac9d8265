/** What a `data:` URL holds. */
export interface DataUrl {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** https://fetch.spec.whatwg.org/#data-url-processor; undefined where that fails */
export function readDataUrl(url: URL): DataUrl | undefined {
  const { href, hash } = url;
  const comma = href.indexOf(',');
  if (comma < 0) return undefined;
  const type = href.slice('data:'.length, comma).trim();
  const bytes = percentDecode(href.slice(comma + 1, href.length - hash.length));
  if (!/; *base64$/i.test(type)) return { type, bytes };
  try {
    const binary = atob(new TextDecoder('latin1').decode(bytes));
    return { type, bytes: Uint8Array.from(binary, (character) => character.charCodeAt(0)) };
  } catch {
    return undefined;
  }
}

/** https://url.spec.whatwg.org/#string-percent-decode */
function percentDecode(text: string): Uint8Array {
  const input = new TextEncoder().encode(text);
  if (!text.includes('%')) return input;
  const output = new Uint8Array(input.length);
  let size = 0;
  for (let at = 0; at < input.length; at++) {
    const isEscape = input[at] === 0x25 && isHex(input[at + 1]) && isHex(input[at + 2]);
    output[size++] = isEscape
      ? parseInt(String.fromCharCode(input[at + 1]!, input[at + 2]!), 16)
      : input[at]!;
    if (isEscape) at += 2;
  }
  return output.subarray(0, size);
}

function isHex(byte = 0): boolean {
  return /[\da-f]/i.test(String.fromCharCode(byte));
}
