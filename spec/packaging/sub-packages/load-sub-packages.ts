import { subPackageOf, subPackages, type SubPackage } from '../../extensions/sub-packages.ts';
import type { ProcessedManifest } from '../../manifest/processed-manifest.ts';
import { success, type Result } from '../../result.ts';
import type { Container } from '../open-container.ts';
import { openSubPackage, type OpenSubPackageOptions } from './open-sub-package.ts';
import { refuseSubPackage } from './refuse-sub-package.ts';

export interface SubPackageLoaderOptions extends Omit<OpenSubPackageOptions, 'main'> {
  /** The opened main package. */
  readonly main: Container;
  /** Its processed manifest. */
  readonly manifest: Pick<ProcessedManifest, 'extensions'>;
  /** Gives the bytes of a sub-package; it need not give more than `size` of them. A rejection is a failure to load. */
  fetch(subPackage: SubPackage): Promise<Uint8Array>;
}

/** A package whose parts are fetched when they are needed. */
export interface SubPackageLoader {
  /** By `mpt_subpackages`. */
  readonly subPackages: readonly SubPackage[];
  /** Whether the container of a path is there without fetching. */
  isLoaded(path: string): boolean;
  /**
   * The container that a path belongs to: the main one, or a sub-package, which is fetched and opened when it was not
   * yet. Two calls at once fetch once; a failure is forgotten, so that a later call tries again.
   */
  containerOf(path: string): Promise<Result<Container>>;
  /** A file's content, wherever it is; undefined when there is no such file. */
  read(path: string): Promise<Result<Uint8Array | undefined>>;
}

/** Makes the loader of a package that was split. Nothing is fetched before it is asked for. */
export function subPackageLoader(options: SubPackageLoaderOptions): SubPackageLoader {
  const { main, manifest } = options;
  const all = subPackages(manifest);
  const loading = new Map<string, Promise<Result<Container>>>();
  const loaded = new Set<string>();

  async function load(subPackage: SubPackage): Promise<Result<Container>> {
    let bytes: Uint8Array;
    try {
      bytes = await options.fetch(subPackage);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refuseSubPackage(
        'subpackage-unavailable',
        subPackage.name,
        `The sub-package could not be fetched (${reason}). Try again when there is a connection.`,
      );
    }
    return openSubPackage(bytes, subPackage, options);
  }

  async function containerOf(path: string): Promise<Result<Container>> {
    const subPackage = subPackageOf(all, path);
    if (subPackage === undefined || main.has(path)) return success(main);
    const { name } = subPackage;
    let container = loading.get(name);
    if (container === undefined) {
      container = load(subPackage);
      loading.set(name, container);
    }
    const result = await container;
    if (result.ok) loaded.add(name);
    else if (loading.get(name) === container) loading.delete(name);
    return result;
  }

  return {
    subPackages: all,
    isLoaded(path) {
      const subPackage = subPackageOf(all, path);
      return subPackage === undefined || main.has(path) || loaded.has(subPackage.name);
    },
    containerOf,
    async read(path) {
      const container = await containerOf(path);
      return container.ok ? success(container.value.read(path)) : container;
    },
  };
}
