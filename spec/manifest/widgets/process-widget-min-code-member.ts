import type { Findings } from '../findings.ts';
import { isNonNegativeInteger } from '../non-negative-integer.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';
import type { Draft, ProcessedManifest, WidgetResource } from '../processed-manifest.ts';

/** https://w3c.github.io/miniapp-manifest/#dfn-process-the-widget-s-min_code-member */
export function processWidgetMinCodeMember(
  json: OrderedMap,
  widget: Draft<WidgetResource>,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. The MiniApp's own requirement is the default. (The text reads it from the root: ERRATA.md, M7.)
  if (manifest.platform_version !== undefined) widget.min_code = manifest.platform_version.min_code;
  // 2. Absent or not a number: return. (The text asks for a string here, for a number elsewhere: ERRATA.md, M7.)
  if (!exists(json, 'min_code')) return;
  const at = findings.at('min_code');
  const written = json['min_code'];
  const isDecimalString = typeof written === 'string' && /^[0-9]+$/.test(written);
  const code = isDecimalString ? Number(written) : written;
  if (!isNonNegativeInteger(code)) {
    return at.add(
      'widget-min-code-invalid',
      "min_code must be a non-negative integer; the MiniApp's own is used.",
    );
  }
  if (isDecimalString)
    at.add('widget-min-code-string', 'min_code is a number; write it without quotation marks.');
  // 3. Set it.
  widget.min_code = code;
}
