import type { Json } from '../../logic-layer/messages.ts';
import { noDevice } from '../permission-error.ts';
import { fromBase64, plain, recordOf, streamOf, toBase64, type DeviceCalls } from './device-call.ts';
import type { DeviceSession } from './device-session.ts';

const FEATURE = 'bluetooth';
const PROPERTIES = ['broadcast', 'read', 'writeWithoutResponse', 'write', 'notify', 'indicate'];

type Uuid = string | number | undefined;

interface Device extends EventTarget {
  readonly id: string;
  readonly name?: string;
  readonly gatt: {
    connect(): Promise<unknown>;
    disconnect(): void;
    getPrimaryServices(uuid: Uuid): Promise<Service[]>;
  };
}
interface Service {
  readonly uuid: string;
  readonly isPrimary: boolean;
  getCharacteristics(uuid: Uuid): Promise<Characteristic[]>;
}
interface Characteristic extends EventTarget {
  readonly uuid: string;
  readonly properties: object;
  readonly value?: DataView;
  readValue(): Promise<DataView>;
  writeValueWithResponse(value: BufferSource): Promise<void>;
  writeValueWithoutResponse(value: BufferSource): Promise<void>;
  startNotifications(): Promise<unknown>;
  stopNotifications(): Promise<unknown>;
}
interface Bluetooth {
  getAvailability(): Promise<boolean>;
  requestDevice(options: object): Promise<Device>;
}

/** https://webbluetoothcg.github.io/web-bluetooth/: devices, services and characteristics stay here and are named by numbers. */
export const BLUETOOTH_CALLS: DeviceCalls = {
  'bluetooth.getAvailability': (_, session) => bluetoothOf(session).getAvailability(),
  'bluetooth.requestDevice': async (input, session) => {
    await session.use(FEATURE).catch((error: Error) => {
      throw noDevice(session.app, error);
    });
    const device = await bluetoothOf(session).requestDevice(recordOf(input['options']));
    const stream = streamOf(input);
    session.line.open(stream, false);
    device.addEventListener('gattserverdisconnected', () =>
      session.line.tell(stream, 'gattserverdisconnected'),
    );
    const handle = session.hold('device', device, FEATURE, () => device.gatt.disconnect());
    return { handle, id: device.id, name: device.name ?? null };
  },
  'gatt.connect': async ({ device }, session) => {
    await session.held<Device>(device, 'device').gatt.connect();
    return null;
  },
  'gatt.disconnect': async ({ device }, session) => {
    session.held<Device>(device, 'device').gatt.disconnect();
    return null;
  },
  'gatt.services': async ({ device, uuid }, session) => {
    const services = await session.held<Device>(device, 'device').gatt.getPrimaryServices(uuidOf(uuid));
    return services.map((service) => ({
      handle: session.hold('service', service, FEATURE),
      ...plain(service, ['uuid', 'isPrimary']),
    }));
  },
  'gatt.characteristics': async ({ service, uuid }, session) => {
    const found = await session.held<Service>(service, 'service').getCharacteristics(uuidOf(uuid));
    return found.map((characteristic) => ({
      handle: session.hold('characteristic', characteristic, FEATURE),
      uuid: characteristic.uuid,
      properties: plain(characteristic.properties, PROPERTIES),
    }));
  },
  'gatt.read': async ({ characteristic }, session) =>
    toBase64(await session.held<Characteristic>(characteristic, 'characteristic').readValue()),
  'gatt.write': async ({ characteristic, value, isAnswered }, session) => {
    const written = session.held<Characteristic>(characteristic, 'characteristic');
    const bytes = fromBase64(value);
    if (isAnswered === false) await written.writeValueWithoutResponse(bytes);
    else await written.writeValueWithResponse(bytes);
    return null;
  },
  'gatt.notify': async (input, session) => {
    const notifying = session.held<Characteristic>(input['characteristic'], 'characteristic');
    const stream = streamOf(input);
    session.line.open(stream, false);
    const tell = (): void => session.line.tell(stream, notifying.value ? toBase64(notifying.value) : '');
    notifying.addEventListener('characteristicvaluechanged', tell);
    await notifying.startNotifications();
    const drop = (): void => {
      notifying.removeEventListener('characteristicvaluechanged', tell);
      notifying.stopNotifications().catch(() => undefined);
    };
    return { handle: session.hold('notifications', { stream }, FEATURE, drop) };
  },
};

function bluetoothOf({ window }: DeviceSession): Bluetooth {
  return (window.navigator as unknown as { bluetooth: Bluetooth }).bluetooth;
}

function uuidOf(uuid: Json | undefined): Uuid {
  return typeof uuid === 'string' || typeof uuid === 'number' ? uuid : undefined;
}
