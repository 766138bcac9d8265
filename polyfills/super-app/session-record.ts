const PREFIX = 'super-app.running.';
/** A page that is left may say so while the next one starts. Milliseconds. */
const LEAVING = 500;

/** A MiniApp that ran. */
export interface RecordedApp {
  readonly key: string;
  readonly name: string;
  readonly uri: string;
}

/** What ran in a page of the super app. */
export interface Running {
  readonly front?: RecordedApp;
  /** Those that were in the background. */
  readonly others: readonly RecordedApp[];
}

/**
 * Keeps what runs where it outlives the page, so that one that was lost (a browser ends a page whose memory is full, and tells nobody) can be
 * explained by the next. Each page has a lock as long as it lives: a record without its lock is of a page that was lost.
 */
export class SessionRecord {
  readonly #key: string;
  #isLeft = false;
  #running: Running = { others: [] };

  /** Holds this page's lock from now on. */
  constructor(id: string = crypto.randomUUID()) {
    this.#key = PREFIX + id;
    // A lock that is never let go, until the page is gone.
    void navigator.locks?.request(this.#key, () => new Promise(() => {}));
    addEventListener('pagehide', () => {
      this.#isLeft = true;
      this.#remove();
    });
    // A page that was left may be shown again as it was.
    addEventListener('pageshow', () => {
      this.#isLeft = false;
      this.write(this.#running);
    });
  }

  /** Written at once: what comes next may be the end. */
  write(running: Running): void {
    this.#running = running;
    if (this.#isLeft) return;
    if (running.front === undefined && running.others.length === 0) return this.#remove();
    try {
      localStorage.setItem(this.#key, JSON.stringify(running));
    } catch {
      // A browser that keeps nothing can't tell afterwards either.
    }
  }

  #remove(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // As above.
    }
  }

  /** What ran in pages that were lost; told once. */
  static async takeLost(): Promise<Running[]> {
    // Where no page can be told from a lost one, none is said to be lost.
    if (navigator.locks === undefined) return [];
    try {
      if ((await recordsWithoutPage()).length === 0) return [];
      await new Promise((resolve) => setTimeout(resolve, LEAVING));
      const lost = await recordsWithoutPage();
      return lost.map(take).filter((running) => running !== undefined);
    } catch {
      return [];
    }
  }
}

async function recordsWithoutPage(): Promise<string[]> {
  const { held = [] } = await navigator.locks.query();
  const living = new Set(held.map(({ name }) => name));
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && !living.has(key));
}

function take(key: string): Running | undefined {
  const text = localStorage.getItem(key) ?? '';
  localStorage.removeItem(key);
  try {
    return JSON.parse(text) as Running;
  } catch {
    return undefined;
  }
}
