import {
  NOTHING_REMEMBERED,
  type PermissionState,
  type RememberedDecision,
} from '@miniapp-tests/spec/permissions/permission-state';

/** Where a host keeps what it remembers, a plain value for each MiniApp. */
export interface PermissionStorage {
  load(identity: string): Promise<PermissionState | undefined>;
  save(identity: string, state: PermissionState): Promise<void>;
  remove(identity: string): Promise<void>;
}

/** What is stored of permissions. Changes of one MiniApp's come one after the other, so that none is lost. */
export class RememberedPermissions {
  readonly #storage: PermissionStorage;
  readonly #changes = new Map<string, Promise<unknown>>();

  constructor(storage: PermissionStorage) {
    this.#storage = storage;
  }

  /** Rejects as the storage does. */
  async of(identity: string): Promise<PermissionState> {
    await this.#changes.get(identity);
    return this.#load(identity);
  }

  change(identity: string, change: (state: PermissionState) => PermissionState): Promise<void> {
    return this.#afterOthers(identity, async () => {
      await this.#storage.save(identity, change(await this.#load(identity)));
    });
  }

  remove(identity: string): Promise<void> {
    return this.#afterOthers(identity, () => this.#storage.remove(identity));
  }

  async #load(identity: string): Promise<PermissionState> {
    return checked(await this.#storage.load(identity));
  }

  #afterOthers(identity: string, change: () => Promise<void>): Promise<void> {
    const made = (this.#changes.get(identity) ?? Promise.resolve()).then(change);
    const settled = made
      .catch(() => undefined)
      .finally(() => {
        if (this.#changes.get(identity) === settled) this.#changes.delete(identity);
      });
    this.#changes.set(identity, settled);
    return made;
  }
}

/** Storage outlives versions of the host: what isn't a decision counts as nothing. */
function checked(stored: unknown): PermissionState {
  if (typeof stored !== 'object' || stored === null) return NOTHING_REMEMBERED;
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => isDecision(value)));
}

function isDecision(value: unknown): value is RememberedDecision {
  if (typeof value !== 'object' || value === null) return false;
  const { decision, until } = value as Partial<RememberedDecision>;
  const isKnown = decision === 'granted' || decision === 'denied';
  return isKnown && (until === undefined || typeof until === 'number');
}
