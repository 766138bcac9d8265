import './quiet-logs.ts';
import { remote, type Browser as WebdriverBrowser } from 'webdriverio';
import type { Json } from '@miniapp-tests/conformance/authoring/test-format';
import { SuperAppGone } from '../driver-error.ts';
import type { AppiumServer } from './appium-server.ts';

/** Ways in which chromedriver and Appium say that the browser or its page is no more. */
const GONE =
  /invalid session id|no such window|disconnected|not reachable|tab crashed|target frame detached|session deleted|session is either terminated|session .*not started|ECONNREFUSED|ECONNRESET|socket hang up|fetch failed|aborted due to timeout|UND_ERR|could not proxy/i;

/** The logic layer's script is a data: URL of its whole source, which the browser repeats in each message about it. */
function shortenDataUrls(text: string): string {
  return text.replace(/(data:[^\s,]{0,100},[^\s]{0,60})[^\s]*/g, '$1…');
}

/** The few WebDriver commands that the harness uses, on one Appium session; losses become SuperAppGone. */
export class WebdriverClient {
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly #browser: WebdriverBrowser;
  readonly #base: string;
  readonly #patience: number;

  private constructor(browser: WebdriverBrowser, base: string, patience: number) {
    this.#browser = browser;
    this.#base = base;
    this.#patience = patience;
    this.capabilities = browser.capabilities as Record<string, unknown>;
  }

  /** @param patience milliseconds after which the opening, and later a command, is given up */
  static async connect(
    server: AppiumServer,
    capabilities: Record<string, unknown>,
    patience: { readonly session: number; readonly command: number },
  ): Promise<WebdriverClient> {
    const browser = await remote({
      hostname: server.hostname,
      port: server.port,
      path: '/',
      logLevel: 'silent',
      connectionRetryCount: 0,
      connectionRetryTimeout: patience.session,
      capabilities: capabilities as WebdriverIO.Capabilities,
    });
    const base = `http://${server.hostname}:${server.port}/session/${browser.sessionId}`;
    browser.options.connectionRetryTimeout = patience.command;
    return new WebdriverClient(browser, base, patience.command);
  }

  async #say<T>(what: string, command: () => Promise<T>): Promise<T> {
    try {
      return await command();
    } catch (error) {
      const { message, name } = error as Error;
      if (GONE.test(message) || name === 'TimeoutError')
        throw new SuperAppGone(`${what}: ${message.split('\n')[0]}`);
      throw error;
    }
  }

  /** Runs a function body in the super app's page and gives what it returns. */
  async script(body: string, ...args: readonly Json[]): Promise<unknown> {
    return this.#say('The super app did not answer a script', () =>
      this.#browser.executeScript(body, args as unknown as (string | object | boolean | number)[]),
    );
  }

  /** Like `script`, for a body whose last argument is a callback. */
  async scriptAsync(body: string, ...args: readonly Json[]): Promise<unknown> {
    return this.#say('The super app did not answer a script', () =>
      this.#browser.executeAsyncScript(body, args as unknown as (string | object | boolean | number)[]),
    );
  }

  async open(url: string): Promise<void> {
    await this.#say(`The page ${url} did not open`, () => this.#browser.navigateTo(url));
  }

  /**
   * Presses and releases the pointer at a point of the viewport, in CSS pixels: real input, whatever is there gets it.
   * @param times in quick succession
   */
  async tap(x: number, y: number, times = 1): Promise<void> {
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#point(x, y, Array.from({ length: times }, () => press).flat());
  }

  /** Moves the pointer to a point of the viewport, in CSS pixels. */
  async hover(x: number, y: number): Promise<void> {
    await this.#point(x, y, []);
  }

  async #point(x: number, y: number, then: readonly object[]): Promise<void> {
    const at = { duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' as const };
    await this.#act({
      type: 'pointer',
      id: 'finger',
      parameters: { pointerType: 'mouse' },
      actions: [{ type: 'pointerMove', ...at }, ...then],
    });
  }

  /** Presses and releases the keys that make the text; `\uE007` is Enter. */
  async keys(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown' as const, value },
      { type: 'keyUp' as const, value },
    ]);
    await this.#act({ type: 'key', id: 'keyboard', actions });
  }

  async #act(source: object): Promise<void> {
    await this.#say('The super app did not take input', () => this.#browser.performActions([source]));
  }

  /** A command of the Chrome DevTools Protocol, to the super app's page. */
  async devtools(
    command: string,
    parameters: Record<string, unknown> = {},
  ): Promise<Record<string, unknown>> {
    return this.#say(`The browser did not answer ${command}`, async () => {
      const response = await fetch(`${this.#base}/goog/cdp/execute`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ cmd: command, params: parameters }),
        signal: AbortSignal.timeout(this.#patience),
      });
      const { value } = (await response.json()) as { value: Record<string, unknown> };
      if (!response.ok) throw new Error(`${command}: ${String(value['message'] ?? response.status)}`);
      return value;
    });
  }

  /** The browser's own way back. */
  async back(): Promise<void> {
    await this.#say('No way back', () => this.#browser.back());
  }

  async screenshot(): Promise<Uint8Array> {
    return this.#say('No screenshot', async () =>
      Buffer.from(await this.#browser.takeScreenshot(), 'base64'),
    );
  }

  async logs(): Promise<string> {
    return this.#say('No console log', async () =>
      ((await this.#browser.getLogs('browser')) as { level: string; message: string }[])
        .map((entry) => `${entry.level} ${shortenDataUrls(entry.message)}\n`)
        .join(''),
    );
  }

  async close(): Promise<void> {
    await this.#browser.deleteSession();
  }
}
