import { stripAsciiWhitespace } from './ascii-whitespace.ts';
import type { Findings } from './findings.ts';
import { exists, type OrderedMap } from './ordered-map.ts';
import type { Draft, ProcessedManifest, TextDirection } from './processed-manifest.ts';

const TEXT_DIRECTIONS: readonly string[] = ['ltr', 'rtl', 'auto'];

export function isTextDirection(value: string): value is TextDirection {
  return TEXT_DIRECTIONS.includes(value);
}

/** https://www.w3.org/TR/appmanifest/#dfn-process-the-dir-member */
export function processDirMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. The default is "auto".
  manifest.dir = 'auto';
  // 2. Absent or not a string: return.
  if (!exists(json, 'dir')) return;
  const written = json['dir'];
  if (typeof written !== 'string') {
    return findings.at('dir').add('dir-not-string', 'dir must be a string; "auto" is used.');
  }
  // 3. Strip white space. 4. Lowercase.
  const dir = stripAsciiWhitespace(written).toLowerCase();
  // 5. Not a text direction: return.
  if (!isTextDirection(dir)) {
    return findings.at('dir').add('dir-unknown', 'dir must be "ltr", "rtl" or "auto"; "auto" is used.');
  }
  // 6. Set it.
  manifest.dir = dir;
}
