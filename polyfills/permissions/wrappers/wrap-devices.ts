import { noDevice } from '../permission-error.ts';
import type { Wrapping } from '../wrapping.ts';

interface Device {
  readonly gatt?: { disconnect(): void };
}
interface Options {
  readonly signal?: AbortSignal;
}

/** https://webbluetoothcg.github.io/web-bluetooth/: the host's sheet, then the platform's own list of devices. */
export function wrapBluetooth(wrapping: Wrapping): void {
  const { navigator } = wrapping.window as { navigator: { bluetooth?: object } };
  const { patches, states } = wrapping;
  const isGranted = (): boolean => states.of('bluetooth') === 'granted';
  const lose = (device: Device): void =>
    void states.onceNotGranted('bluetooth', () => device.gatt?.disconnect());
  patches.method(navigator.bluetooth, 'requestDevice', (original) => {
    return async function requestDevice(this: unknown, ...given: unknown[]): Promise<unknown> {
      const app = await wrapping.app;
      await wrapping.use('bluetooth').catch((error: Error) => {
        throw noDevice(app, error);
      });
      const device = (await Reflect.apply(original, this, given)) as Device;
      lose(device);
      return device;
    };
  });
  patches.method(navigator.bluetooth, 'getDevices', (original) => {
    return async function getDevices(this: unknown, ...given: unknown[]): Promise<unknown> {
      const devices = isGranted() ? ((await Reflect.apply(original, this, given)) as Device[]) : [];
      devices.forEach(lose);
      return devices;
    };
  });
}

/** https://w3c.github.io/web-nfc/#the-ndefreader-object */
export function wrapNfc(wrapping: Wrapping): void {
  const { window, patches, states } = wrapping;
  const { NDEFReader } = window as { NDEFReader?: { prototype: object } };
  for (const [name, at] of [
    ['scan', 0],
    ['write', 1],
    ['makeReadOnly', 0],
  ] as const) {
    patches.method(NDEFReader?.prototype, name, (original) => {
      return async function (this: unknown, ...given: unknown[]): Promise<unknown> {
        await wrapping.permit('nfc');
        const revoked = new window.AbortController();
        states.onceNotGranted('nfc', () => revoked.abort());
        const options = (given[at] ?? {}) as Options;
        const signal = options.signal
          ? window.AbortSignal.any([options.signal, revoked.signal])
          : revoked.signal;
        const told = [...given];
        told[at] = { ...options, signal };
        return Reflect.apply(original, this, told);
      };
    });
  }
}
