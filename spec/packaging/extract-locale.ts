import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import type { HostConfiguration } from './host-configuration.ts';

/** Whether one tag is the other or begins with it (BCP 47: `zh-Hans` and `zh-Hans-CN`), in any case. */
function matches(one: string, other: string): boolean {
  const [short, long] = [`${one}-`.toLowerCase(), `${other}-`.toLowerCase()].sort(
    (a, b) => a.length - b.length,
  );
  return long!.startsWith(short!);
}

/**
 * Extracts the locale to launch a MiniApp with.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-locale
 */
export function extractLocale(
  manifest: Pick<ProcessedManifest, 'lang'>,
  host: Pick<HostConfiguration, 'locale' | 'supportedLocales'>,
): string {
  // 1. Begin with the user agent's default locale. 2. If the manifest has a language that is supported, take that.
  //    (When one is supported is left open: here, when one tag is a prefix of the other.)
  const { lang } = manifest;
  if (lang !== undefined && host.supportedLocales.some((locale) => matches(locale, lang))) return lang;
  // 3. Return the locale.
  return host.locale;
}
