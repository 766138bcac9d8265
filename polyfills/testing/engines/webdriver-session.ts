import { askedAsJson } from './asked-as-json.ts';
import { until, type EnginePage, type Key, type MouseButton } from './engine.ts';

const KEYS: Readonly<Record<Key, string>> = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C' };
const BUTTONS: Readonly<Record<MouseButton, number>> = { left: 0, middle: 1 };

/** How long a session may take to end, in milliseconds: one whose page is held up can take for ever. */
const PATIENCE = 2_000;
/** How long a page may take to be loaded, in milliseconds. */
const LOADING = 30_000;

/** Where the page keeps the promise of its last answer. */
const ASKED = 'globalThis.askedByDriver';
/** WebKitGTK's driver says so now and then, or nothing but this, of an answer that has nothing wrong with it. */
const UNREAD = /Could not parse script result|unknown error *$/;

/** One session of a W3C WebDriver, by plain requests. https://www.w3.org/TR/webdriver2/ */
export class WebDriverSession {
  readonly #address: string;

  /** @param server of the driver, such as `http://127.0.0.1:4444` */
  static async create(server: string, capabilities: object): Promise<WebDriverSession> {
    const { sessionId } = (await send('POST', `${server}/session`, {
      capabilities: { alwaysMatch: capabilities },
    })) as { sessionId: string };
    return new WebDriverSession(`${server}/session/${sessionId}`);
  }

  private constructor(address: string) {
    this.#address = address;
  }

  ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    return send(method, `${this.#address}${path}`, body ?? (method === 'POST' ? {} : undefined));
  }

  /** Runs a statement, and gives what is in `ASKED` then. */
  #executeAsync(statement: string): Promise<unknown> {
    const script = `${statement} ${ASKED}.then(arguments[0]);`;
    return this.ask('POST', '/execute/async', { script, args: [] });
  }

  /** The session's window as a page. @param end what is to be done when it is closed */
  page(end: () => Promise<void>): EnginePage {
    const type = (text: string): Promise<unknown> =>
      this.ask('POST', '/actions', { actions: [keyboard(text)] });
    const page: EnginePage = {
      evaluate: async (ask, ...args) => {
        const asked = `${ASKED} = (async () => ${askedAsJson(ask, args)})()
          .catch((error) => JSON.stringify({ error: String(error) }));`;
        const answer = await this.#executeAsync(asked).catch((error: unknown) => {
          // What was asked is not done twice: it is its answer that is asked for again.
          if (UNREAD.test(String(error))) return this.#executeAsync('');
          throw error;
        });
        const told = JSON.parse(answer as string) as { answer: never; error?: string };
        if (told.error !== undefined) throw new Error(told.error);
        return told.answer;
      },
      goTo: async (url) => {
        await this.ask('POST', '/url', { url });
        // WebKitGTK's driver can be back before the page is there, or before its modules have run.
        const isLoaded = (blank: boolean): boolean =>
          document.readyState === 'complete' && (blank || location.href !== 'about:blank');
        const waiting = { timeout: LOADING, reason: `${url} was not loaded` };
        await until(page, isLoaded, waiting, url === 'about:blank');
      },
      address: async () => String(await this.ask('GET', '/url')),
      windows: async () => ((await this.ask('GET', '/window/handles')) as string[]).length,
      press: async (x, y, button = 'left') =>
        void (await this.ask('POST', '/actions', { actions: [mouse(x, y, BUTTONS[button])] })),
      key: async (key) => void (await type(KEYS[key])),
      type: async (text) => void (await type(text)),
      screenshot: async () => Buffer.from(String(await this.ask('GET', '/screenshot')), 'base64'),
      close: async () => {
        const late = new Promise((resolve) => setTimeout(resolve, PATIENCE).unref());
        await Promise.race([this.ask('DELETE', '').catch(() => undefined), late]);
        await end();
      },
    };
    return page;
  }
}

function mouse(x: number, y: number, button: number): object {
  const place = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport', duration: 0 };
  const actions = [place, { type: 'pointerDown', button }, { type: 'pointerUp', button }];
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}

function keyboard(text: string): object {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { type: 'key', id: 'keyboard', actions };
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`WebDriver: ${value?.error ?? response.status} ${value?.message ?? ''}`);
  return value;
}
