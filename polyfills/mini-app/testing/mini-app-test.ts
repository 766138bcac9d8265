import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import type { ChannelTiming } from '../../channel/host-channel.ts';
import type { Budgets } from '../../view-layer/budgets.ts';
import { MiniApp, MiniAppHost, type LaunchOptions } from '../mini-app.ts';
import { endWorker, prepareWorker } from '../prepared-worker.ts';
import { HostWatch, type HostLoad } from './host-watch.ts';
import script from '#logic-layer';

const MANIFEST = {
  app_id: 'org.example.test',
  name: 'Test',
  icons: [{ src: 'icon.png' }],
  pages: ['pages/index/index', 'pages/second/second'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
};
const FILES: Readonly<Record<string, string>> = {
  'app.js': '',
  'app.css': '',
  'icon.png': '',
  'pages/index/index.html': '<!doctype html><title>Index</title><p id="out">index</p>',
  'pages/second/second.html': '<!doctype html><title>Second</title><p id="out">second</p>',
};

/** What a test's page offers to the test: a MiniApp made from files on top of a small base, and a look at it. */
export class MiniAppTest {
  miniApp: MiniApp | undefined;
  /** Of the next launch. */
  timing: ChannelTiming | undefined;
  /** Of the next launch. */
  budgets: Partial<Budgets> | undefined;
  readonly events: string[] = [];
  readonly stored: Record<string, Record<string, string>> = {};
  #container: HTMLElement | undefined;

  /** Launches the base with these files and manifest members; answers with the refusal's code, if it is refused. */
  async launch(
    files: Readonly<Record<string, string>> = {},
    manifest: object = {},
    path = '',
    whenOpened?: () => void,
  ): Promise<string | undefined> {
    await this.miniApp?.unload();
    this.events.length = 0;
    const opened = await open(files, manifest, path);
    whenOpened?.();
    this.#container?.remove();
    this.#container = newContainer();
    try {
      this.miniApp = await this.#start('test', opened, this.#container);
    } catch (error) {
      return (error as { code: string }).code;
    }
    for (const type of ['pagechange', 'titlechange', 'tabchange', 'scripterror', 'terminated', 'unloaded']) {
      this.miniApp.addEventListener(type, (event) => this.#note(event as CustomEvent));
    }
    return undefined;
  }

  /** Files as a test packed them: base64 of compressed JSON, since WebKitGTK's driver breaks down at megabytes. */
  async unpack(packed: string): Promise<Record<string, string>> {
    const bytes = Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0));
    const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return (await new Response(json).json()) as Record<string, string>;
  }

  /** Launches a MiniApp, and says what it did to the host until it was closed, or in so many milliseconds. */
  async endure(
    files: Readonly<Record<string, string>>,
    lasts: number,
  ): Promise<HostLoad & { readonly reason: string }> {
    let watch: HostWatch | undefined;
    const begun = this.launch(files, {}, '', () => (watch = new HostWatch()));
    const end = performance.now() + lasts;
    await begun;
    const reasonOf = (): string | undefined => this.events.find((event) => event.startsWith('terminated'));
    this.miniApp?.addEventListener('terminated', () => watch?.closed());
    while (reasonOf() === undefined && performance.now() < end)
      await new Promise((done) => setTimeout(done, 10));
    // What was under way when it was closed is the host's too.
    await new Promise((done) => setTimeout(done, 50));
    return { ...(watch ?? new HostWatch()).end(), reason: reasonOf() ?? '' };
  }

  /** Ends the MiniApp; fulfils when the host's timers are on time again. @returns how long that took, in milliseconds */
  async calmDown(): Promise<number> {
    await this.miniApp?.unload();
    const start = performance.now();
    for (let onTime = 0, last = start; onTime < 20;) {
      await new Promise((done) => setTimeout(done, 5));
      onTime = performance.now() - last < 50 ? onTime + 1 : 0;
      last = performance.now();
    }
    return performance.now() - start;
  }

  /** Launches another MiniApp, which lives on beside those that are launched afterwards. */
  async launchNeighbour(files: Readonly<Record<string, string>>): Promise<void> {
    await this.#start('neighbour', await open(files, {}, ''), newContainer());
  }

  /** Shows the MiniApp, at a URI's path if one is given. */
  show(path?: string): void {
    const uri =
      path === undefined ? undefined : parseMiniAppUri(`platform://miniapp/org.example.test${path}`);
    this.miniApp?.show(uri?.ok ? uri.value : undefined);
  }

  /** The document of the view on screen. */
  get view(): Document | null {
    const frame = this.#container?.querySelector<HTMLIFrameElement>('iframe.view[data-current]');
    return frame?.contentDocument ?? null;
  }

  /** Text of the view on screen. */
  get text(): string {
    return this.view?.body?.textContent ?? '';
  }

  /** Starts a logic layer under another policy; answers with the refusal's code. */
  async openUnder(policy: string): Promise<string | undefined> {
    try {
      endWorker(await prepareWorker(script, policy));
      return undefined;
    } catch (error) {
      return (error as { code: string }).code;
    }
  }

  #start(identity: string, opened: Opened, container: HTMLElement): Promise<MiniApp> {
    const host = this.#host();
    return MiniApp.launch({
      ...opened,
      identity,
      container,
      host,
      ...(this.timing && { timing: this.timing }),
      ...(this.budgets && { budgets: this.budgets }),
    });
  }

  #host(): MiniAppHost {
    const host = new MiniAppHost({
      load: async (identity) => this.stored[identity] ?? {},
      save: async (identity, items) => void (this.stored[identity] = items),
      remove: async (identity) => void delete this.stored[identity],
    });
    host.provide('scanCode', async (input, { identity }) => ({
      text: JSON.stringify(input),
      format: identity,
    }));
    return host;
  }

  #note({ type, detail }: CustomEvent): void {
    const told = (detail ?? {}) as { message?: string; reason?: string };
    this.events.push([type, told.message ?? told.reason].filter(Boolean).join(': '));
  }
}

type Opened = Pick<LaunchOptions, 'package' | 'uri'>;

async function open(
  files: Readonly<Record<string, string>>,
  manifest: object,
  path: string,
): Promise<Opened> {
  const uri = parseMiniAppUri(`platform://miniapp/org.example.test${path}`);
  if (!uri.ok) throw new Error(uri.violations[0]?.message);
  const all = { ...FILES, ...files, 'manifest.json': JSON.stringify({ ...MANIFEST, ...manifest }) };
  const bytes = new Map(Object.entries(all).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const host = { platformVersion: 1, locale: 'en-US', supportedLocales: ['en-US'] };
  const opened = await processPackage(writeContainer(bytes), uri.value, host);
  if (!opened.ok) throw new Error(opened.violations.map((violation) => violation.message).join(' '));
  return { package: opened.value, uri: uri.value };
}

function newContainer(): HTMLElement {
  const container = document.createElement('div');
  document.body.append(container);
  return container;
}

declare global {
  var miniAppTest: MiniAppTest;
}
globalThis.miniAppTest = new MiniAppTest();
