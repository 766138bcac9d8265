import type { MiniAppStorage } from '../../mini-app/mini-app-host.ts';

/** A storage whose writer is told on; and what the MiniApp that runs has in it. */
export class ObservedStorage implements MiniAppStorage {
  readonly #storage: MiniAppStorage;
  readonly #changed: (items: Readonly<Record<string, string>>) => void;
  #identity: string | undefined;

  /** @param changed told what the MiniApp that was launched last keeps now */
  constructor(storage: MiniAppStorage, changed: (items: Readonly<Record<string, string>>) => void) {
    this.#storage = storage;
    this.#changed = changed;
  }

  /** Names the data of the MiniApp that was launched last. */
  get identity(): string | undefined {
    return this.#identity;
  }

  async load(identity: string): Promise<Record<string, string>> {
    const items = await this.#storage.load(identity);
    this.#identity = identity;
    this.#changed(items);
    return items;
  }

  async save(identity: string, items: Record<string, string>): Promise<void> {
    await this.#storage.save(identity, items);
    if (identity === this.#identity) this.#changed(items);
  }

  async remove(identity: string): Promise<void> {
    await this.#storage.remove(identity);
    if (identity === this.#identity) this.#changed({});
  }
}
