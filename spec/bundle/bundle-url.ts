import { success, type Result } from '../result.ts';
import { refuseBundle } from './refuse-bundle.ts';

/**
 * Stands for where the bundle is while relative URLs are looked at; no request is ever made to it. It is deep, so that
 * a URL that leads out of the bundle's directory is not taken for one in it.
 */
const BUNDLE_PLACE = 'https://bundle.invalid/where/the/bundle/is/';
const BUNDLE_HOST = new URL(BUNDLE_PLACE).host;

/**
 * What a URL of a bundle comes to, so that two that mean one resource can be told to be equal.
 *
 * @returns undefined for what cannot be the URL of a response: no URL, one with credentials or a fragment, or a
 *   relative one that leads to another host
 */
export function resolveBundleUrl(url: string): string | undefined {
  if (!URL.canParse(url, BUNDLE_PLACE)) return undefined;
  const { host, href, password, username } = new URL(url, BUNDLE_PLACE);
  if (username !== '' || password !== '' || url.includes('#')) return undefined;
  return host === BUNDLE_HOST || URL.canParse(url) ? href : undefined;
}

/**
 * The URL of a package's root, in its usual spelling.
 *
 * @returns or the failure `base-url-malformed`
 */
export function resolveBaseUrl(baseUrl: string): Result<string> {
  const url = URL.canParse(baseUrl) ? resolveBundleUrl(baseUrl) : undefined;
  return url !== undefined && /^[^?]*\/$/.test(url)
    ? success(url)
    : refuseBundle(
        'base-url-malformed',
        '',
        'The base URL must be absolute and end with a slash, without credentials, query or fragment.',
      );
}
