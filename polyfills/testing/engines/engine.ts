export type EngineName = 'chromium' | 'firefox' | 'webkitgtk';
export type Key = 'Enter' | 'Tab' | 'Escape';
export type MouseButton = 'left' | 'middle';

/** A page in an engine: what tests do with it, in any of the engines. */
export interface EnginePage {
  /** Runs the function in the page; it sees nothing but its arguments, which cross as JSON, as does what it gives. */
  evaluate<Args extends unknown[], Result>(
    ask: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Loads the address, and waits until the document is loaded. */
  goTo(address: string): Promise<void>;
  /** Where the page is now. */
  address(): Promise<string>;
  /** How many windows and tabs the engine has open. */
  windows(): Promise<number>;
  /** Presses and releases a mouse button at a place of the viewport, in CSS pixels. */
  press(x: number, y: number, button?: MouseButton): Promise<void>;
  key(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  /** The viewport as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Ends the page with the engine that it has to itself. */
  close(): Promise<void>;
}

export interface Engine {
  readonly name: EngineName;
  /** Why it can't run on this machine; undefined when it can. */
  missing(): string | undefined;
  /** Starts the engine with an empty profile. @param viewport in CSS pixels; an engine may have a smallest window */
  start(viewport?: { width: number; height: number }): Promise<EnginePage>;
}

/**
 * Asks again and again until it is so; of a page that is just being left nothing can be asked.
 *
 * @throws {Error} with the reason when it isn't in time, in milliseconds
 */
export async function until<Args extends unknown[]>(
  page: EnginePage,
  condition: (...args: Args) => boolean,
  { timeout = 30_000, reason = 'it did not come true' }: { timeout?: number; reason?: string },
  ...args: Args
): Promise<void> {
  const end = Date.now() + timeout;
  let cause: unknown;
  while (Date.now() <= end) {
    try {
      if (await page.evaluate(condition, ...args)) return;
    } catch (error) {
      cause = error;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`After ${timeout} ms: ${reason}.`, { cause });
}
