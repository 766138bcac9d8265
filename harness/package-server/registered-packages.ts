import { createHash } from 'node:crypto';
import type { PackageProvider } from '@miniapp-tests/spec/addressing/package-server';

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

  async find(id: string) {
    return this.#packages.get(id);
  }

  /** Tests don't want to be offered on the home screen. */
  async list() {
    return [];
  }
}
