import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { matchesId, matchesVersion } from '@miniapp-tests/spec/addressing/match-version';
import type { PackageProvider } from '@miniapp-tests/spec/addressing/package-server';
import { Complaint } from '../complaint.ts';
import { fingerprint, readPackageSource, type SourcePackage } from './read-package-source.ts';

interface Served {
  readonly path: string;
  fingerprint: string;
  package: SourcePackage;
  etag: string;
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
}

/** MiniApps in folders and `.ma` files, read again when they change. */
export class SourcePackages implements PackageProvider {
  readonly #served: Served[] = [];
  readonly #trouble: (message: string) => void;

  /** @param trouble told when a source can't be read any more; its last good state goes on being served */
  constructor(trouble: (message: string) => void) {
    this.#trouble = trouble;
  }

  /** @throws Complaint when it can't be served, or its id is served already */
  async add(path: string): Promise<SourcePackage> {
    const source = await readPackageSource(resolve(path));
    const same = this.#served.find((one) => one.package.id === source.id);
    if (same) {
      throw new Complaint(
        'usage',
        `${path} and ${same.path} have the same app_id "${source.id}". Serve one of them.`,
      );
    }
    const made = { path: resolve(path), fingerprint: await fingerprint(resolve(path)), package: source };
    this.#served.push({ ...made, etag: etagOf(source.bytes) });
    return source;
  }

  async #refresh(served: Served): Promise<void> {
    try {
      const now = await fingerprint(served.path);
      if (now === served.fingerprint) return;
      served.fingerprint = now;
      served.package = await readPackageSource(served.path);
      served.etag = etagOf(served.package.bytes);
    } catch (error) {
      this.#trouble((error as Error).message);
    }
  }

  async find(id: string, version: string | undefined) {
    const served = this.#served.find((one) => matchesId(id, one.package.id));
    if (!served) return undefined;
    await this.#refresh(served);
    if (version !== undefined && !matchesVersion(version, served.package.version)) return undefined;
    return { bytes: served.package.bytes, etag: served.etag };
  }

  async list() {
    return this.#served.map(({ package: { id, name, version, places } }) => ({
      id,
      name,
      version: version.name,
      ...(places.length > 0 && { places }),
    }));
  }
}
