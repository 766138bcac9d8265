import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { appUri } from '../mini-app/find/address.ts';
import type { InstalledApp } from './installed-apps.ts';

/** Names a page of an installed MiniApp. */
export function pageUri({ uri }: InstalledApp, route: string): string {
  const parsed = parseMiniAppUri(uri);
  return parsed.ok ? appUri(parsed.value, { route: route.replace(/^\//, ''), query: '' }) : uri;
}
