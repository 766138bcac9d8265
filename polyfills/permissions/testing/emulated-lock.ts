import type { CDPEvents, CDPSession } from 'puppeteer-core';
import { answerChooser, type DevicePage } from './open-device-page.ts';

const ADDRESS = '09:09:09:09:09:09';
const SUCCESS = 0;
type GattOperation = CDPEvents['BluetoothEmulation.gattOperationReceived'];
type Operation = CDPEvents['BluetoothEmulation.characteristicOperationReceived'];

/** A lock in reach of the radio that Chromium plays: it tells its state, and takes commands. */
export class EmulatedLock {
  static readonly SERVICE = '0000fff0-0000-1000-8000-00805f9b34fb';
  static readonly STATE = '0000fff1-0000-1000-8000-00805f9b34fb';
  static readonly COMMAND = '0000fff2-0000-1000-8000-00805f9b34fb';

  readonly #radio: CDPSession;
  /** What a read gives. */
  state = 0;
  /** What was done with it, in its order, such as `write 1,2`. */
  readonly log: string[] = [];
  /** How often the platform asked which device. */
  readonly prompts: () => number;

  static async play(opened: DevicePage): Promise<EmulatedLock> {
    const radio = await opened.browser.target().createCDPSession();
    await radio.send('BluetoothEmulation.enable', { state: 'powered-on', leSupported: true });
    await radio.send('BluetoothEmulation.simulatePreconnectedPeripheral', {
      ...{ address: ADDRESS, name: 'Lock', manufacturerData: [] },
      knownServiceUuids: [EmulatedLock.SERVICE],
    });
    const lock = new EmulatedLock(radio, await answerChooser(opened));
    await lock.#furnish();
    return lock;
  }

  private constructor(radio: CDPSession, prompts: () => number) {
    this.#radio = radio;
    this.prompts = prompts;
    radio.on('BluetoothEmulation.gattOperationReceived', (operation) => void this.#connect(operation));
    radio.on(
      'BluetoothEmulation.characteristicOperationReceived',
      (operation) => void this.#answer(operation),
    );
  }

  /** It goes out of reach. */
  async leave(): Promise<void> {
    await this.#radio.send('BluetoothEmulation.simulateGATTDisconnection', { address: ADDRESS });
  }

  async #furnish(): Promise<void> {
    const { serviceId } = await this.#radio.send('BluetoothEmulation.addService', {
      address: ADDRESS,
      serviceUuid: EmulatedLock.SERVICE,
    });
    for (const [characteristicUuid, properties] of [
      [EmulatedLock.STATE, { read: true, notify: true }],
      [EmulatedLock.COMMAND, { write: true, writeWithoutResponse: true }],
    ] as const) {
      const { characteristicId } = await this.#radio.send('BluetoothEmulation.addCharacteristic', {
        ...{ serviceId, characteristicUuid, properties },
      });
      // By which notifications are turned on.
      if (characteristicUuid === EmulatedLock.STATE) {
        await this.#radio.send('BluetoothEmulation.addDescriptor', {
          ...{ characteristicId, descriptorUuid: '00002902-0000-1000-8000-00805f9b34fb' },
        });
      }
    }
  }

  async #connect({ address, type }: GattOperation): Promise<void> {
    this.log.push(type);
    await this.#radio.send('BluetoothEmulation.simulateGATTOperationResponse', {
      ...{ address, type, code: SUCCESS },
    });
  }

  async #answer({ characteristicId, type, data, writeType }: Operation): Promise<void> {
    this.log.push(data === undefined ? type : `${type} ${[...Buffer.from(data, 'base64')].join()}`);
    // Nobody waits for an answer to these.
    if (writeType === 'write-without-response') return;
    await this.#radio.send('BluetoothEmulation.simulateCharacteristicOperationResponse', {
      ...{ characteristicId, type, code: SUCCESS },
      ...(type === 'read' && { data: Buffer.from([this.state]).toString('base64') }),
    });
  }
}
