import type { Json, Operation } from '@miniapp-tests/conformance/authoring/test-format';
import type {
  DriverOptions,
  HostStep,
  Observation,
  SessionFacts,
  SuperAppSession,
  UnitAnswer,
} from '../driver.ts';
import { StepTimeout } from '../step-timeout.ts';
import { CLOCK_PRELOAD } from './clock-preload.ts';
import { makeStepContext } from './make-step-context.ts';
import { ScreenReader } from './screen-reader.ts';
import type { Screen, StepContext } from './step-context.ts';
import { perform } from './steps/perform.ts';
import { turn } from './steps/rotate.ts';
import type { WebdriverClient } from './webdriver-client.ts';

/** Milliseconds, before the multiplier: for one thing to appear, and for a MiniApp to go away between tests. */
const PATIENCE = 5000;
const PATIENCE_BETWEEN = 3000;

/** The super app in one tab of one Appium session. */
export class AppiumSuperAppSession implements SuperAppSession {
  readonly facts: SessionFacts;
  readonly #client: WebdriverClient;
  readonly #options: DriverOptions;
  readonly #reader: ScreenReader;
  readonly #background: StepContext['background'] = { tab: undefined };
  /** What the tab shows now. */
  #page: 'nothing' | 'super app' | 'super app with our clock' | 'processing' = 'nothing';
  #preload: string | undefined;
  #turned = true;

  constructor(client: WebdriverClient, options: DriverOptions, facts: SessionFacts) {
    this.#client = client;
    this.#options = options;
    this.#reader = new ScreenReader(client, options.product);
    this.facts = facts;
  }

  async prepare({ clock }: { readonly clock: boolean }): Promise<void> {
    const context = this.#context('', PATIENCE_BETWEEN);
    if (this.#background.tab !== undefined) await perform(context, { do: 'resume' });
    if (this.#turned) {
      await turn(context, 'portrait');
      this.#turned = false;
    }
    const wanted = clock ? 'super app with our clock' : 'super app';
    if (this.#page !== wanted || clock || !(await this.#goHome(context))) await this.#load(wanted, context);
    await this.#client.logs();
  }

  /** Leaves what the last test left behind. False when it stays. */
  async #goHome(context: StepContext): Promise<boolean> {
    const { selectors } = this.#options.product;
    try {
      const { refused, running, launchBar } = await context.screen();
      if (launchBar && !running && !refused) return true;
      if (refused) await context.tap({ in: 'host', selector: selectors.refusalDismiss }, 'dismiss');
      if (running) await context.tap({ in: 'host', selector: selectors.close }, 'the capsule’s close button');
      await context.untilScreen(
        'the home screen',
        (screen) => screen.launchBar && !screen.running && !screen.refused,
      );
      return true;
    } catch (error) {
      if (error instanceof StepTimeout) return false;
      throw error;
    }
  }

  async #load(wanted: 'super app' | 'super app with our clock', context: StepContext): Promise<void> {
    await this.#setClock(wanted === 'super app with our clock');
    await this.#client.open(this.#options.superAppUrl);
    await context.untilScreen('the super app’s home screen', ({ launchBar }) => launchBar);
    this.#page = wanted;
  }

  async #setClock(ours: boolean): Promise<void> {
    if (ours && this.#preload === undefined) {
      const added = await this.#client.devtools('Page.addScriptToEvaluateOnNewDocument', {
        source: CLOCK_PRELOAD,
      });
      this.#preload = String(added['identifier']);
    } else if (!ours && this.#preload !== undefined) {
      await this.#client.devtools('Page.removeScriptToEvaluateOnNewDocument', { identifier: this.#preload });
      this.#preload = undefined;
    }
  }

  async perform(step: HostStep, uri: string): Promise<void> {
    if (step.do === 'rotate') this.#turned = true;
    await perform(this.#context(uri, PATIENCE), step);
  }

  async observe(): Promise<Observation> {
    return observation(await this.#reader.now());
  }

  async observeChange(): Promise<Observation> {
    return observation(await this.#reader.changed());
  }

  #context(uri: string, patience: number): StepContext {
    const { product, timeoutMultiplier } = this.#options;
    const within = patience * timeoutMultiplier;
    return makeStepContext(this.#client, product, this.#reader, this.#background, uri, within);
  }

  async process(operation: Operation, input: Json): Promise<UnitAnswer> {
    if (this.#page !== 'processing') {
      await this.#setClock(false);
      await this.#client.open(this.#options.processingUrl);
      const context = this.#context('', PATIENCE);
      await context.until('the page for unit tests', async () =>
        Boolean(await this.#client.script('return typeof window.processing === "function"')),
      );
      this.#page = 'processing';
    }
    const answer = (await this.#client.scriptAsync(
      `const [operation, input, done] = arguments;
       Promise.resolve().then(() => window.processing(operation, input))
         .then((answer) => done({ answer }), (error) => done({ error: String(error) }));`,
      operation,
      input,
    )) as { answer?: UnitAnswer; error?: string };
    if (!answer.answer)
      throw new Error(`${operation} threw instead of answering: ${answer.error ?? 'no answer'}`);
    return answer.answer;
  }

  screenshot(): Promise<Uint8Array> {
    return this.#client.screenshot();
  }

  consoleLog(): Promise<string> {
    return this.#client.logs();
  }

  async alive(): Promise<boolean> {
    try {
      return (await this.#client.script('return 1')) === 1;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}

function observation({ text, title, refused }: Screen): Observation {
  return {
    ...(text === undefined ? {} : { text }),
    ...(title === undefined ? {} : { title }),
    ...(refused === undefined ? {} : { refused }),
  };
}
