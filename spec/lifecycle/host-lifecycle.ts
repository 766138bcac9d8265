import type { VersionResource } from '../manifest/processed-manifest.ts';
import { failure, success, type Result } from '../result.ts';
import { AliveApps } from './alive-apps.ts';
import { PLATFORM_CLOCK, type Clock } from './clock.ts';
import { InOrder } from './in-order.ts';
import {
  NOT_LAUNCHED,
  type LifecycleAction,
  type LifecycleOccurrence,
  type MiniAppState,
} from './lifecycle-action.ts';
import { performAction } from './perform-action.ts';
import type { PageAddress } from './page-stack.ts';
import { reenter } from './reenter.ts';
import { DEFAULT_UNLOAD_LIMITS, type UnloadLimits } from './unload-policy.ts';

/** A MiniApp URI, resolved: what every entry (a tile, a code, a link, a search) comes down to. */
export interface HostEntry {
  /** Provider and `app_id`: one MiniApp, one instance. */
  readonly identity: string;
  /** Of the package that would be launched now. */
  readonly version: VersionResource;
  /** The page that the URI names, or absent; a launch without one opens `startPage`. */
  readonly address?: PageAddress;
  readonly startPage: PageAddress;
  /** The version that the URI asks for. */
  readonly askedVersion?: string;
}

export interface HostLifecycleOptions {
  readonly limits?: UnloadLimits;
  readonly clock?: Clock;
  /** Told every event of every MiniApp, in order, that of what it does itself later. */
  readonly onOccurrence: (identity: string, occurrence: LifecycleOccurrence) => void;
}

interface Instance {
  readonly key: string;
  readonly version: VersionResource;
  state: MiniAppState;
  end(): Promise<void>;
}

/**
 * The MiniApps of one host: one in front at most, one instance of each however it is entered, those in the background
 * unloaded by the policy. With a `ManualClock` the same actions give the same events on every machine.
 *
 * @see https://w3c.github.io/miniapp-white-paper/#single-instance-multi-entries
 */
export class HostLifecycle {
  readonly #alive: AliveApps<Instance>;
  readonly #onOccurrence: HostLifecycleOptions['onOccurrence'];
  readonly #telling = new InOrder();
  #front: Instance | undefined;

  constructor({
    limits = DEFAULT_UNLOAD_LIMITS,
    clock = PLATFORM_CLOCK,
    onOccurrence,
  }: HostLifecycleOptions) {
    this.#alive = new AliveApps<Instance>(limits, clock);
    this.#onOccurrence = onOccurrence;
  }

  /** Of the MiniApp in front; undefined while the host's own screen is. */
  get front(): string | undefined {
    return this.#front?.key;
  }

  /** Undefined for a MiniApp that is not alive. */
  stateOf(identity: string): MiniAppState | undefined {
    return this.#alive.get(identity)?.state;
  }

  /** Launches the MiniApp, or comes back to its running instance; what was in front goes to the background before. */
  open(entry: HostEntry): void {
    const running = this.#alive.get(entry.identity);
    if (this.#front !== running) this.goHome();
    const reentry = running && reenter(instanceOf(running), reentryOf(entry));
    if (running === undefined || reentry?.do === 'restart') {
      if (running !== undefined) void running.end();
      this.#launch(entry);
      return;
    }
    this.#show(running);
    this.#perform(running, {
      do: 'foreground',
      ...(reentry?.do === 'open-page' && { address: reentry.address }),
    });
  }

  /** The person closed the MiniApp in front, or went to the host's own screen: it stays alive in the background. */
  goHome(): void {
    const left = this.#front;
    this.#front = undefined;
    if (left === undefined) return;
    this.#perform(left, { do: 'background' });
    this.#alive.hidden(left);
  }

  /** Performs what a MiniApp's scripts or its person do inside of it. Failure `not-alive`, or one of `performAction`. */
  perform(
    identity: string,
    action: Exclude<LifecycleAction, { do: 'launch' | 'background' | 'foreground' | 'unload' }>,
  ): Result<undefined> {
    const instance = this.#alive.get(identity);
    if (instance === undefined) {
      return failure({ code: 'not-alive', path: '', message: `${identity} does not run. Open it first.` });
    }
    return this.#perform(instance, action);
  }

  /** A MiniApp was measured to occupy so many bytes; the policy may unload some that are in the background. */
  measured(identity: string, bytes: number): void {
    const instance = this.#alive.get(identity);
    if (instance !== undefined) this.#alive.measured(instance, bytes);
  }

  #launch({ identity, version, address, startPage }: HostEntry): void {
    const instance: Instance = {
      key: identity,
      version,
      state: NOT_LAUNCHED,
      end: async () => this.#end(instance),
    };
    this.#show(instance);
    this.#perform(instance, { do: 'launch', address: address ?? startPage });
  }

  #show(instance: Instance): void {
    this.#front = instance;
    this.#alive.shown(instance);
  }

  #end(instance: Instance): void {
    this.#alive.forget(instance);
    if (this.#front === instance) this.#front = undefined;
    this.#perform(instance, { do: 'unload' });
  }

  #perform(instance: Instance, action: LifecycleAction): Result<undefined> {
    const performed = performAction(instance.state, action);
    if (!performed.ok) return performed;
    instance.state = performed.value.state;
    const { occurrences } = performed.value;
    this.#telling.run(() => {
      for (const occurrence of occurrences) this.#onOccurrence(instance.key, occurrence);
    });
    return success(undefined);
  }
}

function instanceOf({ version, state }: Instance) {
  const current = state.stack.pages.at(-1)?.address;
  return { version, ...(current !== undefined && { current }) };
}

function reentryOf({ askedVersion, address }: HostEntry) {
  return {
    ...(askedVersion !== undefined && { version: askedVersion }),
    ...(address !== undefined && { address }),
  };
}
