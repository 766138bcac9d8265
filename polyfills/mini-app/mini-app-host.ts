import type { Json } from '../logic-layer/messages.ts';

/** What a capability is told besides its input. */
export interface CapabilityContext {
  /** Provider and `app_id` of the MiniApp that asks. */
  readonly identity: string;
  /** One of its widgets asks. */
  readonly isWidget?: boolean;
}

/** Answers a MiniApp's request. A thrown error reaches the script with its `name`, `message` and `code`. */
export type Capability = (input: Json, context: CapabilityContext) => Promise<Json>;

/** Where an embedder keeps the `localStorage` of MiniApps. */
export interface MiniAppStorage {
  load(identity: string): Promise<Record<string, string>>;
  save(identity: string, items: Record<string, string>): Promise<void>;
  remove(identity: string): Promise<void>;
}

export interface HostOptions {
  /**
   * Address of the embedder's own service worker, if it answers no request to another origin. Under any other one MiniApps' requests follow
   * no redirects, since most ask for the same themselves, bound by no MiniApp's policy.
   */
  readonly passiveServiceWorker?: string;
}

/** What an embedder offers to MiniApps: a place for their storage, and capabilities. */
export class MiniAppHost {
  readonly storage: MiniAppStorage;
  readonly passiveServiceWorker: string | undefined;
  /** Device APIs that MiniApps have (permissions/host/): names of their global scope, and members of `navigator`. */
  devices: readonly (readonly string[])[] = [];
  readonly #capabilities = new Map<string, Capability>();

  constructor(storage: MiniAppStorage, { passiveServiceWorker }: HostOptions = {}) {
    this.storage = storage;
    this.passiveServiceWorker = passiveServiceWorker;
  }

  /** Offers a capability under a name of the script namespace `miniapp`; the one contract of the bridge. */
  provide(capability: string, implementation: Capability): void {
    this.#capabilities.set(capability, implementation);
  }

  capability(name: string): Capability | undefined {
    return this.#capabilities.get(name);
  }
}
