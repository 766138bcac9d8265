import { PERMISSION_TABLE, type PermissionLevel } from '@miniapp-tests/spec/permissions/permission-table';
import type { UseName } from './uses.ts';

/** One of the standards' calls that ask first, and what each outcome is by its standard. */
export interface WrappedApi {
  /** As in `USES`. */
  readonly name: UseName;
  /** Where scripts look for it. */
  readonly path: `${'navigator' | 'globalThis'}.${string}`;
  readonly feature: string;
  /** In the manifest. */
  readonly permission: string;
  readonly level: PermissionLevel;
  readonly description: string;
  /** What it tells when the person says no; and where that is another, when they put the question away, said no in the settings, or the manifest doesn't declare it. */
  readonly refused: string;
  readonly putAway: string;
  readonly blocked: string;
  readonly undeclared: string;
  /** What it tells where the platform doesn't have it. */
  readonly lacking: 'TypeError' | 'ReferenceError';
  /** A failure of the platform's own that its standard names, and what it tells then. */
  readonly failure: string;
  readonly failed: string;
  /** All calls give one object, so that the platform needn't be reached for each. */
  readonly isOneObject?: boolean;
  /** Names in the manifest, where it needs others not to be there. */
  readonly declared?: readonly string[];
}

type Given = Pick<WrappedApi, 'name' | 'path' | 'feature' | 'refused' | 'failure'> & Partial<WrappedApi>;

function api({ path, feature, refused, failure, ...given }: Given): WrappedApi {
  const entry = PERMISSION_TABLE.find((row) => row.feature === feature);
  if (entry === undefined) throw new Error(`The table has no ${feature}.`);
  const { name: permission, level, description } = entry;
  return {
    ...{ path, feature, permission, level, description, refused, failure },
    ...{ putAway: refused, blocked: refused, undeclared: refused, failed: failure },
    lacking: path.startsWith('navigator') ? 'TypeError' : 'ReferenceError',
    ...given,
  };
}

const LOCATION = {
  path: 'navigator.geolocation',
  feature: 'geolocation',
  refused: 'PERMISSION_DENIED',
  failure: 'POSITION_UNAVAILABLE',
} as const;
const MEDIA = {
  path: 'navigator.mediaDevices',
  refused: 'NotAllowedError',
  failure: 'NotFoundError',
} as const;
const NFC = {
  path: 'globalThis.NDEFReader',
  feature: 'nfc',
  refused: 'NotAllowedError',
  failure: 'NotSupportedError',
} as const;
const CLIPBOARD = {
  path: 'navigator.clipboard',
  feature: 'clipboard-write',
  refused: 'NotAllowedError',
  failure: 'NotAllowedError',
} as const;
const PAYMENT = {
  path: 'globalThis.PaymentRequest',
  refused: 'AbortError',
  blocked: 'NotAllowedError',
  undeclared: 'NotAllowedError',
  failure: 'NotSupportedError',
} as const;
const SENSOR = { refused: 'NotAllowedError', failure: 'NotReadableError' } as const;

export const WRAPPED_APIS: readonly WrappedApi[] = [
  api({ name: 'geolocation.getCurrentPosition', ...LOCATION }),
  api({ name: 'geolocation.watchPosition', ...LOCATION }),
  api({ name: 'getUserMedia({video})', feature: 'camera', ...MEDIA }),
  api({ name: 'getUserMedia({audio})', feature: 'microphone', ...MEDIA }),
  api({
    name: 'bluetooth.requestDevice',
    path: 'navigator.bluetooth',
    feature: 'bluetooth',
    refused: 'NotFoundError',
    undeclared: 'NotAllowedError',
    failure: 'SecurityError',
  }),
  api({ name: 'NDEFReader.scan', ...NFC }),
  api({ name: 'NDEFReader.write', ...NFC }),
  api({ name: 'clipboard.writeText', ...CLIPBOARD }),
  api({ name: 'clipboard.readText', ...CLIPBOARD }),
  api({
    name: 'contacts.select',
    path: 'navigator.contacts',
    feature: 'contacts',
    refused: 'NotAllowedError',
    failure: 'InvalidStateError',
  }),
  api({ name: 'Accelerometer.start', path: 'globalThis.Accelerometer', feature: 'accelerometer', ...SENSOR }),
  api({ name: 'Magnetometer.start', path: 'globalThis.Magnetometer', feature: 'magnetometer', ...SENSOR }),
  api({
    name: 'share',
    path: 'navigator.share',
    feature: 'web-share',
    refused: 'NotAllowedError',
    failure: 'DataError',
  }),
  api({
    name: 'getBattery',
    path: 'navigator.getBattery',
    feature: 'battery',
    isOneObject: true,
    refused: 'NotAllowedError',
    failure: 'NotAllowedError',
  }),
  api({
    name: 'Notification.requestPermission',
    path: 'globalThis.Notification',
    feature: 'push',
    refused: 'denied',
    putAway: 'default',
    failure: 'denied',
  }),
  api({ name: 'PaymentRequest.show', feature: 'payment', ...PAYMENT }),
  api({
    name: 'PaymentRequest.show',
    feature: 'passwordless-payment',
    declared: ['system.permission.PASSWORDLESS_PAYMENT'],
    ...PAYMENT,
  }),
];

/** All that the APIs need, but what changes how others ask. */
export const DECLARED: readonly string[] = [
  ...new Set(WRAPPED_APIS.flatMap(({ permission, declared }) => (declared ? [] : [permission]))),
];
