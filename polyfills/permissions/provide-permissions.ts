import { BridgeError } from '../mini-app/bridge-error.ts';
import type { MiniAppHost } from '../mini-app/mini-app-host.ts';
import type { PermissionApp } from './permission-app.ts';
import type { PermissionAuthority } from './permission-broker.ts';
import { BLUETOOTH_CALLS } from './host/bluetooth-calls.ts';
import { recordOf, textOf, type DeviceCalls } from './host/device-call.ts';
import { DeviceSession, type ProvideOptions } from './host/device-session.ts';
import { exposedNames } from './host/exposed-names.ts';
import { GEOLOCATION_CALLS } from './host/geolocation-calls.ts';
import { MEDIA_CALLS } from './host/media-calls.ts';
import { NFC_CALLS } from './host/nfc-calls.ts';
import { NOTIFICATION_CALLS } from './host/notification-calls.ts';
import { PAGE_CALLS } from './host/page-calls.ts';
import { PAYMENT_CALLS } from './host/payment-calls.ts';
import { PERMISSION_CALLS } from './host/permission-calls.ts';
import { PUSH_TOKEN, pushToken } from './host/push-token.ts';
import { READING_CALLS } from './host/reading-calls.ts';

export type { ProvideOptions } from './host/device-session.ts';

/** What the host tells when a MiniApp is over. */
export interface ProvidedPermissions {
  /** The MiniApp was closed: what it had open is let go of, its questions end. */
  end(identity: string): void;
}

const CALLS: DeviceCalls = {
  ...PERMISSION_CALLS,
  ...GEOLOCATION_CALLS,
  ...PAGE_CALLS,
  ...MEDIA_CALLS,
  ...BLUETOOTH_CALLS,
  ...NFC_CALLS,
  ...PAYMENT_CALLS,
  ...NOTIFICATION_CALLS,
  ...READING_CALLS,
  events: (_, session) => session.line.next(),
  close: async ({ handle, stream }, session) => {
    if (typeof stream === 'number') session.line.close(stream);
    session.release(handle);
    return null;
  },
};

/**
 * Gives MiniApps the device APIs of the host's page, in their workers: each call comes over the bridge (the capability `device`), asks the
 * broker, then the page's own API. A MiniApp sees those that the page has. `getPushToken` gives it what the broker's `issuePushToken` does.
 *
 * @param appOf the MiniApp of an identity that runs; undefined is refused
 * @param window the host's page
 */
export function providePermissions(
  host: MiniAppHost,
  broker: PermissionAuthority,
  appOf: (identity: string) => PermissionApp | undefined,
  window: Window & typeof globalThis,
  options: ProvideOptions = {},
): ProvidedPermissions {
  const sessions = new Map<string, DeviceSession>();
  const sessionOf = (identity: string): DeviceSession => {
    const known = sessions.get(identity);
    if (known) return known;
    const app = appOf(identity);
    if (app === undefined) throw new BridgeError('aborted', 'The MiniApp does not run.');
    const session = new DeviceSession(app, window, broker, options);
    sessions.set(identity, session);
    return session;
  };
  host.provide('device', async (input, { identity }) => {
    const asked = recordOf(input);
    const name = textOf(asked['do'], 50);
    const call = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
    if (call === undefined) throw new BridgeError('capability-missing', `This host has no "${name}".`);
    return call(asked, sessionOf(identity));
  });
  host.provide(PUSH_TOKEN, pushToken(sessionOf));
  host.devices = exposedNames(window, options.pay !== undefined);
  return {
    end(identity) {
      sessions.get(identity)?.end();
      sessions.delete(identity);
    },
  };
}
