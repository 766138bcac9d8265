import { createHash } from 'node:crypto';
import { matchesId, matchesVersion } from '@miniapp-tests/spec/addressing/match-version';
import type { PackageProvider } from '@miniapp-tests/spec/addressing/package-server';
import { parseManifest } from '@miniapp-tests/spec/manifest/parse-manifest';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';

/** Hostile packages have none that could be read; they are what every version is asked to be. */
async function hasVersion(bytes: Uint8Array, version: string): Promise<boolean> {
  const container = await openContainer(bytes);
  if (!container.ok) return true;
  const manifest = parseManifest(container.value.read('manifest.json') ?? new Uint8Array());
  return !manifest.ok || matchesVersion(version, manifest.value.version);
}

/** Packages in memory, by id: those of the tests that are running. */
export class RegisteredPackages implements PackageProvider {
  readonly #packages = new Map<string, { bytes: Uint8Array; etag: string }>();

  register(id: string, bytes: Uint8Array): void {
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    this.#packages.set(id, { bytes, etag });
  }

  withdraw(id: string): void {
    this.#packages.delete(id);
  }

  async find(id: string, version: string | undefined) {
    const found = [...this.#packages].find(([name]) => matchesId(id, name))?.[1];
    if (!found || (version !== undefined && !(await hasVersion(found.bytes, version)))) return undefined;
    return found;
  }

  /** Tests don't want to be offered on the home screen. */
  async list() {
    return [];
  }
}
