import type { AppDefinition, LaunchOptions } from './definitions.ts';

/** What fires the events of a MiniApp's life, as the object `global` of the Lifecycle specification does. */
export interface AppLife {
  readonly inputObject: { readonly pagePath: string; readonly referrerInfo: string };
  readonly lifecycleError: { readonly errorDescription: string } | null;
  addEventListener(type: string, listener: () => void): void;
}

let app: object | undefined;

/** What was given to `App`, as it is: pages read and change it. Undefined before. */
export function getApp(): object | undefined {
  return app;
}

/** Keeps the MiniApp's definition, and calls its callbacks as its life goes on. */
export function startApp(definition: AppDefinition, life: AppLife): void {
  app = definition;
  const options = (): LaunchOptions => {
    const { pagePath: path, referrerInfo } = life.inputObject;
    return { path, referrerInfo };
  };
  life.addEventListener('globallaunched', () => definition.onLaunch?.(options()));
  life.addEventListener('globalshown', () => definition.onShow?.(options()));
  life.addEventListener('globalhidden', () => definition.onHide?.());
  life.addEventListener('globalerror', () =>
    definition.onError?.(life.lifecycleError?.errorDescription ?? ''),
  );
}
