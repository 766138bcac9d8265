/** APIs of the host's page that a MiniApp may have, by where scripts look for them. */
const OF_NAVIGATOR = [
  ...['geolocation', 'clipboard', 'vibrate', 'share', 'canShare', 'mediaDevices', 'bluetooth', 'contacts'],
  ...['getBattery', 'connection'],
];
const GLOBAL = [
  ...[
    'ImageCapture',
    'NDEFReader',
    'Notification',
    'Accelerometer',
    'LinearAccelerationSensor',
    'GravitySensor',
  ],
  ...['Gyroscope', 'Magnetometer', 'AbsoluteOrientationSensor', 'RelativeOrientationSensor'],
];

/** What the page has of them, so that a MiniApp's feature detection tells the truth: names of the global scope, members of `navigator`. */
export function exposedNames(window: Window & typeof globalThis, hasPayment: boolean): string[][] {
  const { navigator } = window;
  const members = OF_NAVIGATOR.filter((name) => Reflect.get(navigator, name) !== undefined);
  const globals = GLOBAL.filter((name) => Reflect.get(window, name) !== undefined);
  return [
    [...globals, ...(hasPayment ? ['PaymentRequest'] : [])],
    ['permissions', ...members],
  ];
}
