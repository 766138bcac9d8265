import { failGlobal, Global, moveGlobal } from '@miniapp-tests/spec/lifecycle/global';
import { movePage } from '@miniapp-tests/spec/lifecycle/page';
import { exposeDevices } from './devices/expose-devices.ts';
import { cancelAnimationFrame, requestAnimationFrame } from './animation-frame.ts';
import { dispatchViewEvent } from './dom/view-events.ts';
import { exposeDomInterfaces } from './dom/interfaces.ts';
import { fire } from './events/dispatch.ts';
import { ErrorEvent, PromiseRejectionEvent, StorageEvent } from './events/event-classes.ts';
import { ErrorAllowance } from './error-allowance.ts';
import type { HostConnection } from './host-connection.ts';
import { library } from './libraries.ts';
import { createLocalStorage, takeChanges, type Storage } from './local-storage.ts';
import { TEXT_LIMIT, type ToLogicLayer } from './messages.ts';
import { createNamespace } from './miniapp-namespace.ts';
import type { LinkedModule } from './modules/bound-module.ts';
import { exposeNetwork } from './network/expose-network.ts';
import { Network, setNetwork } from './network/network.ts';
import { PageInstance } from './page-instance.ts';
import {
  describeError,
  describeOrigin,
  onScriptError,
  originOf,
  reportError,
  type Origin,
} from './report-error.ts';
import { installReadableStacks, makeReadable, placeOf } from './stack-text.ts';
import { rehearse } from './rehearsal.ts';
import type { ScriptRunner } from './run-script.ts';
import { exposeFrontPage } from './window/page-scope.ts';
import { StorageWriter } from './storage-writer.ts';
import { expose } from './web-idl/expose-later.ts';

type Message<T extends ToLogicLayer['type']> = Extract<ToLogicLayer, { type: T }>;

/** One MiniApp's scripts: does what the host says and answers each of its questions. */
export class LogicLayer {
  readonly #host: HostConnection;
  readonly #runner: ScriptRunner;
  readonly #pages = new Map<number, PageInstance>();
  readonly #storage: StorageWriter;
  #stored: Storage | undefined;
  /** The page that was shown last. */
  #front: PageInstance | undefined;
  /** A listener of `error` that throws is not told of it. */
  #isReporting = false;
  readonly #allowance = new ErrorAllowance();
  #global: Global | undefined;
  #network: Network | undefined;

  constructor(host: HostConnection, runner: ScriptRunner) {
    this.#host = host;
    this.#runner = runner;
    this.#storage = new StorageWriter((changes) => host.send({ type: 'storage', changes }));
    installReadableStacks();
    onScriptError((error, origin) => this.#fail(error, origin));
    exposeFrontPage(() => this.#front?.window);
    addEventListener('error', (event) => {
      // Else the host's page gets each of them too.
      event.preventDefault();
      const { error, message, filename, lineno, colno } = event;
      reportError(error ?? message, filename ? placeOf(filename, lineno, colno) : undefined);
    });
    addEventListener('unhandledrejection', (event) => this.#rejected(event));
  }

  /** What needs to know nothing of the MiniApp, while its package is on its way. */
  prepare(): void {
    expose('requestAnimationFrame', requestAnimationFrame, true);
    expose('cancelAnimationFrame', cancelAnimationFrame, true);
    exposeDomInterfaces();
  }

  /** Never rejects: the host hears of a failure, and gets its answer in any case. */
  async receive(message: ToLogicLayer): Promise<void> {
    if (message.type === 'network') this.#network?.receive(message);
    else if (message.type === 'event') this.#answer(message.answer, this.#dispatch(message));
    else if (message.type === 'rehearse') await rehearse(this.#runner);
    else if (message.type !== 'reply') {
      await this.#carryOut(message).catch((error: unknown) => reportError(error));
      this.#answer(message.answer, false);
    }
  }

  async #carryOut(
    message: Exclude<ToLogicLayer, Message<'network' | 'event' | 'reply' | 'rehearse'>>,
  ): Promise<void> {
    switch (message.type) {
      case 'start':
        await this.#start(message);
        break;
      case 'global':
        if (this.#global) this.#moveGlobal(this.#global, message);
        break;
      case 'open-page':
        await this.#openPage(message);
        break;
      case 'page':
        this.#movePage(message);
        break;
      case 'storage':
        this.#othersStored(message.changes);
        break;
      case 'widget':
        library('widgets').changeWidget(this.#pages.get(message.page)?.page ?? {}, message.change);
        break;
      case 'ping':
        break;
    }
  }

  async #start({
    input,
    script,
    storage,
    storageLimit,
    declaredOrigins,
    waitingMemory,
    devices,
  }: Message<'start'>): Promise<void> {
    this.#global = new Global(input);
    const host = this.#host;
    this.#network = new Network({
      declaredOrigins,
      memory: waitingMemory,
      base: () => this.#front?.window.location.href ?? 'miniapp:///',
      post: (message, transfer) => host.send(message, transfer),
    });
    setNetwork(this.#network);
    expose('global', this.#global, true);
    expose('miniapp', createNamespace(host), true);
    this.#stored = createLocalStorage(storage, this.#storage.write, storageLimit);
    expose('localStorage', this.#stored, true);
    exposeNetwork();
    exposeDevices(devices, host);
    this.#runner.linkBy(async (page, file, specifier) => {
      const { value } = await host.request('import', { page, file, specifier });
      return value as unknown as LinkedModule;
    });
    try {
      if (script) await this.#runner.runGlobal(script);
    } catch (error) {
      reportError(error, script && { file: script.path });
    }
  }

  #moveGlobal(global: Global, { event, input }: Message<'global'>): void {
    moveGlobal(global, event, input);
    if (event !== 'globalunloaded') return;
    this.#storage.flush();
    this.#host.send({ type: 'unloaded' });
  }

  async #openPage(message: Message<'open-page'>): Promise<void> {
    const instance = new PageInstance(message, this.#host);
    this.#pages.set(message.page, instance);
    this.#front = instance;
    await instance.run(message.scripts, this.#runner);
  }

  #movePage({ page, event }: Message<'page'>): void {
    const instance = this.#pages.get(page);
    if (instance === undefined) return;
    if (event === 'pageshown') this.#front = instance;
    if (event === 'pageshown' || event === 'pagehidden') instance.setVisible(event === 'pageshown');
    movePage(instance.page, event);
    if (event === 'pageready') instance.finishLoading();
    if (event !== 'pageunloaded') return;
    instance.close();
    this.#runner.forget(page);
    if (this.#front === instance) this.#front = undefined;
    this.#pages.delete(page);
  }

  /** https://html.spec.whatwg.org/multipage/webstorage.html#concept-storage-broadcast */
  #othersStored(changes: Message<'storage'>['changes']): void {
    const [storageArea, window] = [this.#stored, this.#front?.window];
    for (const change of storageArea ? takeChanges(storageArea, changes) : [])
      if (window) fire(new StorageEvent('storage', { ...change, storageArea }), window);
  }

  #dispatch({ page, event }: Message<'event'>): boolean {
    const instance = this.#pages.get(page);
    return instance === undefined || dispatchViewEvent(instance.document, event);
  }

  /** Everything that scripts did before is on its way when the host hears the answer. */
  #answer(answer: number, prevented: boolean): void {
    this.#storage.flush();
    this.#host.channel.done(answer, prevented);
  }

  /** https://html.spec.whatwg.org/multipage/webappapis.html#unhandled-promise-rejections */
  #rejected(rejection: globalThis.PromiseRejectionEvent): void {
    rejection.preventDefault();
    const { promise, reason } = rejection;
    makeReadable(reason);
    const window = this.#front?.window;
    const event = new PromiseRejectionEvent('unhandledrejection', { cancelable: true, promise, reason });
    if (window === undefined || fire(event, window)) this.#fail(reason, undefined, false);
  }

  /** https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception: to the page on top, then to the host */
  #fail(error: unknown, known?: Origin, tellWindow = true): void {
    if (!this.#allowance.take(performance.now())) return;
    const message = describeError(error).slice(0, TEXT_LIMIT);
    const origin = originOf(error, known);
    const window = this.#front?.window;
    if (tellWindow && window !== undefined && !this.#isReporting) {
      this.#isReporting = true;
      const { file: filename, line: lineno, column: colno } = origin ?? {};
      const event = new ErrorEvent('error', { cancelable: true, message, filename, lineno, colno, error });
      const isHandled = !fire(event, window);
      this.#isReporting = false;
      if (isHandled) return;
    }
    console.error(error);
    const described = message + describeOrigin(origin);
    this.#host.send({ type: 'script-error', message: described });
    if (this.#global) failGlobal(this.#global, described);
  }
}
