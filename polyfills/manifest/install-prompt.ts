/** What Chromium fires when a page can be installed: https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/**
 * Keeps the browser's offer to install the page until a person asks for it. Fires `change` when `isAvailable` does. Make it
 * early: the offer comes once.
 */
export class InstallPrompt extends EventTarget {
  #offer: BeforeInstallPromptEvent | undefined;
  readonly #stop = new AbortController();

  constructor() {
    super();
    const { signal } = this.#stop;
    const keep = (event: Event): void => {
      if (!isOffer(event)) return;
      event.preventDefault();
      this.#set(event);
    };
    addEventListener('beforeinstallprompt', keep, { signal });
    addEventListener('appinstalled', () => this.#set(undefined), { signal });
  }

  get isAvailable(): boolean {
    return this.#offer !== undefined;
  }

  /**
   * Shows the browser's own question. Call it from a person's tap; an offer is good for one question.
   *
   * @returns what the person chose; rejects with InvalidStateError while the browser offers nothing
   */
  async prompt(): Promise<'accepted' | 'dismissed'> {
    const offer = this.#offer;
    if (offer === undefined) {
      throw new DOMException(
        'The browser does not offer to install this page. It may be installed already, or lack what the browser asks for; some browsers install by their menu only.',
        'InvalidStateError',
      );
    }
    this.#set(undefined);
    return (await offer.prompt()).outcome;
  }

  /** Leaves the offer to the browser from now on. */
  stop(): void {
    this.#stop.abort();
  }

  #set(offer: BeforeInstallPromptEvent | undefined): void {
    if (this.#offer === offer) return;
    this.#offer = offer;
    this.dispatchEvent(new Event('change'));
  }
}

function isOffer(event: Event): event is BeforeInstallPromptEvent {
  return typeof Reflect.get(event, 'prompt') === 'function';
}
