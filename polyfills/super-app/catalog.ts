import { readPlaces, type Place } from '@miniapp-tests/spec/extensions/places';

/** A MiniApp that the provider offers. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Opens it; absent when the host's own scheme and the id do. */
  readonly uri?: string;
  /** Where it is of use. */
  readonly places?: readonly Place[];
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

/** Whatever has no name, id and version is left out. */
function entryOf(value: unknown): CatalogEntry[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name, version, uri, places } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof version !== 'string') return [];
  if (uri !== undefined && typeof uri !== 'string') return [];
  return [{ id, name, version, ...(uri !== undefined && { uri }), places: readPlaces(places) }];
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
    return { state: 'loaded', entries: list.flatMap(entryOf).slice(0, MOST_ENTRIES) };
  } catch (error) {
    if (!navigator.onLine) return { state: 'offline' };
    return {
      state: 'failed',
      reason: error instanceof SyntaxError ? 'has a catalogue that is not JSON.' : 'could not be reached.',
    };
  }
}
