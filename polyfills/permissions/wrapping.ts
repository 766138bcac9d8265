import { notAllowed } from './permission-error.ts';
import type { PermissionGrant } from './carry-out.ts';
import type { PermissionApp } from './permission-app.ts';
import type { PermissionBroker } from './permission-broker.ts';
import { LiveStates } from './live-states.ts';
import { Patches } from './patches.ts';

export type WindowRealm = Window & typeof globalThis;

/** What all wrappers of one window share. */
export class Wrapping {
  readonly window: WindowRealm;
  readonly broker: PermissionBroker;
  readonly app: Promise<PermissionApp>;
  readonly patches = new Patches();
  readonly states: LiveStates;

  constructor(window: WindowRealm, broker: PermissionBroker, app: PermissionApp | Promise<PermissionApp>) {
    this.window = window;
    this.broker = broker;
    this.app = Promise.resolve(app);
    this.states = new LiveStates(broker, this.app);
  }

  /** The broker's `use`, with its errors. */
  async use(feature: string | readonly string[], details?: unknown): Promise<PermissionGrant> {
    return this.broker.use(await this.app, feature, details);
  }

  /** `use`, for standards that tell a question that was put away as one that was refused. Rejects with a NotAllowedError. */
  async permit(feature: string | readonly string[]): Promise<PermissionGrant> {
    try {
      return await this.use(feature);
    } catch (error) {
      throw notAllowed((error as Error).message);
    }
  }

  /** Lets calls of a method through, which gives a promise, when the feature may be used. What isn't there stays so. */
  gate(target: object | undefined, name: string, feature: string): void {
    this.patches.method(target, name, (original) => {
      const ask = (): Promise<PermissionGrant> => this.permit(feature);
      return async function (this: unknown, ...given: unknown[]): Promise<unknown> {
        await ask();
        return Reflect.apply(original, this, given);
      };
    });
  }

  /** Nothing is asked or answered any more; what was wrapped is as it was. */
  end(): void {
    this.patches.restore();
    this.states.end();
  }
}
