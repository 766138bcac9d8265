import { lookupLocale } from '../../packaging/localization/lookup-locale.ts';

/** What stands for a localizable member in one language. */
export interface SelectedValue<T> {
  readonly value: T;
  /** The key of the language map; absent for the default representation. */
  readonly languageTag?: string;
}

/**
 * Selects the value of a localizable member whose language fits a person best, by RFC 4647's lookup. The default
 * representation is in the manifest's language: it is selected when that fits better than every key (ERRATA.md, M25), and
 * when nothing fits.
 *
 * https://www.w3.org/TR/appmanifest/#x_localized-members
 *
 * @param languageMap the processed `*_localized` member; undefined when there is none
 * @param defaultRepresentation the member itself; undefined when there is none
 * @param lang the manifest's language
 * @param preferred language ranges of the person, most wanted first; at most 32 are looked at
 * @returns undefined when nothing fits and there is no default representation
 */
export function selectLocalizedValue<T>(
  languageMap: Readonly<Record<string, T>> | undefined,
  defaultRepresentation: T | undefined,
  lang: string | undefined,
  preferred: readonly string[],
): SelectedValue<T> | undefined {
  const keys = Object.keys(languageMap ?? {});
  const isDefaultCandidate = defaultRepresentation !== undefined && lang !== undefined;
  // Of tags that are equal the lookup gives the last, so that a key goes before the default representation.
  const selected = lookupLocale(isDefaultCandidate ? [lang, ...keys] : keys, preferred);
  if (selected !== undefined && languageMap !== undefined && Object.hasOwn(languageMap, selected)) {
    return { value: languageMap[selected]!, languageTag: selected };
  }
  return defaultRepresentation === undefined ? undefined : { value: defaultRepresentation };
}
