/** What the embedder's own page needs besides its own origin; each a list of sources such as `https://cdn.example`. */
export interface PolicyOptions {
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  readonly images?: readonly string[];
  readonly fonts?: readonly string[];
  readonly media?: readonly string[];
  /** Where the page, and MiniApps through it, may send requests. Sockets have sources of their own, as in `wss://api.example`. */
  readonly connections?: readonly string[];
  /** Pages that are shown in frames. The views of MiniApps need none. */
  readonly frames?: readonly string[];
  /** Pages that may show this one in a frame. */
  readonly ancestors?: readonly string[];
  /** Whether MiniApps may make code from strings, and WebAssembly; some template compilers need it. Default no. */
  readonly eval?: boolean;
}

const SOURCE = /^[^\s;,]+$/;

/**
 * The policy of a page that embeds MiniApps. It binds the frames and workers of MiniApps too, beside their own policies,
 * so it allows what those need: scripts and workers from `data:`, for the logic layers; inline styles and `blob:` for the views.
 *
 * @throws {TypeError} for a source that is none
 */
export function contentSecurityPolicy(options: PolicyOptions = {}): string {
  const { scripts, styles, images, fonts, media, connections, frames, ancestors } = options;
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", 'data:', ...(options.eval ? ["'unsafe-eval'"] : []), ...checked(scripts)],
    'worker-src': ["'self'", 'data:'],
    'style-src': ["'self'", "'unsafe-inline'", 'blob:', ...checked(styles)],
    'img-src': ["'self'", 'blob:', 'data:', ...checked(images)],
    'font-src': ["'self'", 'blob:', 'data:', ...checked(fonts)],
    'media-src': ["'self'", 'blob:', 'data:', ...checked(media)],
    'connect-src': ["'self'", ...checked(connections)],
    'manifest-src': ["'self'"],
    'frame-src': orNone(frames),
    'frame-ancestors': orNone(ancestors),
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...new Set(sources)].join(' '))
    .join('; ');
}

function orNone(sources: readonly string[] | undefined): readonly string[] {
  const some = checked(sources);
  return some.length > 0 ? some : ["'none'"];
}

/** A source with a blank, a semicolon or a comma in it would end the directive, or be several. */
function checked(sources: readonly string[] = []): readonly string[] {
  for (const source of sources) {
    if (!SOURCE.test(source)) throw new TypeError(`"${source}" is not one source; give each by itself.`);
    if (source.toLowerCase() === "'strict-dynamic'") {
      throw new TypeError("'strict-dynamic' would let MiniApps import scripts from anywhere; leave it out.");
    }
  }
  return sources;
}
