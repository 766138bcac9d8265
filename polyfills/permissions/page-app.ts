import type { PermissionApp } from './permission-app.ts';

/**
 * Who an ordinary page is, by its manifest (`<link rel="manifest">`): name, icon, and `req_permissions` as a MiniApp's manifest has them. A
 * page without one is its title, and may what needs no declaration. Rejects when the manifest can't be read.
 */
export async function pageApp(document: Document): Promise<PermissionApp> {
  const view = document.defaultView as Window & typeof globalThis;
  const link = document.querySelector<HTMLLinkElement>('link[rel~="manifest"]');
  const identity = view.location.origin;
  if (link === null) return { identity, name: document.title || view.location.host, manifest: {} };
  const response = await view.fetch(link.href, {
    credentials: link.crossOrigin === 'use-credentials' ? 'include' : 'omit',
  });
  if (!response.ok) throw new Error(`The manifest ${link.href} could not be read (${response.status}).`);
  const { name, short_name, icons, req_permissions, app_id, id } = (await response.json()) as Record<
    string,
    unknown
  >;
  const icon = iconOf(icons, link.href);
  return {
    identity: [identity, app_id ?? id].filter((part) => typeof part === 'string').join(' '),
    name: [short_name, name, document.title].find(
      (text) => typeof text === 'string' && text !== '',
    ) as string,
    ...(icon !== undefined && { icon }),
    manifest: { req_permissions: listed(req_permissions) },
  };
}

function iconOf(icons: unknown, base: string): string | undefined {
  const [first] = Array.isArray(icons) ? (icons as unknown[]) : [];
  const { src } = (first ?? {}) as { src?: unknown };
  const url = typeof src === 'string' ? URL.parse(src, base) : null;
  return url !== null && /^(?:https?|data|blob):$/.test(url.protocol) ? url.href : undefined;
}

/** https://w3c.github.io/miniapp-manifest/#sec-permission-resources: what isn't one is left out. */
function listed(resources: unknown): { name: string; reason?: string }[] {
  return (Array.isArray(resources) ? (resources as unknown[]) : []).flatMap((resource) => {
    const { name, reason } = (resource ?? {}) as { name?: unknown; reason?: unknown };
    if (typeof name !== 'string') return [];
    return { name, ...(typeof reason === 'string' && { reason }) };
  });
}
