import { isOrderedMap } from '../manifest/ordered-map.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';

/** Where a MiniApp is of use: a station, a shop, a stop. */
export interface Place {
  /** Degrees north, from -90 to 90. */
  readonly latitude: number;
  /** Degrees east, from -180 to 180. */
  readonly longitude: number;
  /** What people call it. */
  readonly name?: string;
}

/** Places that are still read from one manifest, or one entry of a catalogue. */
const MOST_PLACES = 64;
/** Units of a name that are still read. */
const LONGEST_NAME = 80;

/** The places of the member `mpt_places`, at most 64; unusable ones are left out. */
export function places(manifest: Pick<ProcessedManifest, 'extensions'>): Place[] {
  return readPlaces(manifest.extensions['mpt_places']);
}

/** The same of a list that came from elsewhere, such as an entry of a package server's catalogue. */
export function readPlaces(written: unknown): Place[] {
  if (!Array.isArray(written)) return [];
  return written.slice(0, MOST_PLACES).flatMap((place: unknown) => {
    if (!isOrderedMap(place)) return [];
    const { latitude, longitude, name } = place;
    if (!isAngle(latitude, 90) || !isAngle(longitude, 180)) return [];
    const named = typeof name === 'string' && name.trim() !== '' && name.length <= LONGEST_NAME;
    return [{ latitude, longitude, ...(named && { name }) }];
  });
}

function isAngle(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}
