import type { Wrapping } from '../wrapping.ts';

const FEATURE = 'geolocation';
const PERMISSION_DENIED = 1;

/** https://www.w3.org/TR/geolocation/ */
export function wrapGeolocation(wrapping: Wrapping): void {
  const { window, patches } = wrapping;
  const { geolocation } = window.navigator;
  // Of this window's watches, by the number that the page knows.
  const watches = new Map<number, { native: number | undefined; stop(): void }>();
  let numbers = 0;
  patches.method(geolocation, 'getCurrentPosition', (original) => {
    return function getCurrentPosition(this: unknown, ...given: unknown[]): void {
      const [, error] = callbacks(given);
      void wrapping.permit(FEATURE).then(
        () => Reflect.apply(original, this, given),
        (reason: Error) => error?.(positionError(wrapping, reason)),
      );
    };
  });
  const clear = Reflect.get(geolocation ?? {}, 'clearWatch') as ((id: number) => void) | undefined;
  const end = (id: number): void => {
    const watch = watches.get(id);
    watches.delete(id);
    watch?.stop();
    if (watch?.native !== undefined) clear?.call(geolocation, watch.native);
  };
  patches.method(geolocation, 'watchPosition', (original) => {
    return function watchPosition(this: unknown, ...given: unknown[]): number {
      const [, error] = callbacks(given);
      const id = ++numbers;
      const watch = { native: undefined as number | undefined, stop: () => undefined as void };
      watches.set(id, watch);
      const refuse = (reason: Error): void => {
        if (!watches.has(id)) return;
        end(id);
        error?.(positionError(wrapping, reason));
      };
      void wrapping.permit(FEATURE).then(() => {
        if (!watches.has(id)) return;
        watch.native = Reflect.apply(original, this, given) as number;
        watch.stop = wrapping.states.onceNotGranted(FEATURE, () =>
          refuse(new Error('The permission was revoked.')),
        );
      }, refuse);
      return id;
    };
  });
  patches.method(
    geolocation,
    'clearWatch',
    () =>
      function clearWatch(id: unknown): void {
        end(Number(id));
      },
  );
}

type Callback = (value: unknown) => void;

/** @throws {TypeError} as Web IDL does for what is no function */
function callbacks([success, error]: readonly unknown[]): [Callback, Callback | undefined] {
  if (typeof success !== 'function') throw new TypeError('The first argument is not a function.');
  if (error !== undefined && error !== null && typeof error !== 'function') {
    throw new TypeError('The second argument is not a function.');
  }
  return [success as Callback, (error ?? undefined) as Callback | undefined];
}

/** https://www.w3.org/TR/geolocation/#position_error_interface: no script can construct one, but it may be made of its prototype. */
function positionError({ window }: Wrapping, { message }: Error): object {
  const { GeolocationPositionError: Interface } = window as {
    GeolocationPositionError?: { prototype: object };
  };
  return Object.create(Interface?.prototype ?? Object.prototype, {
    code: { value: PERMISSION_DENIED, enumerable: true },
    message: { value: message, enumerable: true },
  }) as object;
}
