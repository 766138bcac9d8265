import type { Violation } from '../../result.ts';
import { pointerSegment } from '../findings.ts';
import { severityOf } from './finding-severity.ts';
import { fitsSchema } from './schema-validator.generated.js';

/** A hostile manifest can break the schema in each of its items. */
const MOST_ERRORS = 10_000;
/** Where so much is noticed already, a report has no place for more, and the schema's errors would fill the memory. */
const ENOUGH_NOTICED = 10_000;

/**
 * What does not fit the schema and no algorithm has noticed: those that ignore a part silently, such as the `sizes` of an
 * icon. Whatever both see is told in the algorithm's words.
 *
 * @param noticed what processing the manifest found
 */
export function schemaFindings(json: unknown, noticed: readonly Violation[]): Violation[] {
  if (noticed.length >= ENOUGH_NOTICED && noticed.some(({ code }) => severityOf(code) === 'must')) return [];
  if (fitsSchema(json)) return [];
  const places = placesOf(noticed);
  const findings: Violation[] = [];
  for (const { instancePath, schemaPath, keyword, params, message } of (fitsSchema.errors ?? []).slice(
    0,
    MOST_ERRORS,
  )) {
    // Of alternatives, the sum is told, not why each of them does not fit.
    if (schemaPath.includes('/anyOf/')) continue;
    const missing = params['missingProperty'];
    const path = typeof missing === 'string' ? `${instancePath}/${pointerSegment(missing)}` : instancePath;
    if (places.has(path)) continue;
    addPlace(path, places);
    const code = `schema-${KEYWORDS[keyword] ?? keyword}`;
    findings.push({
      code,
      path,
      message: FORMS[path.slice(path.lastIndexOf('/') + 1)] ?? describe(keyword, message),
    });
  }
  return findings;
}

const KEYWORDS: Readonly<Record<string, string>> = {
  anyOf: 'any-of',
  minItems: 'min-items',
  minLength: 'min-length',
};

/** The places of findings, and those around them: what is wrong inside is also why the whole does not fit. */
function placesOf(findings: readonly Violation[]): Set<string> {
  const places = new Set<string>();
  for (const { path } of findings) addPlace(path, places);
  return places;
}

function addPlace(path: string, places: Set<string>): void {
  for (let place = path; !places.has(place); place = place.slice(0, Math.max(0, place.lastIndexOf('/')))) {
    places.add(place);
  }
}

/** What patterns mean, for people. */
const FORMS: Readonly<Record<string, string>> = {
  sizes: 'sizes must be written as "48x48", several with white space between them, or "any".',
  purpose: 'purpose must be "any", "maskable" or "monochrome", or several with white space between them.',
};

function describe(keyword: string, message = 'does not fit'): string {
  return keyword === 'anyOf'
    ? 'The value has none of the forms that the schema allows.'
    : `The value does not fit the schema: it ${message}.`;
}
