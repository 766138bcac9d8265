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

/**
 * A `srcset` with the addresses that the view has for its own; undefined when there is none for any of them.
 *
 * @param url the view's address of what one names
 */
export async function shownSrcset(
  srcset: string,
  url: (href: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const candidates = await Promise.all(
    parseSrcset(srcset).map(async ({ href, descriptor }) => {
      const shown = await url(href);
      // A comma at an address's end would end the candidate, inside it doesn't.
      return shown === undefined ? '' : `${shown.replace(/,$/, '%2C')} ${descriptor}`;
    }),
  );
  return candidates.filter((candidate) => candidate !== '').join(', ') || undefined;
}
