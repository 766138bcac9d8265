import { canonicalLanguageTag } from '../manifest/language-tag.ts';
import type { Violation } from '../result.ts';
import type { RewrittenDocument } from './rewrite-document.ts';
import { encodePath } from './site-reference.ts';
import type { MembersFromWebApp, WebAppIcon } from './web-app-manifest-members.ts';

/** What the author decides. */
export interface ManifestOptions {
  /** The MiniApp's `app_id`; without it one is made from the name, under `com.example`. */
  readonly appId?: string;
  /** The MiniApp's `name`; without it the web app manifest's, or the start document's title. */
  readonly name?: string;
}

/** What the web app says. */
export interface ManifestSources {
  readonly members: MembersFromWebApp;
  /** The one that the web app starts with. */
  readonly document: RewrittenDocument;
  /** With `src` as a path of the package. */
  readonly icons: readonly WebAppIcon[];
  /** Routes of the package, the first page first. */
  readonly pages: readonly string[];
}

/** The MiniApp manifest of a wrapped web app, and what its author should look at again. */
export function composeManifest(
  { members: { shared, window }, document, icons, pages }: ManifestSources,
  options: ManifestOptions,
): { readonly json: Readonly<Record<string, unknown>>; readonly warnings: readonly Violation[] } {
  const name = String(
    options.name ?? shared['name'] ?? shared['short_name'] ?? (document.title || 'MiniApp'),
  );
  const lang = canonicalLanguageTag(document.lang ?? '');
  const json = {
    app_id: options.appId ?? madeUpId(name),
    ...(lang !== undefined && { lang }),
    ...shared,
    name,
    version: { code: 1, name: '1.0.0' },
    platform_version: { min_code: 1 },
    icons: icons.map((icon) => ({ ...icon, src: encodePath(icon.src) })),
    pages: pages.map(encodePath),
    ...(Object.keys(window).length > 0 && { window }),
  };
  if (options.appId !== undefined) return { json, warnings: [] };
  const message = 'The app_id was made from the name. Choose one under a domain of yours.';
  return { json, warnings: [{ code: 'app-id-made-up', path: 'manifest.json#/app_id', message }] };
}

/** An `app_id` for someone who hasn't chosen one. */
export function madeUpId(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `com.example.${slug || 'miniapp'}`;
}
