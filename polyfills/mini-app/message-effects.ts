import type { Bridge } from './bridge.ts';
import type { NetworkLine } from './network/network-line.ts';
import type { GlobalLifecycle } from './global-lifecycle.ts';
import type { ConnectionOptions, LogicLayerConnection } from './logic-layer-connection.ts';
import type { PageStack } from './page-stack.ts';
import type { SharedStorage } from './shared-storage.ts';

/** For a person. */
const NO_CONNECTION = 'It spoke of the network as no logic layer does.';

type Message = Parameters<ConnectionOptions['onMessage']>[0];
type Of<T extends Message['type']> = Extract<Message, { type: T }>;

export interface EffectsOptions {
  readonly logicLayer: LogicLayerConnection;
  readonly stack: PageStack;
  storage(): SharedStorage | undefined;
  readonly lifecycle: GlobalLifecycle;
  readonly bridge: Bridge;
  readonly network: NetworkLine;
  /** Fires an event of the MiniApp at its embedder. */
  fire(type: string, detail?: object): void;
  /** Ends the MiniApp at once. */
  close(reason: string): void;
}

/** What a message of the logic layer does. */
export class MessageEffects {
  readonly #options: EffectsOptions;

  constructor(options: EffectsOptions) {
    this.#options = options;
  }

  receive(message: Message): void {
    switch (message.type) {
      case 'title':
        return this.#retitle(message);
      case 'paint':
        return void this.#paint(message);
      case 'script-error':
        return this.#fail(message);
      case 'storage':
        return this.#store(message);
      case 'request':
        return void this.#answer(message);
      case 'network':
        this.#options.network.receive(message, () => this.#options.close(NO_CONNECTION));
    }
  }

  #retitle({ page, title }: Of<'title'>): void {
    const { stack, fire } = this.#options;
    const titled = stack.find(page);
    if (titled === undefined) return;
    titled.title = title;
    if (titled === stack.current) fire('titlechange');
  }

  async #paint({ request, page, id, bitmap }: Of<'paint'>): Promise<void> {
    const { stack, logicLayer } = this.#options;
    const painted = stack.find(page);
    if (painted === undefined) bitmap.close();
    await painted?.view.paint(id, bitmap);
    logicLayer.send({ type: 'reply', request, reply: { ok: true, value: null } });
  }

  #fail({ message }: Of<'script-error'>): void {
    this.#options.lifecycle.fail();
    this.#options.fire('scripterror', { message });
  }

  #store({ changes }: Of<'storage'>): void {
    if (!this.#options.storage()?.apply(changes))
      this.#options.close('It wrote more than its storage holds.');
  }

  async #answer(asked: Of<'request'>): Promise<void> {
    const reply = await this.#options.bridge.answer(asked);
    this.#options.logicLayer.send({ type: 'reply', request: asked.request, reply });
  }
}
