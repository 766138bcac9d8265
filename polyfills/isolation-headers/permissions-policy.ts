/** Features of the platform that reach devices, or what is a person's. */
const POWERFUL = [
  ...(['accelerometer', 'ambient-light-sensor', 'bluetooth', 'camera', 'clipboard-read'] as const),
  ...(['display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'hid', 'idle-detection'] as const),
  ...(['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get'] as const),
  ...(['screen-wake-lock', 'serial', 'storage-access', 'usb', 'web-share', 'xr-spatial-tracking'] as const),
] as const;

export type PowerfulFeature = (typeof POWERFUL)[number];

/** https://w3c.github.io/webappsec-permissions-policy/#permissions-policy-http-header-field */
export function permissionsPolicy(used: readonly PowerfulFeature[] = []): string {
  return POWERFUL.map((feature) => `${feature}=${used.includes(feature) ? '(self)' : '()'}`).join(', ');
}
