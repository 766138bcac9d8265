import { permissionByFeature } from '@miniapp-tests/spec/permissions/permission-table';
import { refuseWidgetUse } from '@miniapp-tests/spec/widget/restricted-features';
import { WIDGET_REFUSALS } from '@miniapp-tests/spec/widget/widget-permission';
import type { PermissionApp } from '../permissions/permission-app.ts';
import { notAllowed } from '../permissions/permission-error.ts';
import type {
  PermissionAuthority,
  PermissionBroker,
  PermissionGrant,
} from '../permissions/permission-broker.ts';
import type { Taps } from './taps.ts';

/**
 * What a widget's person allows it: as its MiniApp, as far as widgets may, and nothing is asked for at its first use. The host
 * asks for all of that at once, before (`authorize`).
 *
 * @see https://w3c.github.io/miniapp-widget/req/#api
 */
export class WidgetPermissions implements PermissionAuthority {
  readonly #broker: PermissionBroker;
  readonly #taps: Taps;
  readonly #isShown: () => boolean;
  #isBusy = false;

  constructor(broker: PermissionBroker, taps: Taps, isShown: () => boolean) {
    this.#broker = broker;
    this.#taps = taps;
    this.#isShown = isShown;
  }

  async use(
    app: PermissionApp,
    feature: string | readonly string[],
    details?: unknown,
  ): Promise<PermissionGrant> {
    const features = typeof feature === 'string' ? [feature] : feature;
    const moment = { ...this.#taps.moment(this.#isShown()), isHostBusy: this.#isBusy };
    for (const used of features) {
      const refusal = refuseWidgetUse(used, moment);
      if (refusal !== undefined) throw notAllowed(WIDGET_REFUSALS[refusal]);
      if (permissionByFeature(used)?.level !== 'first-use') continue;
      if ((await this.#broker.query(app, used)) === 'prompt') throw notAskedBefore(used);
    }
    const isAsked = features.some((used) => isAskedEachTime(used));
    if (!isAsked) return this.#broker.use(app, feature, details);
    this.#taps.take();
    this.#isBusy = true;
    try {
      return await this.#broker.use(app, feature, details);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Asks nobody: says what is known. */
  async request(app: PermissionApp, features: readonly string[]): ReturnType<PermissionBroker['request']> {
    const states = features.map(async (feature) => [feature, await this.query(app, feature)] as const);
    return Object.fromEntries(await Promise.all(states));
  }

  query(app: PermissionApp, feature: string): Promise<PermissionState> {
    return this.#broker.query(app, feature);
  }

  revoke(app: PermissionApp, feature?: string): Promise<void> {
    return this.#broker.revoke(app, feature);
  }

  /** The questions of its MiniApp go on. */
  cancel(): void {}

  readonly addEventListener: PermissionAuthority['addEventListener'] = (...added) =>
    this.#broker.addEventListener(...added);

  readonly removeEventListener: PermissionAuthority['removeEventListener'] = (...removed) =>
    this.#broker.removeEventListener(...removed);
}

/** For a feature of the first use that a widget finds nobody was asked about. */
export function notAskedBefore(feature: string): DOMException {
  return notAllowed(`The host was to ask for ${feature} before, together with all that the widget uses.`);
}

/** The host opens something for it, so that a tap is used up. */
function isAskedEachTime(feature: string): boolean {
  const level = permissionByFeature(feature)?.level;
  return level !== 'default' && level !== 'first-use';
}
