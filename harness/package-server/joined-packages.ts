import type { PackageProvider } from '@miniapp-tests/spec/addressing/package-server';

/** Several providers as one; of two that know an id, the first answers. */
export class JoinedPackages implements PackageProvider {
  readonly #providers: readonly PackageProvider[];

  constructor(...providers: readonly PackageProvider[]) {
    this.#providers = providers;
  }

  async find(id: string, version: string | undefined) {
    for (const provider of this.#providers) {
      const found = await provider.find(id, version);
      if (found) return found;
    }
    return undefined;
  }

  async list() {
    return (await Promise.all(this.#providers.map((provider) => provider.list()))).flat();
  }
}
