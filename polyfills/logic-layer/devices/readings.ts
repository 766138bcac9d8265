import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { Event } from '../events/event.ts';
import type { Json } from '../messages.ts';
import { theLine, type OpenStream } from './device-line.ts';

type Values = Readonly<Record<string, Json>>;

/** What is told of a network before more is allowed: what most devices say. */
const UNTOLD: Values = {
  type: 'unknown',
  effectiveType: '4g',
  downlink: 10,
  downlinkMax: null,
  rtt: 50,
  saveData: false,
};

let fill: (target: Reading, values: Values) => void;

/** An object whose members the host tells again when they change. */
class Reading extends DomEventTarget {
  #values: Values = {};

  static {
    fill = (target, values) => {
      target.#values = values;
    };
  }

  static define(prototype: object, names: readonly string[]): void {
    for (const name of names) {
      Object.defineProperty(prototype, name, {
        configurable: true,
        enumerable: true,
        // What is infinite has no JSON.
        get(this: Reading) {
          this.look();
          const value = this.#values[name];
          return value === null ? Infinity : value;
        },
      });
    }
  }

  /** A member is read. */
  protected look(): void {}

  protected async open(what: string): Promise<void> {
    const { answer } = await theLine().open(what, {}, (told) => {
      const { event, values } = told as { event: string; values: Values };
      fill(this, values);
      fire(new Event(event), this);
    });
    fill(this, answer['values'] as Values);
  }
}

/** https://www.w3.org/TR/battery-status/#the-batterymanager-interface */
export class BatteryManager extends Reading {
  static async get(): Promise<BatteryManager> {
    const battery = new BatteryManager();
    await battery.open('battery');
    return battery;
  }
}
Reading.define(BatteryManager.prototype, ['charging', 'chargingTime', 'dischargingTime', 'level']);
defineEventHandlers(
  BatteryManager.prototype,
  'chargingchange chargingtimechange dischargingtimechange levelchange',
);

let battery: Promise<BatteryManager> | undefined;

/** One object for all calls; each asks anew whether it may be told. */
export async function getBattery(): Promise<BatteryManager> {
  if (battery && (await theLine().call('permissions.query', { name: 'battery' })) === 'denied') {
    throw new DOMException('The battery may not be read.', 'NotAllowedError');
  }
  battery ??= BatteryManager.get().catch((error: unknown) => {
    battery = undefined;
    throw error;
  });
  return battery;
}

/** https://wicg.github.io/netinfo/: the first member that is read asks; `change` tells when more is known. */
export class NetworkInformation extends Reading {
  #isAsked = false;

  constructor() {
    super();
    fill(this, UNTOLD);
  }

  protected override look(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.open('connection').then(
      () => fire(new Event('change'), this),
      () => undefined,
    );
  }
}
Reading.define(NetworkInformation.prototype, Object.keys(UNTOLD));
defineEventHandlers(NetworkInformation.prototype, 'change');

/** https://www.w3.org/TR/generic-sensor/#sensor-errorevent-interface */
export class SensorErrorEvent extends Event {
  readonly error: DOMException;

  constructor(type: string, { error }: { error: DOMException }) {
    super(type);
    this.error = error;
  }
}

/** https://www.w3.org/TR/generic-sensor/#the-sensor-interface; at most 20 readings a second cross. */
export class Sensor extends DomEventTarget {
  readonly #type: string;
  readonly #frequency: number | undefined;
  #values: Values | undefined;
  #opening: Promise<OpenStream> | undefined;
  #activated = false;

  constructor(type: string, frequency: number | undefined) {
    super();
    this.#type = type;
    this.#frequency = frequency;
  }

  get activated(): boolean {
    return this.#activated;
  }

  get hasReading(): boolean {
    return this.#values !== undefined;
  }

  get timestamp(): Json {
    return this.#values?.['timestamp'] ?? null;
  }

  static define(prototype: object, names: readonly string[]): void {
    for (const name of names) {
      Object.defineProperty(prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: Sensor) {
          return this.#values?.[name] ?? null;
        },
      });
    }
  }

  start(): void {
    if (this.#opening) return;
    const opening = theLine().open('sensor', { type: this.#type, frequency: this.#frequency }, (told) =>
      this.#heard(told as Values),
    );
    this.#opening = opening;
    opening.then(
      ({ close }) => {
        if (this.#opening !== opening) return close();
        this.#activated = true;
        fire(new Event('activate'), this);
      },
      (error: Error) => this.#fail(error),
    );
  }

  stop(): void {
    this.#opening?.then(
      ({ close }) => close(),
      () => undefined,
    );
    this.#opening = undefined;
    this.#activated = false;
    this.#values = undefined;
  }

  #heard(told: Values): void {
    const { error } = told as { error?: { name: string; message: string } };
    if (this.#opening === undefined) return;
    if (error) return this.#fail(error);
    this.#values = told;
    fire(new Event('reading'), this);
  }

  #fail({ name, message }: { readonly name: string; readonly message: string }): void {
    this.stop();
    fire(new SensorErrorEvent('error', { error: new DOMException(message, name) }), this);
  }
}
defineEventHandlers(Sensor.prototype, 'reading activate error');

const AXES = ['x', 'y', 'z'];
/** Sensors by name, with what they read. */
const SENSORS = {
  ...{
    Accelerometer: AXES,
    LinearAccelerationSensor: AXES,
    GravitySensor: AXES,
    Gyroscope: AXES,
    Magnetometer: AXES,
  },
  ...{ AbsoluteOrientationSensor: ['quaternion'], RelativeOrientationSensor: ['quaternion'] },
};

export function sensors(): Readonly<Record<string, typeof DomEventTarget>> {
  const made = Object.entries(SENSORS).map(([type, members]) => {
    const Interface = class extends Sensor {
      constructor({ frequency }: { frequency?: number } = {}) {
        super(type, frequency);
      }
    };
    Sensor.define(Interface.prototype, members);
    return [type, Interface as unknown as typeof DomEventTarget] as const;
  });
  return Object.fromEntries(made);
}
