/** One candidate of a `srcset`: an address and what qualifies it (`2x`, `640w`). */
export interface SrcsetCandidate {
  readonly href: string;
  readonly descriptor: string;
}

/** https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute (descriptors are left to the browser) */
export function parseSrcset(srcset: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  let at = 0;
  for (;;) {
    while (/[\s,]/.test(srcset[at] ?? '')) at++;
    if (at >= srcset.length) return candidates;
    const from = at;
    while (at < srcset.length && !/\s/.test(srcset[at] ?? '')) at++;
    const word = srcset.slice(from, at);
    let hrefEnd = word.length;
    while (word[hrefEnd - 1] === ',') hrefEnd--;
    const href = word.slice(0, hrefEnd);
    let descriptor = '';
    if (href === word) {
      const descriptorFrom = at;
      for (let depth = 0; at < srcset.length && (srcset[at] !== ',' || depth > 0); at++) {
        if (srcset[at] === '(') depth++;
        else if (srcset[at] === ')') depth--;
      }
      descriptor = srcset.slice(descriptorFrom, at).trim();
    }
    if (href !== '') candidates.push({ href, descriptor });
  }
}
