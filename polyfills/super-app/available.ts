import { catalogList, catalogSkeleton, emptyState } from './app-lists.ts';
import type { CatalogEntry, CatalogState } from './catalog.ts';
import { shelf } from './shelf.ts';

export interface AvailableParts {
  readonly catalog: CatalogState;
  /** Of the provider. */
  readonly host: string;
  /** What of the catalogue is offered: neither installed nor left out by the search. */
  readonly offered: readonly CatalogEntry[];
  readonly isSearch: boolean;
  readonly hasInstalled: boolean;
  open(entry: CatalogEntry): void;
  retry(): void;
}

/** What the provider offers, or why it offers nothing; undefined where that is no news. */
export function available(parts: AvailableParts): HTMLElement | undefined {
  const { catalog, offered } = parts;
  if (parts.isSearch && offered.length === 0) return undefined;
  const content = contentOf(parts, catalog);
  return content && shelf('Available', content);
}

function contentOf(
  { host, offered, hasInstalled, open, retry }: AvailableParts,
  catalog: CatalogState,
): HTMLElement | undefined {
  const again = { label: 'Try again', run: retry };
  switch (catalog.state) {
    case 'loading':
      return catalogSkeleton();
    case 'offline':
      return emptyState(
        'offline',
        'You are offline',
        'Installed MiniApps still open. More are found when you are connected.',
        again,
      );
    case 'failed':
      return emptyState('offline', 'The provider does not answer', `${host} ${catalog.reason}`, again);
    case 'loaded':
      if (offered.length > 0) return catalogList(offered, open);
      if (hasInstalled) return undefined;
      return emptyState(
        'shelf',
        'No MiniApps yet',
        'This provider offers none. Open one by its address above.',
        { label: 'Type an address', run: () => document.getElementById('launch-uri')?.focus() },
      );
  }
}
