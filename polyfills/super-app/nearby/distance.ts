/** A point on the earth, in degrees north and east. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth, in metres. */
const RADIUS = 6_371_000;

/** Metres along the surface, on a sphere: off by half a percent at most. */
export function distance(one: Point, other: Point): number {
  const rise = radians(other.latitude - one.latitude);
  const turn = radians(other.longitude - one.longitude);
  const straight =
    Math.sin(rise / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(turn / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(straight)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** As people say it: to ten metres below a kilometre, to a hundred below ten. */
export function distanceText(metres: number, language?: string): string {
  const isFar = metres >= 995;
  const [value, unit, digits] = isFar
    ? [metres / 1_000, 'kilometer', metres < 9_950 ? 1 : 0]
    : [Math.max(10, Math.round(metres / 10) * 10), 'meter', 0];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(
    value,
  );
}
