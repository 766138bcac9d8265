/**
 * Names of the Permissions API's registry, and the feature of spec's table that each belongs to.
 * https://www.w3.org/TR/permissions/ (and the specifications that define the features)
 */
export const STANDARD_NAMES: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  camera: 'camera',
  microphone: 'microphone',
  bluetooth: 'bluetooth',
  nfc: 'nfc',
  notifications: 'push',
  push: 'push',
  'clipboard-read': 'clipboard-write',
  'clipboard-write': 'clipboard-write',
  accelerometer: 'accelerometer',
  gyroscope: 'accelerometer',
  magnetometer: 'magnetometer',
};
