/** What the page tells about one test. */
export interface TestOutcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why it failed. */
  readonly error?: string;
}

declare global {
  interface Window {
    /** Given to the page by whoever opened it. */
    tellOutcome(outcome: TestOutcome): Promise<void>;
    tellEnd(): Promise<void>;
  }
}

/** Runs test files in this page, which holds mocha's browser build. A file that can't be loaded is a failed test. */
export async function runInPage(
  files: readonly (readonly [name: string, load: () => Promise<unknown>])[],
): Promise<void> {
  // The outcomes are told by events; the base reporter prints nothing.
  mocha.setup({ ui: 'bdd', reporter: 'base', timeout: 20_000, checkLeaks: true });
  for (const [name, load] of files) {
    try {
      await load();
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await window.tellOutcome({ title: `${name} can be loaded`, state: 'failed', error: reason });
    }
  }
  const outcomes: Promise<void>[] = [];
  const tell = (test: Mocha.Runnable, state: TestOutcome['state'], error?: Error): void => {
    const reason = error === undefined ? {} : { error: error.stack ?? error.message };
    outcomes.push(window.tellOutcome({ title: test.fullTitle(), state, ...reason }));
  };
  mocha
    .run(() => void Promise.all(outcomes).then(() => window.tellEnd()))
    .on('pass', (test) => tell(test, 'passed'))
    .on('pending', (test) => tell(test, 'skipped'))
    .on('fail', (test, error: Error) => tell(test, 'failed', error));
}
