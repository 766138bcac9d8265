import { chromium } from '@miniapp-tests/polyfills/testing/engines/chromium';
import type { Engine, EnginePage } from '@miniapp-tests/polyfills/testing/engines/engine';
import type { Frames } from './stages/frames.ts';
import type { Pressed } from './stages/stage.ts';
import { serveStages, type StageServer } from './serve-stages.ts';

/** A contender's page in a browser of its own, so that none is in the background. */
export class OpenStage {
  readonly page: EnginePage;
  readonly #address: string;

  static async open(engine: Engine, address: string): Promise<OpenStage> {
    const page = await engine.start({ width: 800, height: 600 });
    const stage = new OpenStage(page, address);
    await stage.reload();
    return stage;
  }

  private constructor(page: EnginePage, address: string) {
    this.page = page;
    this.#address = address;
  }

  /** Opens the page anew, and waits until its app is ready. */
  async reload(): Promise<void> {
    await this.page.goTo(this.#address);
    await this.page.evaluate(async () => {
      const { src } = document.querySelector<HTMLScriptElement>('script[type=module]')!;
      // What could not be bundled says why.
      if (globalThis.stage === undefined) throw new Error(await (await fetch(src)).text());
      await stage;
    });
  }

  press(button: string): Promise<Pressed> {
    return this.page.evaluate(async (name) => (await stage).press(name), button);
  }

  ignored(button: string, clicks: number): Promise<number> {
    return this.page.evaluate(async (...asked) => (await stage).ignored(...asked), button, clicks);
  }

  frames(time: number, button?: string): Promise<Frames> {
    return this.page.evaluate(async (...asked) => (await stage).frames(...asked), time, button);
  }
}

/** Opened stages by name, and what is to be closed with them. */
export class Stages<N extends string> {
  readonly #server: StageServer;
  readonly #stages: ReadonlyMap<N, OpenStage>;

  /** @param paths where each is on the server, e.g. `/mini-app?slice=1000` */
  static async open<N extends string>(
    paths: Readonly<Record<N, string>>,
    engine: Engine = chromium,
  ): Promise<Stages<N>> {
    const missing = engine.missing();
    if (missing !== undefined) throw new Error(`${engine.name} can't run: ${missing}.`);
    const server = await serveStages();
    const stages = new Map<N, OpenStage>();
    const opened = new Stages<N>(server, stages);
    try {
      for (const [name, path] of Object.entries<string>(paths)) {
        stages.set(name as N, await OpenStage.open(engine, `${server.origin}${path}`));
      }
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  private constructor(server: StageServer, stages: ReadonlyMap<N, OpenStage>) {
    this.#server = server;
    this.#stages = stages;
  }

  stage(name: N): OpenStage {
    const stage = this.#stages.get(name);
    if (stage === undefined) throw new Error(`There is no stage ${name}.`);
    return stage;
  }

  async close(): Promise<void> {
    for (const { page } of this.#stages.values()) await page.close();
    await this.#server.close();
  }
}
