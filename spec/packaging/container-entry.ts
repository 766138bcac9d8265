import type { ContainerStructure } from './read-structure.ts';
import { METHOD_STORED } from './zip-records.ts';

/** A file in a container. Sizes in bytes. */
export interface ContainerEntry {
  readonly path: string;
  /** Unpacked. */
  readonly size: number;
  readonly compressedSize: number;
  readonly method: 'stored' | 'deflate';
}

/** All files of a container, in its order; directories are left out. */
export function listFiles({ entries }: ContainerStructure): ContainerEntry[] {
  return entries
    .filter(({ isDirectory }) => !isDirectory)
    .map(({ path, size, compressedSize, method }) => ({
      path,
      size,
      compressedSize,
      method: method === METHOD_STORED ? 'stored' : 'deflate',
    }));
}
