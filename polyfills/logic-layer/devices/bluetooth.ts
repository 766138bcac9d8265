import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { Event } from '../events/event.ts';
import { toBase64, toDataView } from './device-bytes.ts';
import { theLine, type OpenStream } from './device-line.ts';

type Uuid = string | number;
interface Found {
  readonly handle: number;
  readonly uuid: string;
}

/** https://webbluetoothcg.github.io/web-bluetooth/#bluetooth: calls go to the device that the host's page is connected with. */
export class Bluetooth extends DomEventTarget {
  async getAvailability(): Promise<boolean> {
    return (await theLine().call('bluetooth.getAvailability')) as boolean;
  }

  async requestDevice(options: object = {}): Promise<BluetoothDevice> {
    const devices: BluetoothDevice[] = [];
    const { answer } = await theLine().open('bluetooth.requestDevice', { options }, () =>
      devices.forEach(disconnected),
    );
    const device = new BluetoothDevice(answer as unknown as DeviceAnswer);
    devices.push(device);
    return device;
  }
}

interface DeviceAnswer {
  readonly handle: number;
  readonly id: string;
  readonly name: string | null;
}

export class BluetoothDevice extends DomEventTarget {
  readonly id: string;
  readonly name: string | undefined;
  readonly gatt: BluetoothRemoteGATTServer;

  constructor({ handle, id, name }: DeviceAnswer) {
    super();
    this.id = id;
    this.name = name ?? undefined;
    this.gatt = new BluetoothRemoteGATTServer(this, handle);
  }
}
defineEventHandlers(BluetoothDevice.prototype, 'gattserverdisconnected');

let setConnected: (server: BluetoothRemoteGATTServer, is: boolean) => void;

export class BluetoothRemoteGATTServer {
  readonly device: BluetoothDevice;
  readonly #handle: number;
  #connected = false;

  static {
    setConnected = (server, is) => {
      server.#connected = is;
    };
  }

  constructor(device: BluetoothDevice, handle: number) {
    this.device = device;
    this.#handle = handle;
  }

  get connected(): boolean {
    return this.#connected;
  }

  async connect(): Promise<this> {
    await theLine().call('gatt.connect', { device: this.#handle });
    this.#connected = true;
    return this;
  }

  disconnect(): void {
    this.#connected = false;
    void theLine()
      .call('gatt.disconnect', { device: this.#handle })
      .catch(() => undefined);
  }

  async getPrimaryService(uuid: Uuid): Promise<BluetoothRemoteGATTService> {
    const [service] = await this.getPrimaryServices(uuid);
    return service!;
  }

  async getPrimaryServices(uuid?: Uuid): Promise<BluetoothRemoteGATTService[]> {
    const found = (await theLine().call('gatt.services', {
      device: this.#handle,
      uuid,
    })) as unknown as Found[];
    return found.map((service) => new BluetoothRemoteGATTService(this.device, service));
  }
}

export class BluetoothRemoteGATTService extends DomEventTarget {
  readonly device: BluetoothDevice;
  readonly uuid: string;
  readonly isPrimary = true;
  readonly #handle: number;

  constructor(device: BluetoothDevice, { handle, uuid }: Found) {
    super();
    this.device = device;
    this.uuid = uuid;
    this.#handle = handle;
  }

  async getCharacteristic(uuid: Uuid): Promise<BluetoothRemoteGATTCharacteristic> {
    const [characteristic] = await this.getCharacteristics(uuid);
    return characteristic!;
  }

  async getCharacteristics(uuid?: Uuid): Promise<BluetoothRemoteGATTCharacteristic[]> {
    const found = await theLine().call('gatt.characteristics', { service: this.#handle, uuid });
    return (found as unknown as (Found & { properties: object })[]).map(
      (characteristic) => new BluetoothRemoteGATTCharacteristic(this, characteristic),
    );
  }
}

export class BluetoothRemoteGATTCharacteristic extends DomEventTarget {
  readonly service: BluetoothRemoteGATTService;
  readonly uuid: string;
  readonly properties: object;
  value: DataView | undefined;
  readonly #handle: number;
  #notifications: OpenStream | undefined;

  constructor(
    service: BluetoothRemoteGATTService,
    { handle, uuid, properties }: Found & { properties: object },
  ) {
    super();
    this.service = service;
    this.uuid = uuid;
    this.properties = Object.freeze(properties);
    this.#handle = handle;
  }

  async readValue(): Promise<DataView> {
    this.value = toDataView(await theLine().call('gatt.read', { characteristic: this.#handle }));
    // What is subscribed to tells of a read, too.
    if (!this.#notifications) fire(new Event('characteristicvaluechanged', { bubbles: true }), this);
    return this.value;
  }

  writeValue(value: BufferSource): Promise<void> {
    return this.writeValueWithResponse(value);
  }

  writeValueWithResponse(value: BufferSource): Promise<void> {
    return this.#write(value, true);
  }

  writeValueWithoutResponse(value: BufferSource): Promise<void> {
    return this.#write(value, false);
  }

  async startNotifications(): Promise<this> {
    this.#notifications ??= await theLine().open('gatt.notify', { characteristic: this.#handle }, (told) => {
      this.value = toDataView(told);
      fire(new Event('characteristicvaluechanged', { bubbles: true }), this);
    });
    return this;
  }

  async stopNotifications(): Promise<this> {
    this.#notifications?.close();
    this.#notifications = undefined;
    return this;
  }

  async #write(value: BufferSource, isAnswered: boolean): Promise<void> {
    await theLine().call('gatt.write', { characteristic: this.#handle, value: toBase64(value), isAnswered });
  }
}
defineEventHandlers(BluetoothRemoteGATTCharacteristic.prototype, 'characteristicvaluechanged');

function disconnected(device: BluetoothDevice): void {
  setConnected(device.gatt, false);
  fire(new Event('gattserverdisconnected', { bubbles: true }), device);
}
