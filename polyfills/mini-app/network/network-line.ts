import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { canShareMemory } from '../../channel/shared-memory.ts';
import { WAITING_BYTES, type ToNetwork } from '../../logic-layer/network/network-messages.ts';
import type { DeclaredFetch } from '../declared-fetch.ts';
import type { HostNetwork, HostNetworkOptions } from './host-network.ts';

export interface NetworkLineOptions extends Omit<HostNetworkOptions, 'memory' | 'declared'> {
  readonly declaredOrigins: readonly string[];
  /** See HostOptions. */
  readonly passiveServiceWorker: string | undefined;
}

interface Loaded {
  readonly declared: DeclaredFetch;
  readonly network: HostNetwork;
  readonly prefetches: (manifest: ProcessedManifest) => readonly string[];
}

/** The network of one MiniApp, which is loaded when its scripts or its pages first ask for something. */
export class NetworkLine {
  /** Through which requests are answered that a script waits for. */
  readonly waitingMemory = canShareMemory() ? new SharedArrayBuffer(WAITING_BYTES) : undefined;
  readonly #options: NetworkLineOptions;
  #loaded: Loaded | undefined;
  #loading: Promise<Loaded> | undefined;
  #isClosed = false;

  constructor(options: NetworkLineOptions) {
    this.#options = options;
  }

  /** @param refuse called for a message that no logic layer sends */
  receive(message: ToNetwork, refuse: () => void): void {
    const take = ({ network }: Loaded): void => {
      if (!network.receive(message)) refuse();
    };
    if (this.#loaded) take(this.#loaded);
    // One after the other, as they came.
    else void this.#load().then(take, refuse);
  }

  /** Asks for what the scripts are going to ask for, as the manifest says. */
  prefetch(manifest: ProcessedManifest): void {
    if (!('mpt_prefetch' in manifest.extensions)) return;
    void this.#load().then(({ network, prefetches }) => network.prefetch(prefetches(manifest)), console.warn);
  }

  /** A resource for the view; undefined when there is none. */
  async resource(url: string): Promise<{ bytes: Uint8Array; type: string } | undefined> {
    return (await this.#load()).declared.resource(url);
  }

  /** Ends all that is under way. */
  close(): void {
    this.#isClosed = true;
    this.#loaded?.network.close();
    this.#loaded?.declared.close();
  }

  #load(): Promise<Loaded> {
    return (this.#loading ??= this.#make());
  }

  async #make(): Promise<Loaded> {
    const { declaredOrigins, passiveServiceWorker, file, send } = this.#options;
    const { openNetwork } = await import('./open-network.ts');
    const options = { file, send, memory: this.waitingMemory };
    this.#loaded = openNetwork(declaredOrigins, passiveServiceWorker, options);
    if (this.#isClosed) this.close();
    return this.#loaded;
  }
}
