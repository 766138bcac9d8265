import { permissionByFeature } from '@miniapp-tests/spec/permissions/permission-table';
import type { Json } from '../../logic-layer/messages.ts';
import type { PermissionGrant } from '../carry-out.ts';
import type { PaymentHandler } from '../payment-handler.ts';
import type { PermissionApp } from '../permission-app.ts';
import type { PermissionAuthority } from '../permission-broker.ts';
import { notAllowed } from '../permission-error.ts';
import { EventLine } from './event-line.ts';

export interface ProvideOptions {
  /** Answers `PaymentRequest`, which MiniApps have only with it. */
  readonly pay?: PaymentHandler;
  /** Is the MiniApp on screen? In the background it begins no use, and readings wait. Default: always. */
  readonly isShown?: (identity: string) => boolean;
}

type WindowRealm = Window & typeof globalThis;

/** Devices, tracks and sensors of one MiniApp that are kept at once. */
const HANDLES = 256;

/** What later calls name by a number. */
interface Held {
  readonly kind: string;
  readonly value: object;
  readonly feature: string;
  readonly drop: () => void;
}

/** What one running MiniApp has of the host's devices; all of it ends with the session, and with a permission what that allowed. */
export class DeviceSession {
  readonly app: PermissionApp;
  readonly window: WindowRealm;
  readonly broker: PermissionAuthority;
  readonly line: EventLine;
  readonly pay: PaymentHandler | undefined;
  /** Since the person said so, in this run. */
  mayNotify = false;
  readonly #isShown: () => boolean;
  readonly #held = new Map<number, Held>();
  readonly #ended = new AbortController();
  #handles = 0;

  constructor(
    app: PermissionApp,
    window: WindowRealm,
    broker: PermissionAuthority,
    { pay, isShown = () => true }: ProvideOptions,
  ) {
    this.pay = pay;
    this.#isShown = () => isShown(app.identity);
    this.app = app;
    this.window = window;
    this.broker = broker;
    this.line = new EventLine(window, this.#isShown);
    broker.addEventListener(
      'change',
      (event) => {
        if ((event as CustomEvent<{ identity: string }>).detail.identity === app.identity)
          void this.#checkHeld();
      },
      { signal: this.#ended.signal },
    );
  }

  /** Rejects with the broker's errors. */
  async use(feature: string | readonly string[], details?: unknown): Promise<PermissionGrant> {
    if (!this.#isShown()) throw notAllowed('A MiniApp uses devices only while it is on screen.');
    const grant = await this.broker.use(this.app, feature, details);
    if (this.#ended.signal.aborted) throw notAllowed('The MiniApp was closed.');
    return grant;
  }

  /** `use`, where a question that was put away is told as one that was refused. */
  async permit(feature: string | readonly string[]): Promise<void> {
    try {
      await this.use(feature);
    } catch (error) {
      throw notAllowed((error as Error).message);
    }
  }

  /**
   * Keeps something for later calls, which name it by the number that this gives; the same thing has one number.
   *
   * @param feature with whose permission it is lost
   * @param drop lets go of it when the permission or the session ends
   * @throws {DOMException} QuotaExceededError
   */
  hold(kind: string, value: object, feature: string, drop: () => void = () => undefined): number {
    for (const [handle, held] of this.#held) if (held.value === value && held.kind === kind) return handle;
    if (this.#held.size >= HANDLES) {
      drop();
      throw new DOMException(
        `A MiniApp may hold ${HANDLES} devices and streams at once.`,
        'QuotaExceededError',
      );
    }
    const handle = ++this.#handles;
    this.#held.set(handle, { kind, value, feature, drop });
    return handle;
  }

  /** What a handle names. @throws {DOMException} InvalidStateError when it is gone, or something else */
  held<Value>(handle: Json | undefined, kind: string): Value {
    const held = this.#held.get(Number(handle));
    if (held?.kind !== kind) throw new DOMException(`The ${kind} is gone.`, 'InvalidStateError');
    return held.value as Value;
  }

  release(handle: Json | undefined): void {
    const held = this.#held.get(Number(handle));
    this.#held.delete(Number(handle));
    held?.drop();
  }

  end(): void {
    this.#ended.abort();
    this.broker.cancel(this.app.identity);
    for (const handle of this.#held.keys()) this.release(handle);
    this.line.end();
  }

  async #checkHeld(): Promise<void> {
    if ((await this.broker.query(this.app, 'push')) === 'denied') this.mayNotify = false;
    const features = new Set([...this.#held.values()].map((held) => held.feature));
    for (const feature of features) {
      if (permissionByFeature(feature) === undefined || (await this.#isAllowed(feature))) continue;
      for (const [handle, held] of this.#held) if (held.feature === feature) this.release(handle);
    }
  }

  /** What is asked for each use is not revoked by having to be asked again. */
  async #isAllowed(feature: string): Promise<boolean> {
    const state = await this.broker.query(this.app, feature);
    return state === 'granted' || (state === 'prompt' && permissionByFeature(feature)?.level !== 'first-use');
  }
}
