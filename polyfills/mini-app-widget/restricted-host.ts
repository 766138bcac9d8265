import { BridgeError } from '../mini-app/bridge-error.ts';
import { MiniAppHost, type Capability } from '../mini-app/mini-app-host.ts';
import { PUSH_TOKEN } from '../permissions/host/push-token.ts';

/** Capabilities each use of which is decided by its feature: the devices, and tokens. */
const BY_FEATURE: readonly string[] = ['device', PUSH_TOKEN];

export interface Restrictions {
  isShown(): boolean;
  /** Whether there was a tap that nothing used yet. */
  takeTap(): boolean;
}

/**
 * What a host's MiniApps have, as far as a widget may: the same storage; its capabilities, which open screens of the host, only
 * while it is shown, directly after a tap, and one at a time. Devices are its own, those that are given to this host.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#api
 */
export class RestrictedHost extends MiniAppHost {
  readonly #host: MiniAppHost;
  readonly #restrictions: Restrictions;
  #isBusy = false;

  constructor(host: MiniAppHost, restrictions: Restrictions) {
    const { storage, passiveServiceWorker } = host;
    super(storage, passiveServiceWorker === undefined ? {} : { passiveServiceWorker });
    this.#host = host;
    this.#restrictions = restrictions;
  }

  override capability(name: string): Capability | undefined {
    if (BY_FEATURE.includes(name)) return super.capability(name);
    const given = this.#host.capability(name);
    return given && ((input, context) => this.#restrict(() => given(input, { ...context, isWidget: true })));
  }

  async #restrict<Answer>(use: () => Promise<Answer>): Promise<Answer> {
    const { isShown, takeTap } = this.#restrictions;
    if (!isShown()) throw notAllowed('A widget may use this only while it is shown.');
    if (this.#isBusy) throw notAllowed('The host shows something that the widget asked for.');
    if (!takeTap()) throw notAllowed('A widget may use this only directly after a tap on it.');
    this.#isBusy = true;
    try {
      return await use();
    } finally {
      this.#isBusy = false;
    }
  }
}

function notAllowed(message: string): BridgeError {
  return new BridgeError('not-allowed', message);
}
