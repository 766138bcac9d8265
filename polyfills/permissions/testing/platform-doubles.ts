import { WRAPPED_APIS } from './wrapped-apis.ts';
import type { UseName } from './uses.ts';
import type { PaymentAnswer } from '../payment-handler.ts';

const POSITION_UNAVAILABLE = 2;
const POSITION = { coords: { latitude: 52.5, longitude: 13.4, accuracy: 10 }, timestamp: 1 };

type Success = (position: object) => void;
type Failure = (error: object) => void;

/**
 * The APIs of a platform as doubles, which every engine can have, or lack. They write down how often they were reached, and fail in the way
 * of their standard when they are told to.
 */
export class PlatformDoubles {
  readonly reached: string[] = [];
  isFailing = false;
  readonly #undo: (() => void)[] = [];

  /** Every API is there. */
  play(): void {
    this.takeBack();
    const members = { ...this.#location(), ...this.#devices(), ...this.#small() };
    for (const [name, value] of Object.entries(members)) this.#define(navigator, name, value);
    const globals = { ...this.#interfaces(), ...this.#sensors() };
    for (const [name, value] of Object.entries(globals)) this.#define(globalThis, name, value);
  }

  /** None is there. */
  lack(): void {
    this.takeBack();
    for (const { path } of WRAPPED_APIS) {
      const [holder, name = ''] = path.split('.');
      this.#remove(holder === 'navigator' ? navigator : globalThis, name);
    }
  }

  /** The engine has its own again. */
  takeBack(): void {
    this.reached.length = 0;
    this.isFailing = false;
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  /** A host's payment. */
  readonly pay = async (): Promise<PaymentAnswer> => {
    this.#reach('PaymentRequest.show');
    return { methodName: 'https://pay.example', details: {} };
  };

  /** @throws {DOMException} the failure that the API's standard names */
  #reach(name: UseName): void {
    this.reached.push(name);
    const { failure } = WRAPPED_APIS.find((api) => api.name === name) ?? {};
    if (this.isFailing) throw new DOMException('The platform can not.', failure);
  }

  #location(): object {
    const locate = (name: UseName, success: Success, failure: Failure): void => {
      try {
        this.#reach(name);
        setTimeout(() => success(POSITION));
      } catch (error) {
        setTimeout(() => failure({ code: POSITION_UNAVAILABLE, message: String(error) }));
      }
    };
    class Geolocation {
      getCurrentPosition(success: Success, failure: Failure): void {
        locate('geolocation.getCurrentPosition', success, failure);
      }
      watchPosition(success: Success, failure: Failure): number {
        locate('geolocation.watchPosition', success, failure);
        return 1;
      }
      clearWatch(): void {}
    }
    return { geolocation: new Geolocation() };
  }

  #devices(): object {
    const reach = (name: UseName): void => this.#reach(name);
    class Track extends EventTarget {
      readonly id = 'track';
      readonly label = '';
      readonly readyState = 'live';
      readonly kind: string;
      constructor(kind: string) {
        super();
        this.kind = kind;
      }
      getSettings(): object {
        return {};
      }
      stop(): void {}
    }
    class MediaDevices extends EventTarget {
      async getUserMedia({ video }: MediaStreamConstraints): Promise<object> {
        reach(video ? 'getUserMedia({video})' : 'getUserMedia({audio})');
        const track = new Track(video ? 'video' : 'audio');
        return { getTracks: () => [track] };
      }
    }
    class Bluetooth {
      async requestDevice(): Promise<EventTarget> {
        reach('bluetooth.requestDevice');
        return Object.assign(new EventTarget(), {
          id: '1',
          name: 'Lock',
          gatt: { disconnect: () => undefined },
        });
      }
    }
    class ContactsManager {
      async select(): Promise<object[]> {
        reach('contacts.select');
        return [{ name: ['Ada'] }];
      }
    }
    return {
      mediaDevices: new MediaDevices(),
      bluetooth: new Bluetooth(),
      contacts: new ContactsManager(),
    };
  }

  #small(): object {
    const reach = (name: UseName): void => this.#reach(name);
    class Clipboard {
      async writeText(): Promise<void> {
        reach('clipboard.writeText');
      }
      async readText(): Promise<string> {
        reach('clipboard.readText');
        return 'x';
      }
    }
    class Permissions {
      /** The platform itself has nothing against it. */
      async query(): Promise<object> {
        return Object.assign(new EventTarget(), { state: 'granted' });
      }
    }
    return {
      clipboard: new Clipboard(),
      permissions: new Permissions(),
      share: async () => reach('share'),
      canShare: () => true,
      getBattery: async () => {
        reach('getBattery');
        return Object.assign(new EventTarget(), { level: 1 });
      },
    };
  }

  #interfaces(): object {
    const reach = (name: UseName): void => this.#reach(name);
    const isFailing = (): boolean => this.isFailing;
    class NDEFReader extends EventTarget {
      async scan(): Promise<void> {
        reach('NDEFReader.scan');
      }
      async write(): Promise<void> {
        reach('NDEFReader.write');
      }
    }
    class Notification extends EventTarget {
      static readonly permission = 'default';
      static async requestPermission(): Promise<string> {
        if (isFailing()) return 'denied';
        reach('Notification.requestPermission');
        return 'granted';
      }
    }
    class PaymentRequest extends EventTarget {
      readonly id = '1';
      async show(): Promise<object> {
        reach('PaymentRequest.show');
        return {};
      }
    }
    return { NDEFReader, Notification, PaymentRequest };
  }

  #sensors(): object {
    const reach = (name: UseName): void => this.#reach(name);
    class Sensor extends EventTarget {
      onreading: (() => void) | undefined;
      onerror: ((event: Event) => void) | undefined;
      constructor() {
        super();
        this.addEventListener('reading', () => this.onreading?.());
        this.addEventListener('error', (event) => this.onerror?.(event));
      }
      start(): void {
        try {
          reach(this instanceof Accelerometer ? 'Accelerometer.start' : 'Magnetometer.start');
          setTimeout(() => this.dispatchEvent(new Event('reading')));
        } catch (error) {
          setTimeout(() => this.dispatchEvent(Object.assign(new Event('error'), { error })));
        }
      }
      stop(): void {}
    }
    class Accelerometer extends Sensor {}
    class Magnetometer extends Sensor {}
    class SensorErrorEvent extends Event {
      readonly error: unknown;
      constructor(type: string, { error }: { error: unknown }) {
        super(type);
        this.error = error;
      }
    }
    return { Sensor, Accelerometer, Magnetometer, SensorErrorEvent };
  }

  #define(target: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
    this.#undo.push(() => {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    });
  }

  #remove(target: object, name: string): void {
    for (
      let holder: object | null = target;
      holder;
      holder = Object.getPrototypeOf(holder) as object | null
    ) {
      const owner = holder;
      const before = Object.getOwnPropertyDescriptor(owner, name);
      if (before === undefined) continue;
      Reflect.deleteProperty(owner, name);
      this.#undo.push(() => Object.defineProperty(owner, name, before));
    }
  }
}
