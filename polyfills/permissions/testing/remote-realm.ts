import type { OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import type { ApiRealm, RealmConduct, RealmOptions, RealmRecord } from './api-realm.ts';
import { DECLARED, type WrappedApi } from './wrapped-apis.ts';

/** A realm in an engine. */
export class RemoteRealm {
  readonly #opened: OpenedInEngine;

  constructor(opened: OpenedInEngine) {
    this.#opened = opened;
  }

  /** Runs the API's app, and forgets what was answered to it. */
  async fresh(api: WrappedApi, options: Partial<RealmOptions> = {}): Promise<void> {
    await this.start(api, options);
    await this.#opened.page.evaluate(() => realm.forget());
  }

  start(api: WrappedApi, options: Partial<RealmOptions> = {}): Promise<void> {
    return this.#opened.page.evaluate((given) => realm.start(given), {
      declared: api.declared ?? DECLARED,
      ...options,
    });
  }

  conduct(conduct: Partial<RealmConduct>): Promise<void> {
    return this.#opened.page.evaluate((given) => realm.conduct(given), conduct);
  }

  call(name: string): Promise<string> {
    return this.#opened.page.evaluate((given) => realm.call(given), name);
  }

  /** Is the API there before anything is wrapped, or what the host gives in its place? */
  isThere({ path }: WrappedApi): Promise<boolean> {
    return this.#opened.page.evaluate((where) => realm.isThere(where), path);
  }

  record(): Promise<RealmRecord> {
    return this.#opened.page.evaluate(() => realm.record);
  }

  /** How the settings list the feature. */
  async listed(api: WrappedApi): Promise<Awaited<ReturnType<ApiRealm['list']>>[number] | undefined> {
    const list = await this.#opened.page.evaluate(() => realm.list());
    return list.find(({ feature }) => feature === api.feature);
  }

  remember(api: WrappedApi, decision: 'granted' | 'denied'): Promise<void> {
    return this.#opened.page.evaluate((...given) => realm.remember(...given), api.feature, decision);
  }

  revoke(api: WrappedApi): Promise<void> {
    return this.#opened.page.evaluate((feature) => realm.revoke(feature), api.feature);
  }

  reload(): Promise<void> {
    return this.#opened.reload();
  }
}
