import type { MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import type { HostConfiguration } from '../packaging/host-configuration.ts';

/** A user agent that every platform requirement fits. */
export const ANY_HOST: HostConfiguration = {
  platformVersion: Infinity,
  locale: 'en',
  supportedLocales: [],
};
/** A URI that leaves the choice of the start page to the manifest. */
export const ANY_URI: MiniAppUri = { scheme: 'platform', id: 'package', path: '' };
