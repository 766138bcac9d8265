import { contentSecurityPolicy, type PolicyOptions } from './content-security-policy.ts';
import { permissionsPolicy, type PowerfulFeature } from './permissions-policy.ts';

export interface IsolationOptions extends PolicyOptions {
  /**
   * How resources of other origins may come into the page: those that allow it by a header (`require-corp`, the default, in every engine), or
   * all, without the person's cookies (`credentialless`, not in WebKit).
   */
  readonly embedder?: 'require-corp' | 'credentialless';
  /** Who may load these files into pages of their own. Default `same-origin`. */
  readonly resources?: 'same-origin' | 'same-site' | 'cross-origin';
  /** Features that the page itself uses, for itself or for its MiniApps; all others of their kind are switched off. */
  readonly features?: readonly PowerfulFeature[];
}

/**
 * The headers of a page that embeds MiniApps: it is cross-origin isolated, so that MiniApps read layout synchronously, and a
 * second wall stands around them. To be sent with every file of the site.
 *
 * @throws {TypeError} for a source that is none
 */
export function isolationHeaders(options: IsolationOptions = {}): Record<string, string> {
  const { embedder = 'require-corp', resources = 'same-origin', features = [] } = options;
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': embedder,
    'Cross-Origin-Resource-Policy': resources,
    'Permissions-Policy': permissionsPolicy(features),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
