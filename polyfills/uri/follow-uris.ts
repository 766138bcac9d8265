import { followClicks } from './follow-clicks.ts';
import { followHistory } from './follow-history.ts';
import { followNavigation, hasNavigationApi } from './follow-navigation.ts';
import type { UriOptions } from './uri-visit.ts';

/**
 * Catches every way to a MiniApp URI of this page and hands it over: links, history, and, by the Navigation API where there
 * is one, navigations of scripts. An address of this site becomes the page's own, without a reload; another one changes
 * nothing else.
 *
 * @returns stops it
 * @see https://w3c.github.io/miniapp-addressing/#dereferencing
 */
export function followUris(options: UriOptions): () => void {
  const stop = new AbortController();
  const isNative = hasNavigationApi();
  followClicks(options, { leaveOwnSite: isNative, signal: stop.signal });
  if (isNative) followNavigation(options, stop.signal);
  else followHistory(options, stop.signal);
  return () => stop.abort();
}
