/** Stands for where the bundle is while relative URLs are looked at; no request is ever made to it. */
const BUNDLE_PLACE = 'https://bundle.invalid/';

/**
 * What a URL of a bundle comes to, so that two that mean one resource can be told to be equal.
 *
 * @returns undefined for what cannot be the URL of a response: no URL, one with credentials or a fragment, or a
 *   relative one that leads to another host
 */
export function resolveBundleUrl(url: string): string | undefined {
  if (!URL.canParse(url, BUNDLE_PLACE)) return undefined;
  const resolved = new URL(url, BUNDLE_PLACE);
  const isPlain = resolved.username === '' && resolved.password === '' && !url.includes('#');
  return isPlain ? resolved.href : undefined;
}
