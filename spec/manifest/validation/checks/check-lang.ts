import { stripAsciiWhitespace } from '../../ascii-whitespace.ts';
import type { Findings } from '../../findings.ts';
import type { OrderedMap } from '../../ordered-map.ts';
import type { Draft, ProcessedManifest } from '../../processed-manifest.ts';

/**
 * A language tag that is valid but not written as BCP 47 recommends. (One that is none is told by processing.)
 *
 * https://www.w3.org/TR/appmanifest/#dfn-process-the-lang-member
 */
export function checkLang(json: OrderedMap, { lang }: Draft<ProcessedManifest>, findings: Findings): void {
  const written = json['lang'];
  if (lang === undefined || typeof written !== 'string' || stripAsciiWhitespace(written) === lang) return;
  findings.at('lang').add('lang-not-canonical', `The canonical form of this language tag is "${lang}".`);
}
