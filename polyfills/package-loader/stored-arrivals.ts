import { ARRIVING, INDEX, putContents, type PackageContents, type StoredPackage } from './stored-packages.ts';

/** Has what came of a package served, before the one that is there. Rejects when the browser has no room. */
export async function storeArriving(
  stored: StoredPackage,
  contents: Omit<PackageContents, 'container'>,
): Promise<void> {
  await putContents(stored, contents);
  const index = await caches.open(INDEX);
  await index.put(stored.scope + ARRIVING, Response.json({ ...stored, isArriving: true }));
}

/** Leaves nothing of a package that was coming in. */
export async function deleteArrival({ scope, cache }: StoredPackage): Promise<void> {
  await caches.delete(cache);
  const index = await caches.open(INDEX);
  await index.delete(scope + ARRIVING);
  if ((await index.keys()).length === 0) await caches.delete(INDEX);
}
