import { expect } from 'chai';
import type { PermissionState } from '@miniapp-tests/spec/permissions/permission-state';
import { PermissionBroker } from '../permissions/permission-broker.ts';
import { authorizeWidgets, featuresOfWidgets } from './authorize.ts';
import { Taps } from './taps.ts';
import { WidgetPermissions } from './widget-permissions.ts';

const APP = {
  identity: 'app',
  name: 'App',
  manifest: {
    req_permissions: ['LOCATION', 'CAMERA', 'NFC', 'CONTACTS', 'PUSH'].map((name) => ({
      name: `system.permission.${name}`,
    })),
  },
};

describe('what a widget’s person allows it', () => {
  /** A view that is only told of its events. */
  class Pressed extends Taps {
    constructor(...times: readonly number[]) {
      super();
      this.#times = [...times];
    }
    readonly #times: number[];
    override moment(isShown: boolean) {
      const tappedAt = this.#times[0];
      return { isShown, now: 1_000, ...(tappedAt !== undefined && { tappedAt }) };
    }
    override take(): boolean {
      return this.#times.shift() !== undefined;
    }
  }

  let asked: string[];
  let broker: PermissionBroker;
  beforeEach(() => {
    asked = [];
    const stored = new Map<string, PermissionState>();
    broker = new PermissionBroker({
      storage: {
        load: async (identity) => stored.get(identity),
        save: async (identity, state) => void stored.set(identity, state),
        remove: async (identity) => void stored.delete(identity),
      },
      ask: async ({ items }) => {
        asked.push(items.map(({ feature }) => feature).join());
        return Object.fromEntries(items.map(({ feature }) => [feature, 'granted']));
      },
    });
  });

  const uses = (feature: string, taps = new Taps(), isShown = true): Promise<string> =>
    new WidgetPermissions(broker, taps, () => isShown).use(APP, feature).then(
      () => 'allowed',
      ({ name, message }: Error) => `${name}: ${message}`,
    );

  it('is asked for before, together, and then used freely while it is shown', async () => {
    expect(await uses('geolocation')).to.match(/^NotAllowedError: The host was to ask/);
    expect(featuresOfWidgets(APP.manifest)).to.deep.equal(['geolocation', 'camera']);
    expect(await authorizeWidgets(broker, [APP, APP])).to.deep.equal({
      app: { geolocation: 'granted', camera: 'granted' },
    });
    expect(asked).to.deep.equal(['geolocation,camera']);
    expect(await uses('geolocation')).to.equal('allowed');
    expect(await uses('geolocation', new Taps(), false)).to.match(/only while it is shown/);
  });

  it('takes attention only directly after a tap, which counts once where the host asks', async () => {
    expect(await uses('contacts')).to.match(/directly after a tap/);
    const taps = new Pressed(500);
    expect(await uses('contacts', taps)).to.equal('allowed');
    expect(await uses('contacts', taps)).to.match(/directly after a tap/);
    expect(asked).to.deep.equal(['contacts']);
  });

  it('is never what comes by itself, whatever the manifest declares', async () => {
    for (const feature of ['nfc', 'push'])
      expect(await uses(feature, new Pressed(500))).to.match(/No widget may use this feature/);
  });

  it('asks nobody by permissions.request()', async () => {
    const permissions = new WidgetPermissions(broker, new Taps(), () => true);
    expect(await permissions.request(APP, ['geolocation'])).to.deep.equal({ geolocation: 'prompt' });
    expect(asked).to.deep.equal([]);
  });
});
