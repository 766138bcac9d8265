import type { Wrapping } from '../wrapping.ts';

/** Sensors of the table; those that aren't named here are none of its features. */
const SENSORS = {
  ...{
    Accelerometer: 'accelerometer',
    LinearAccelerationSensor: 'accelerometer',
    GravitySensor: 'accelerometer',
  },
  ...{ Gyroscope: 'accelerometer', RelativeOrientationSensor: 'accelerometer' },
  ...{ Magnetometer: 'magnetometer', AbsoluteOrientationSensor: 'magnetometer' },
} as const;
const EVENTS = {
  devicemotion: 'accelerometer',
  deviceorientation: 'accelerometer',
  deviceorientationabsolute: 'magnetometer',
} as const;

interface Sensor extends EventTarget {
  stop(): void;
}

/** https://www.w3.org/TR/generic-sensor/ */
export function wrapSensors(wrapping: Wrapping): void {
  const { window, patches } = wrapping;
  const { Sensor: Base } = window as { Sensor?: { prototype: object } };
  const started = new WeakMap<object, { stop(): void }>();
  patches.method(Base?.prototype, 'start', (original) => {
    return function start(this: unknown): void {
      const sensor = this as Sensor;
      const feature = featureOf(sensor, window);
      if (feature === undefined) return void Reflect.apply(original, this, []);
      if (started.has(sensor)) return;
      const running = { stop: () => undefined as void };
      started.set(sensor, running);
      const refuse = (message: string): void => {
        if (started.get(sensor) !== running) return;
        sensor.stop();
        sensor.dispatchEvent(errorEvent(wrapping, message));
      };
      void wrapping.permit(feature).then(
        () => {
          if (started.get(sensor) !== running) return;
          running.stop = wrapping.states.onceNotGranted(feature, () => refuse('The permission was revoked.'));
          Reflect.apply(original, this, []);
        },
        ({ message }: Error) => refuse(message),
      );
    };
  });
  patches.method(Base?.prototype, 'stop', (original) => {
    return function stop(this: unknown): void {
      started.get(this as object)?.stop();
      started.delete(this as object);
      Reflect.apply(original, this, []);
    };
  });
}

/** https://www.w3.org/TR/orientation-event/: events are held back until they are allowed; where the platform has a question, the host's comes first. */
export function wrapMotionEvents(wrapping: Wrapping): void {
  const { window, patches, states } = wrapping;
  const { DeviceMotionEvent: Motion, DeviceOrientationEvent: Orientation } = window as {
    DeviceMotionEvent?: object;
    DeviceOrientationEvent?: object;
  };
  for (const target of [Motion, Orientation]) wrapping.gate(target, 'requestPermission', 'accelerometer');
  const guarded = new Set<string>();
  const ended = new window.AbortController();
  const add = Reflect.get(window, 'addEventListener') as typeof window.addEventListener;
  // Before the page's own listener, and only when there is one: listening turns the sensor on.
  const guard = (type: string): void => {
    if (!Object.hasOwn(EVENTS, type) || guarded.has(type)) return;
    guarded.add(type);
    const hold = (event: Event): void => {
      if (states.of(EVENTS[type as keyof typeof EVENTS]) !== 'granted') event.stopImmediatePropagation();
    };
    add.call(window, type, hold, { capture: true, signal: ended.signal });
  };
  patches.own(window, 'addEventListener', function (this: unknown, ...given: unknown[]): void {
    guard(String(given[0]));
    Reflect.apply(add, this ?? window, given);
  });
  for (const type of Object.keys(EVENTS)) {
    patches.setter(
      window,
      `on${type}`,
      (original) =>
        function (this: unknown, value: unknown): void {
          guard(type);
          original.call(window, value);
        },
    );
  }
  patches.whenRestored(() => ended.abort());
}

function featureOf(sensor: object, window: object): string | undefined {
  for (const [name, feature] of Object.entries(SENSORS)) {
    const Interface: unknown = Reflect.get(window, name);
    if (typeof Interface === 'function' && sensor instanceof Interface) return feature;
  }
  return undefined;
}

function errorEvent({ window }: Wrapping, message: string): Event {
  const error = new window.DOMException(message, 'NotAllowedError');
  const { SensorErrorEvent: Interface } = window as unknown as {
    SensorErrorEvent?: new (type: string, init: { error: DOMException }) => Event;
  };
  return Interface ? new Interface('error', { error }) : new window.Event('error');
}
