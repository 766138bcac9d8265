/** What a use tells: `ok`, or the name of the error. */
type Use = () => Promise<string> | string;

interface Sensing {
  onreading: () => void;
  onerror: (event: { readonly error: DOMException }) => void;
  start(): void;
  stop(): void;
}
interface Devices {
  readonly bluetooth: { requestDevice(options: object): Promise<object> };
  readonly contacts: { select(properties: readonly string[]): Promise<object[]> };
  getBattery(): Promise<object>;
}
declare const NDEFReader: new () => { scan(): Promise<void>; write(message: string): Promise<void> };
declare const Accelerometer: new () => Sensing;
declare const Magnetometer: new () => Sensing;

/**
 * The standards' calls, one after the other, as a script makes them. Each sees nothing but the global scope, since its text runs in workers,
 * too.
 */
export const USES = {
  'geolocation.getCurrentPosition': () =>
    new Promise<string>((tell) =>
      navigator.geolocation.getCurrentPosition(
        () => tell('ok'),
        ({ code }) => tell(code === 1 ? 'PERMISSION_DENIED' : 'POSITION_UNAVAILABLE'),
      ),
    ),
  'geolocation.watchPosition': () =>
    new Promise<string>((tell) => {
      const watch = navigator.geolocation.watchPosition(
        () => {
          navigator.geolocation.clearWatch(watch);
          tell('ok');
        },
        ({ code }) => tell(code === 1 ? 'PERMISSION_DENIED' : 'POSITION_UNAVAILABLE'),
      );
    }),
  'getUserMedia({video})': async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    for (const track of stream.getTracks()) track.stop();
    return 'ok';
  },
  'getUserMedia({audio})': async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return 'ok';
  },
  'bluetooth.requestDevice': () =>
    (navigator as unknown as Devices).bluetooth.requestDevice({ acceptAllDevices: true }).then(() => 'ok'),
  'NDEFReader.scan': () => new NDEFReader().scan().then(() => 'ok'),
  'NDEFReader.write': () => new NDEFReader().write('x').then(() => 'ok'),
  'clipboard.writeText': () => navigator.clipboard.writeText('x').then(() => 'ok'),
  'clipboard.readText': () => navigator.clipboard.readText().then(() => 'ok'),
  'contacts.select': () => (navigator as unknown as Devices).contacts.select(['name']).then(() => 'ok'),
  'Accelerometer.start': () =>
    new Promise<string>((tell) => {
      const sensor = new Accelerometer();
      sensor.onreading = () => {
        sensor.stop();
        tell('ok');
      };
      sensor.onerror = ({ error }) => tell(error.name);
      sensor.start();
    }),
  'Magnetometer.start': () =>
    new Promise<string>((tell) => {
      const sensor = new Magnetometer();
      sensor.onreading = () => {
        sensor.stop();
        tell('ok');
      };
      sensor.onerror = ({ error }) => tell(error.name);
      sensor.start();
    }),
  share: () => navigator.share({ text: 'x' }).then(() => 'ok'),
  getBattery: () => (navigator as unknown as Devices).getBattery().then(() => 'ok'),
  'Notification.requestPermission': () =>
    Notification.requestPermission().then((permission) => (permission === 'granted' ? 'ok' : permission)),
  'PaymentRequest.show': () => {
    const total = { label: 'Total', amount: { currency: 'EUR', value: '3.50' } };
    return new PaymentRequest([{ supportedMethods: 'https://pay.example' }], { total })
      .show()
      .then(() => 'ok');
  },
} satisfies Readonly<Record<string, Use>>;

export type UseName = keyof typeof USES;

/** Asks for a feature without using it; tells the state. */
export function askingFor(feature: string): Use {
  return () =>
    (navigator.permissions as unknown as { request(asked: object): Promise<PermissionStatus> })
      .request({ name: feature })
      .then(({ state }) => state);
}

/** Whether there is such a member of `navigator`, or such a global. */
export function lookingFor(path: string): Use {
  return () => {
    const [holder, name] = path.split('.');
    return String((name ?? '') in (holder === 'navigator' ? navigator : globalThis));
  };
}
