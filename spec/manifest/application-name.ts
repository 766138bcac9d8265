import type { LocalizedText, ProcessedManifest } from './processed-manifest.ts';
import { selectLocalizedValue } from './text/select-localized-value.ts';

/** The names of an application for one person. */
export interface ApplicationName {
  readonly name: ApplicationNameText;
  /** For where there is little space. */
  readonly shortName: ApplicationNameText;
}

/** A text to show, and how. */
export type ApplicationNameText = Omit<LocalizedText, 'lang'> & Partial<Pick<LocalizedText, 'lang'>>;

/** What of a processed manifest names the application. */
export type NamedManifest = Pick<
  ProcessedManifest,
  'dir' | 'lang' | 'name' | 'name_localized' | 'short_name' | 'short_name_localized'
>;

/**
 * Derives the names that are shown to a person: translations first, and each name stands in for the other one when that is
 * missing or empty. With both empty, an empty text is returned: the user agent shows a name of its own.
 *
 * https://www.w3.org/TR/appmanifest/#application-s-name
 *
 * @param preferred language ranges of the person, most wanted first
 */
export function applicationName(manifest: NamedManifest, preferred: readonly string[]): ApplicationName {
  const name = localizedText(manifest, 'name', preferred);
  const shortName = localizedText(manifest, 'short_name', preferred);
  const either = name ?? shortName ?? { value: '', dir: manifest.dir };
  return { name: either, shortName: shortName ?? either };
}

/** Undefined for a text that is missing or empty. */
function localizedText(
  manifest: NamedManifest,
  member: 'name' | 'short_name',
  preferred: readonly string[],
): ApplicationNameText | undefined {
  const { dir, lang, [member]: value, [`${member}_localized` as const]: translations } = manifest;
  const written = value === undefined ? undefined : { value, dir, ...(lang !== undefined && { lang }) };
  const selected = selectLocalizedValue<ApplicationNameText>(translations, written, lang, preferred)?.value;
  return selected?.value === '' ? undefined : selected;
}
