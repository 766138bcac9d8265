import { declaredOrigins } from '@miniapp-tests/spec/extensions/declared-origins';
import { mediaType } from '@miniapp-tests/spec/packaging/media-type';
import { BUDGETS } from '../view-layer/budgets.ts';
import { createViewFrame } from '../view-layer/view-frame.ts';
import { createPackageResources, type PackageResources } from '../package-loader/package-resources.ts';
import { Bridge } from './bridge.ts';
import { Foreground } from './foreground.ts';
import { GlobalLifecycle } from './global-lifecycle.ts';
import type { LaunchOptions } from './launch-options.ts';
import type { LogicLayerConnection } from './logic-layer-connection.ts';
import { loadForScripts } from './logic-libraries.ts';
import { MessageEffects } from './message-effects.ts';
import { PackageModules } from './modules/package-modules.ts';
import { Navigation, unlessRefused, type Navigator } from './navigation.ts';
import { NetworkLine } from './network/network-line.ts';
import { OperationQueue, unlessCutOff } from './operation-queue.ts';
import { PageStack } from './page-stack.ts';
import type { SharedStorage } from './shared-storage.ts';
import { whenIdle } from './when-idle.ts';

/** What the parts tell the MiniApp that they belong to. */
export interface PartsListener {
  /** Something that its embedder may listen to. */
  fire(type: string, detail?: object): void;
  /** It is to be ended at once. */
  close(reason: string): void;
}

/** All that the host has of one running MiniApp, each part connected with those that it needs. */
export class MiniAppParts {
  readonly foreground = new Foreground();
  readonly queue = new OperationQueue();
  storage: SharedStorage | undefined;
  readonly lifecycle: GlobalLifecycle;
  readonly resources: PackageResources;
  readonly modules: PackageModules;
  readonly network: NetworkLine;
  readonly stack: PageStack;
  readonly navigation: Navigator;
  readonly effects: MessageEffects;
  readonly #logicLayer: LogicLayerConnection;

  constructor(
    { package: opened, host, identity, container, budgets, pool, transitions = false, widget }: LaunchOptions,
    logicLayer: LogicLayerConnection,
    { fire, close }: PartsListener,
  ) {
    const origins = declaredOrigins(opened.manifest);
    const network = new NetworkLine({
      declaredOrigins: origins,
      passiveServiceWorker: host.passiveServiceWorker,
      file: (path) => {
        const bytes = opened.container.read(path);
        return bytes && { bytes, type: mediaType(path) };
      },
      send: (message, transfer) => logicLayer.send(message, transfer),
    });
    const resources = createPackageResources(opened.container, {
      declaredOrigins: origins,
      fetch: (url) => network.resource(url),
    });
    const modules = new PackageModules(resources);
    const lifecycle = new GlobalLifecycle(logicLayer);
    const stack = new PageStack({
      budgets: { ...BUDGETS, ...budgets },
      modules,
      package: opened,
      container,
      resources,
      logicLayer,
      foreground: this.foreground,
      transitions,
      widget: () => widget?.start(),
      followLink: (href, page) => void navigation.follow(href, page).catch(unlessRefused),
      close,
      pageChanged: () => fire('pagechange'),
      pageShown: () => {
        fire('pageshown');
        whenIdle(loadForScripts);
      },
      viewFrame: (title) => pool?.view(container, title) ?? createViewFrame(container, title),
    });
    const navigation = widget?.navigation(stack) ?? new Navigation(opened, stack, this.queue);
    const bridge = new Bridge({
      host,
      identity,
      operations: {
        ...navigation.operations,
        import: (input) => modules.answer(input),
        stopPullDownRefresh: async () => stack.current?.gestures.stopRefresh(),
      },
    });
    this.effects = new MessageEffects({
      logicLayer,
      storage: () => this.storage,
      stack,
      lifecycle,
      bridge,
      network,
      fire,
      close,
    });
    this.lifecycle = lifecycle;
    this.resources = resources;
    this.modules = modules;
    this.network = network;
    this.stack = stack;
    this.navigation = navigation;
    this.#logicLayer = logicLayer;
  }

  /** Before the logic layer says anything. */
  take(storage: SharedStorage): void {
    this.storage = storage;
    storage.told = (changes) => {
      this.#logicLayer.ask({ type: 'storage', changes }).catch(unlessCutOff);
    };
  }

  /** Ends it without telling its scripts; nothing of it arrives afterwards. */
  dispose(): void {
    this.#logicLayer.cut();
    this.network.close();
    this.lifecycle.end();
    this.storage?.leave();
    this.stack.dispose();
    this.resources.dispose();
  }
}
