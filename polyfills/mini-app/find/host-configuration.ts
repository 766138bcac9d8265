import type { HostConfiguration } from '@miniapp-tests/spec/packaging/process-package';

/** The platform version that this host implements; a package may ask for this or less. */
const PLATFORM_VERSION = 1;

/**
 * What this host is, for packages that ask for something particular.
 *
 * @param language BCP 47, in which a MiniApp is shown if it can be; default the browser's
 */
export function hostConfiguration(language = navigator.language): HostConfiguration {
  return {
    platformVersion: PLATFORM_VERSION,
    deviceType: 'phone',
    locale: language,
    supportedLocales: [language, ...navigator.languages],
  };
}
