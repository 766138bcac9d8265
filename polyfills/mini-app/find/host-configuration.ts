import type { HostConfiguration } from '@miniapp-tests/spec/packaging/process-package';

/** The platform version that this host implements; a package may ask for this or less. */
const PLATFORM_VERSION = 1;

/** What this host is, for packages that ask for something particular. */
export function hostConfiguration(): HostConfiguration {
  return {
    platformVersion: PLATFORM_VERSION,
    deviceType: 'phone',
    locale: navigator.language,
    supportedLocales: navigator.languages,
  };
}
