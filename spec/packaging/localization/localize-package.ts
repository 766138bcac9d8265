import type { Violation } from '../../result.ts';
import type { Container } from '../open-container.ts';
import { localizationResources } from './localization-resources.ts';
import { lookupLocales } from './lookup-locale.ts';
import {
  DEFAULT_LOCALIZATION_LIMITS,
  findMessage,
  readMessages,
  type LocalizationLimits,
  type Messages,
} from './read-messages.ts';

/** More resources than these are not read for one person. */
const MOST_RESOURCES = 8;

export interface LocalizePackageOptions {
  /** Language ranges of the person or the system, most wanted first. */
  readonly preferred: readonly string[];
  /** The manifest's `lang`: looked up last. */
  readonly lang?: string;
  /** Those that differ from {@link DEFAULT_LOCALIZATION_LIMITS}. */
  readonly limits?: Partial<LocalizationLimits>;
}

/** The messages of a package in the language that was chosen. */
export interface Localization {
  /** Language tags of the resources that are used, best first; empty when the package has none that fits. */
  readonly locales: readonly string[];
  /** What is wrong with the resources that were looked at, and with the names of all. */
  readonly findings: readonly Violation[];
  /**
   * @param key a name, or names with a full stop between: `intro-page.title`
   * @returns the message of the first of {@link locales} that has it, with its language tag; it is given as it is
   *   written, since no text defines placeholders
   */
  message(key: string): { readonly text: string; readonly locale: string } | undefined;
}

/**
 * Chooses the localization resources of a package and reads them: those that fit the preferred languages by RFC 4647's
 * lookup, then those that fit the manifest's `lang`. A resource that cannot be used is passed over, with a finding, and
 * the next one is used (ERRATA.md, P8); it never refuses a package. At most eight are read.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-i18n
 */
export function localizePackage(
  container: Pick<Container, 'paths' | 'read'>,
  { preferred, lang, limits = {} }: LocalizePackageOptions,
): Localization {
  const allLimits = { ...DEFAULT_LOCALIZATION_LIMITS, ...limits };
  const resources = localizationResources(container);
  const chosen = lookupLocales(resources.paths.keys(), preferred);
  const byLang = lang === undefined ? [] : lookupLocales(resources.paths.keys(), [lang]);
  const findings: Violation[] = [...resources.findings];
  const read = new Map<string, Messages>();
  for (const locale of [...new Set([...chosen, ...byLang])].slice(0, MOST_RESOURCES)) {
    const path = resources.paths.get(locale)!;
    const messages = readMessages(container.read(path)!, path, allLimits);
    if (messages.ok) read.set(locale, messages.value);
    else findings.push(...messages.violations);
  }
  return {
    locales: [...read.keys()],
    findings,
    message(key) {
      for (const [locale, messages] of read) {
        const text = findMessage(messages, key);
        if (text !== undefined) return { text, locale };
      }
      return undefined;
    },
  };
}
