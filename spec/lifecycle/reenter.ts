import { matchesVersion } from '../addressing/match-version.ts';
import type { VersionResource } from '../manifest/processed-manifest.ts';
import type { PageAddress } from './page-stack.ts';

/** The MiniApp that runs: it has one instance, whatever opens it. */
export interface RunningInstance {
  readonly version: VersionResource;
  /** The page on screen; absent before the first one is there. */
  readonly current?: PageAddress;
}

/** A MiniApp URI that names the running MiniApp. */
export interface Entry {
  readonly version?: string;
  /** The page that the URI names; absent when it has no path. */
  readonly address?: PageAddress;
}

export type Reentry =
  /** It comes to the foreground as it is. */
  | { readonly do: 'foreground' }
  /** It comes to the foreground, and the page becomes its only one. */
  | { readonly do: 'open-page'; readonly address: PageAddress }
  /** It is unloaded, and launched anew. */
  | { readonly do: 'restart' };

/**
 * What a URI does that names a MiniApp which runs already: one instance has many entries (EXTENSIONS.md, "A URI for a
 * MiniApp that already runs"; ERRATA.md, L15).
 *
 * @see https://w3c.github.io/miniapp-white-paper/#single-instance-multi-entries
 * @see https://w3c.github.io/miniapp-lifecycle/#miniapp-global-application-lifecycle-events
 */
export function reenter({ version, current }: RunningInstance, entry: Entry): Reentry {
  const { address } = entry;
  if (entry.version !== undefined && entry.version !== '' && !matchesVersion(entry.version, version)) {
    return { do: 'restart' };
  }
  const isHere =
    address === undefined || (current?.route === address.route && current.query === address.query);
  return isHere ? { do: 'foreground' } : { do: 'open-page', address };
}
