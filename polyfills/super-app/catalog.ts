/** A MiniApp that the provider offers. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Opens it; absent when the host's own scheme and the id do. */
  readonly uri?: string;
}

/** How asking for the catalogue went. */
export type CatalogState =
  | { readonly state: 'loading' }
  | { readonly state: 'offline' }
  | { readonly state: 'failed'; /** To be read after the provider's name. */ readonly reason: string }
  | { readonly state: 'loaded'; readonly entries: readonly CatalogEntry[] };

/** The scheme of this host's own URIs. */
const SCHEME = 'platform';
/** More entries than this are not shown. */
const MOST_ENTRIES = 500;
/** Characters of a catalogue that are read. */
const MOST_TEXT = 1_000_000;
/** How long a provider may take, in milliseconds. */
const PATIENCE = 10_000;

/** The catalogue's own URI, or one of this host's scheme. */
export function uriOf({ id, uri }: CatalogEntry): string {
  return uri ?? `${SCHEME}://miniapp/${id}`;
}

function isEntry(value: unknown): value is CatalogEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, version, uri } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof version === 'string' &&
    (uri === undefined || typeof uri === 'string')
  );
}

/** Asks a package server for what it offers. Never rejects: how it went is the answer. */
export async function loadCatalog(provider: string): Promise<CatalogState> {
  try {
    const response = await fetch(new URL('catalog.json', provider), {
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 404) return { state: 'loaded', entries: [] };
    if (!response.ok) return { state: 'failed', reason: `answered with status ${response.status}.` };
    const text = await response.text();
    if (text.length > MOST_TEXT) return { state: 'failed', reason: 'has a catalogue that is too long.' };
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return { state: 'failed', reason: 'has a catalogue that is no list.' };
    return { state: 'loaded', entries: list.filter(isEntry).slice(0, MOST_ENTRIES) };
  } catch (error) {
    if (!navigator.onLine) return { state: 'offline' };
    return {
      state: 'failed',
      reason: error instanceof SyntaxError ? 'has a catalogue that is not JSON.' : 'could not be reached.',
    };
  }
}
