declare global {
  /** Of the platform, or of `uri/polyfill`. */
  var launchQueue: Pick<LaunchQueue, 'setConsumer'> | undefined;
}

/**
 * How an installed app was launched.
 *
 * @see https://wicg.github.io/web-app-launch/#launchparams-interface
 */
export class LaunchParams {
  /** Null for a launch without an address. */
  readonly targetURL: string | null;
  readonly files: readonly unknown[] = Object.freeze([]);

  constructor(targetURL: string | null) {
    this.targetURL = targetURL;
  }
}

export type LaunchConsumer = (params: LaunchParams) => unknown;

/** Adds a launch. For whoever knows of one: scripts of the page have no way to it. */
export let enqueueLaunch: (queue: LaunchQueue, params: LaunchParams) => void;

/**
 * The launches of an installed app, kept until somebody takes them.
 *
 * @see https://wicg.github.io/web-app-launch/#launchqueue-interface
 */
export class LaunchQueue {
  #waiting: LaunchParams[] = [];
  #consumer: LaunchConsumer | undefined;

  setConsumer(consumer: LaunchConsumer): void {
    if (typeof consumer !== 'function') throw new TypeError('The consumer must be a function.');
    this.#consumer = consumer;
    this.#consume();
  }

  static {
    enqueueLaunch = (queue, params) => {
      queue.#waiting.push(params);
      queue.#consume();
    };
  }

  #consume(): void {
    const consumer = this.#consumer;
    if (consumer === undefined) return;
    for (const params of this.#waiting.splice(0)) {
      try {
        consumer(params);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
