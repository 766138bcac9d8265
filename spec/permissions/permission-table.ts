/**
 * When a host asks (white paper, section 4): `default` never; `first-use` once; `every-use` each time; `password` each
 * time with the user's secret; `token` by the host's issuing a token; `callback` by a confirmation of the provider.
 *
 * https://www.w3.org/TR/mini-app-white-paper/
 */
export const PERMISSION_LEVELS = [
  'default',
  'first-use',
  'every-use',
  'password',
  'token',
  'callback',
] as const;
export type PermissionLevel = (typeof PERMISSION_LEVELS)[number];

/** One device or user feature that a MiniApp can ask for. */
export interface PermissionEntry {
  /** The `name` in the manifest's `req_permissions`. */
  readonly name: string;
  /** The Permissions API's feature name, or our own where the web has none. */
  readonly feature: string;
  readonly level: PermissionLevel;
  /** What the person allows, to be read after "may". */
  readonly description: string;
}

/** The one table of permissions (EXTENSIONS.md, "Permissions"). */
export const PERMISSION_TABLE: readonly PermissionEntry[] = [
  row('SHARE', 'web-share', 'default', 'offer content for sharing'),
  row('CLIPBOARD', 'clipboard-write', 'default', 'use the clipboard after a tap'),
  row('VIBRATE', 'vibration', 'default', 'vibrate the device'),
  row('COMPASS', 'magnetometer', 'default', 'read the compass'),
  row('MOTION', 'accelerometer', 'default', 'read how the device moves'),
  row('MAP', 'map', 'default', 'show a map'),
  row('BRIGHTNESS', 'screen-brightness', 'default', 'set the screen brightness'),
  row('SCREEN_CAPTURE', 'screen-capture-notice', 'default', 'know that the screen was captured'),
  row('BATTERY', 'battery', 'default', 'read the battery level'),
  row('LOCATION', 'geolocation', 'first-use', 'know your location'),
  row('CAMERA', 'camera', 'first-use', 'use the camera'),
  row('MICROPHONE', 'microphone', 'first-use', 'use the microphone'),
  row('NETWORK_STATUS', 'network-information', 'first-use', 'know how the device is connected'),
  row('BLUETOOTH', 'bluetooth', 'first-use', 'talk to Bluetooth devices'),
  row('NFC', 'nfc', 'first-use', 'read and write NFC tags'),
  row('CONTACTS', 'contacts', 'every-use', 'read contacts that you choose'),
  row('FILES', 'file-system', 'every-use', 'open files that you choose'),
  row('ADD_TO_HOME', 'install', 'every-use', 'add itself to the home screen'),
  row('PHOTOS', 'photos', 'every-use', 'open photos that you choose'),
  row('PHONE_CALL', 'phone-call', 'every-use', 'start a phone call'),
  row('PAYMENT', 'payment', 'password', 'take a payment'),
  row('PUSH', 'push', 'token', 'send you notifications'),
  row('PASSWORDLESS_PAYMENT', 'passwordless-payment', 'callback', 'take small payments without asking'),
];

function row(name: string, feature: string, level: PermissionLevel, description: string): PermissionEntry {
  return { name: `system.permission.${name}`, feature, level, description };
}

/** The entry for a name of `req_permissions`; names are case-sensitive. */
export function permissionByName(name: string): PermissionEntry | undefined {
  return PERMISSION_TABLE.find((entry) => entry.name === name);
}

/** The entry for a feature of the Permissions API. */
export function permissionByFeature(feature: string): PermissionEntry | undefined {
  return PERMISSION_TABLE.find((entry) => entry.feature === feature);
}
