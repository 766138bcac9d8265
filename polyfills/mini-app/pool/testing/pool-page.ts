import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { hostConfiguration } from '../../find/host-configuration.ts';
import { MiniApp, MiniAppHost } from '../../mini-app.ts';
import { RuntimePool } from '../runtime-pool.ts';

const URI = { scheme: 'platform', id: 'x', path: '' };
const HOST = new MiniAppHost({ load: async () => ({}), save: async () => {}, remove: async () => {} });

/** What a test's page offers to the test: a pool, and MiniApps that take from it. */
class PoolTest {
  readonly pool = new RuntimePool();
  readonly canMoveFrames = 'moveBefore' in Element.prototype;
  #miniApp: MiniApp | undefined;
  #container = document.createElement('div');

  /** All frames of the page: those of walls, of views, and those that wait. */
  get frames(): HTMLIFrameElement[] {
    return [...document.querySelectorAll('iframe')];
  }

  /** How many of the frames were there before, when its first page is shown; and how long that took, in milliseconds. */
  async launch(
    isPooled: boolean,
    file = '/app.ma',
  ): Promise<{ known: number; frames: number; time: number; text: string; title: string }> {
    const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
    const opened = await processPackage(bytes, URI, hostConfiguration());
    if (!opened.ok) throw new Error(opened.violations[0]?.message);
    const before = new Set(this.frames);
    this.#container = document.createElement('div');
    document.body.append(this.#container);
    const start = performance.now();
    this.#miniApp = await MiniApp.launch({
      package: opened.value,
      uri: URI,
      identity: 'x',
      container: this.#container,
      host: HOST,
      ...(isPooled && { pool: this.pool }),
    });
    await new Promise((resolve) => this.#miniApp?.addEventListener('pageshown', resolve, { once: true }));
    const time = performance.now() - start;
    const view = this.#container.querySelector('iframe');
    const known = [view, ...document.querySelectorAll<HTMLIFrameElement>('iframe[aria-hidden]')].filter(
      (frame) => frame && before.has(frame),
    ).length;
    const text = view?.contentDocument?.body.textContent ?? '';
    return { known, frames: this.frames.length, time, text, title: view?.title ?? '' };
  }

  /** Of the page on screen, once its script has said something. */
  async text(): Promise<string> {
    for (;;) {
      const { body } = this.#container.querySelector('iframe')?.contentDocument ?? {};
      const text = body?.textContent ?? '';
      if (text.includes('pages')) return text;
      await new Promise(requestAnimationFrame);
    }
  }

  async unload(): Promise<void> {
    await this.#miniApp?.unload();
    this.#container.remove();
  }
}

declare global {
  var poolTest: PoolTest;
}
globalThis.poolTest = new PoolTest();
