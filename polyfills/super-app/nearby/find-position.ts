import type { Point } from './distance.ts';

/** How looking for the device's position went. */
export type PositionAnswer =
  | { readonly is: 'found'; readonly point: Point }
  /** Its person, or the browser, gives this page none. */
  | { readonly is: 'refused' }
  /** The device knows none, or not in time. */
  | { readonly is: 'unknown' };

/** How long a device may look for its position, in milliseconds. */
const PATIENCE = 15_000;
/** One that is so old is still good enough, in milliseconds. */
const FRESH = 60_000;

/** Asks the browser where the device is; the browser asks its person. Never rejects. */
export function findPosition(): Promise<PositionAnswer> {
  const { promise, resolve } = Promise.withResolvers<PositionAnswer>();
  const geolocation: Geolocation | undefined = navigator.geolocation;
  if (geolocation === undefined) return Promise.resolve({ is: 'unknown' });
  geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude } }) => resolve({ is: 'found', point: { latitude, longitude } }),
    (error) => resolve({ is: error.code === error.PERMISSION_DENIED ? 'refused' : 'unknown' }),
    { timeout: PATIENCE, maximumAge: FRESH },
  );
  return promise;
}
