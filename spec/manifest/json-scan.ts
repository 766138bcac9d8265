/** What one look at a JSON text tells before it is parsed. */
export interface JsonScan {
  /** How deep arrays and objects nest, so that no parser has to recurse too deep. */
  readonly depth: number;
  /** Members of all objects, each as often as it is written: more than the parsed value has, when names repeat. */
  readonly members: number;
}

/** Scans a JSON text; of a text that is no JSON, the depth is still the most that a parser could reach. */
export function scanJson(text: string): JsonScan {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case 0x22: // a string: on to its end
        index = endOfString(text, index + 1);
        break;
      case 0x3a: // :
        members += 1;
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        if (depth > deepest) deepest = depth;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
    }
  }
  return { depth: deepest, members };
}

/** Where the quotation mark stands that ends a string; the text's length when none does. */
export function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (end - backslashes > from && text.charCodeAt(end - backslashes - 1) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
