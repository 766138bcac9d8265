import type { Json } from '../../logic-layer/messages.ts';
import { plain, streamOf, textOf, type DeviceCalls } from './device-call.ts';
import type { DeviceSession } from './device-session.ts';

const BATTERY = ['charging', 'chargingTime', 'dischargingTime', 'level'];
const BATTERY_EVENTS = ['chargingchange', 'chargingtimechange', 'dischargingtimechange', 'levelchange'];
const CONNECTION = ['type', 'effectiveType', 'downlink', 'downlinkMax', 'rtt', 'saveData'];
const READING = ['x', 'y', 'z', 'timestamp'];
/** Readings a second, at most. */
const FREQUENCY = 20;

const SENSORS: Readonly<Record<string, string>> = {
  ...{
    Accelerometer: 'accelerometer',
    LinearAccelerationSensor: 'accelerometer',
    GravitySensor: 'accelerometer',
  },
  ...{ Gyroscope: 'accelerometer', RelativeOrientationSensor: 'accelerometer' },
  ...{ Magnetometer: 'magnetometer', AbsoluteOrientationSensor: 'magnetometer' },
};

interface Sensor extends EventTarget {
  readonly quaternion?: readonly number[] | null;
  start(): void;
  stop(): void;
}

/** Readings that come by themselves: battery, network, sensors. */
export const READING_CALLS: DeviceCalls = {
  // https://www.w3.org/TR/battery-status/
  battery: async (input, session) => {
    await session.permit('battery');
    const { navigator } = session.window as unknown as { navigator: { getBattery(): Promise<EventTarget> } };
    return follow(await navigator.getBattery(), BATTERY, BATTERY_EVENTS, 'battery', streamOf(input), session);
  },
  // https://wicg.github.io/netinfo/
  connection: async (input, session) => {
    await session.permit('network-information');
    const { connection } = session.window.navigator as unknown as { connection: EventTarget };
    return follow(connection, CONNECTION, ['change'], 'network-information', streamOf(input), session);
  },
  // https://www.w3.org/TR/generic-sensor/
  sensor: async (input, session) => {
    const type = textOf(input['type'], 50);
    const feature = Object.hasOwn(SENSORS, type) ? SENSORS[type] : undefined;
    const Interface = Reflect.get(session.window, type) as (new (options: object) => Sensor) | undefined;
    if (feature === undefined || Interface === undefined)
      throw new TypeError(`There is no sensor "${type}".`);
    await session.permit(feature);
    const stream = streamOf(input);
    session.line.open(stream, true);
    const sensor = new Interface({ frequency: Math.min(FREQUENCY, Number(input['frequency']) || FREQUENCY) });
    const fail = ({ name, message }: { readonly name: string; readonly message: string }): void =>
      session.line.tell(stream, { error: { name, message } });
    sensor.addEventListener('reading', () => {
      const quaternion = sensor.quaternion ? [...sensor.quaternion] : null;
      session.line.tell(stream, { ...plain(sensor, READING), quaternion });
    });
    sensor.addEventListener('error', (event) => fail((event as Event & { error: DOMException }).error));
    const drop = (): void => {
      sensor.stop();
      fail({ name: 'NotAllowedError', message: 'The permission was revoked.' });
    };
    const handle = session.hold('sensor', sensor, feature, drop);
    sensor.start();
    return { handle };
  },
};

/** Tells the values of an object now, and whenever it fires one of the events. */
function follow(
  target: EventTarget,
  names: readonly string[],
  events: readonly string[],
  feature: string,
  stream: number,
  session: DeviceSession,
): Json {
  const values = (): Record<string, Json> => plain(target, names);
  const tell = (event: Event): void => session.line.tell(stream, { event: event.type, values: values() });
  session.line.open(stream, false);
  for (const type of events) target.addEventListener(type, tell);
  const drop = (): void => events.forEach((type) => target.removeEventListener(type, tell));
  return { handle: session.hold('readings', { stream }, feature, drop), values: values() };
}
