/** Web APIs by the feature of the permission table that guards them; a name covers what is read from it. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  'web-share': ['navigator.share'],
  'clipboard-write': ['navigator.clipboard'],
  vibration: ['navigator.vibrate'],
  magnetometer: ['Magnetometer', 'AbsoluteOrientationSensor', 'DeviceOrientationEvent'],
  accelerometer: [
    'Accelerometer',
    'LinearAccelerationSensor',
    'GravitySensor',
    'Gyroscope',
    'DeviceMotionEvent',
  ],
  battery: ['navigator.getBattery'],
  geolocation: ['navigator.geolocation'],
  camera: ['navigator.mediaDevices.getUserMedia', 'navigator.getUserMedia', 'miniapp.scanCode'],
  'network-information': ['navigator.connection'],
  bluetooth: ['navigator.bluetooth'],
  nfc: ['NDEFReader'],
  contacts: ['navigator.contacts'],
  'file-system': ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'],
  payment: ['PaymentRequest'],
  push: ['PushManager', 'Notification', 'miniapp.getPushToken'],
};

const BY_NAME = new Map(
  Object.entries(FEATURES).flatMap(([feature, names]) => names.map((name) => [name, feature] as const)),
);

/** Features whose use a script shows; of the others nobody can say that they are not used. */
export const RECOGNISED_FEATURES: ReadonlySet<string> = new Set([...Object.keys(FEATURES), 'phone-call']);

/** The feature that guards an API, given its dotted name. */
export function featureOf(name: string): string | undefined {
  return BY_NAME.get(name) ?? (name.endsWith('.pushManager') ? 'push' : undefined);
}

/** The feature that an address needs to be opened. */
export function featureOfAddress(url: string): string | undefined {
  return /^\s*tel:/i.test(url) ? 'phone-call' : undefined;
}
