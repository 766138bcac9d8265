/** https://infra.spec.whatwg.org/#strip-leading-and-trailing-ascii-whitespace (narrower than String.prototype.trim). */
export function stripAsciiWhitespace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isAsciiWhitespace(text.charCodeAt(start))) start += 1;
  while (end > start && isAsciiWhitespace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** https://infra.spec.whatwg.org/#split-on-ascii-whitespace */
export function splitOnAsciiWhitespace(text: string): string[] {
  return text.split(/[\t\n\f\r ]+/).filter((token) => token !== '');
}

function isAsciiWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d;
}
