import {
  globalTransition,
  type GlobalEvent,
  type GlobalState,
} from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import type { InputObject } from '@miniapp-tests/spec/lifecycle/input-object';
import type { LogicLayerConnection } from './logic-layer-connection.ts';

/** The MiniApp's global state as the host sees it, kept in step with the logic layer's. */
export class GlobalLifecycle {
  readonly #logicLayer: LogicLayerConnection;
  #state: GlobalState | undefined;

  constructor(logicLayer: LogicLayerConnection) {
    this.#logicLayer = logicLayer;
  }

  /** `launched` until the scripts have said otherwise. */
  get state(): GlobalState {
    return this.#state ?? 'launched';
  }

  /** Fires the event in the logic layer if the state allows it; ends when its listeners have run. */
  async move(event: GlobalEvent, input?: InputObject): Promise<void> {
    const next = globalTransition(this.#state, event);
    if (!next.ok) return;
    this.#state = next.value;
    await this.#logicLayer.ask({ type: 'global', event, ...(input && { input }) });
    if (event === 'globalunloaded') await this.#logicLayer.unloaded;
  }

  /** A script error was reported. */
  fail(): void {
    const next = globalTransition(this.#state, 'globalerror');
    if (next.ok) this.#state = next.value;
  }

  /** The MiniApp is gone, whether or not its scripts heard of it. */
  end(): void {
    this.#state = 'unloaded';
  }
}
