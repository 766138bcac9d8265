import type { MiniAppStorage } from '../mini-app/mini-app-host.ts';

const BYTES_OF_UNIT = 2;

/** How much a MiniApp has stored: names and values in UTF-16, as its limit counts them. */
export async function storedBytes(storage: MiniAppStorage, identity: string): Promise<number> {
  const items = Object.entries(await storage.load(identity));
  return items.reduce((sum, [name, value]) => sum + BYTES_OF_UNIT * (name.length + value.length), 0);
}
