import { CHANGES, PACKAGE, type FolderState } from '../folder-state.ts';

export interface FolderListener {
  /** The folder as it is now. */
  changed(state: FolderState): void;
  /** Whether the server answers; it is tried again and again. */
  connected(is: boolean): void;
}

/** Hears of the folder until the page goes. */
export function followFolder({ changed, connected }: FolderListener): void {
  const events = new EventSource(CHANGES);
  events.addEventListener('open', () => connected(true));
  events.addEventListener('error', () => connected(false));
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    // From the page's own server, which says nothing else.
    changed(JSON.parse(data) as FolderState);
  });
}

/** The folder's package as it was in that revision, or is by now. Rejects when the server doesn't answer. */
export async function folderPackage({ revision }: FolderState): Promise<Uint8Array> {
  const response = await fetch(`${PACKAGE}?revision=${revision}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`The server answered ${response.status} for the package.`);
  return new Uint8Array(await response.arrayBuffer());
}
