import type { Place } from '@miniapp-tests/spec/extensions/places';
import { distance, type Point } from './distance.ts';

/** Beyond so many metres nothing is nearby. */
export const FARTHEST = 10_000;
/** MiniApps that are shown. */
const MOST = 8;

/** Something that may be of use at places. */
export interface Placed {
  readonly places?: readonly Place[];
}

/** It, at its place that is nearest. */
export interface Near<Thing> {
  readonly thing: Thing;
  readonly place: Place;
  /** In metres. */
  readonly away: number;
}

/** What is of use around a point, the nearest first; each thing once. */
export function nearest<Thing extends Placed>(things: readonly Thing[], around: Point): Near<Thing>[] {
  const near = things.flatMap((thing): Near<Thing>[] => {
    const [first] = (thing.places ?? [])
      .map((place) => ({ thing, place, away: distance(around, place) }))
      .sort((one, other) => one.away - other.away);
    return first && first.away <= FARTHEST ? [first] : [];
  });
  return near.sort((one, other) => one.away - other.away).slice(0, MOST);
}
