import { parseDataPath } from './data-path.ts';
import type { Data } from './data-view.ts';
import type { Path } from './template.ts';
import { tools } from './tools.ts';

interface Observed {
  readonly path: Path;
  /** All below it counts. */
  readonly deep: boolean;
}

export interface Observer {
  readonly observed: readonly Observed[];
  readonly call: (...values: unknown[]) => void;
}

/** Reads `observers`: `{'a, b.c, d.**': function}`. */
export function readObservers(
  observers: Readonly<Record<string, (...values: never[]) => void>>,
  instance: object,
): Observer[] {
  return Object.entries(observers).map(([names, call]) => ({
    observed: names.split(',').map((name) => {
      const text = name.trim();
      const deep = text.endsWith('.**');
      return { path: parseDataPath(deep ? text.slice(0, -'.**'.length) : text), deep };
    }),
    call: (...values) => (call as (...given: unknown[]) => void).apply(instance, values),
  }));
}

/** Calls each observer that one of the paths concerns, once, with what its own paths have now. */
export function tellObservers(observers: readonly Observer[], set: readonly Path[], data: Data): void {
  for (const { observed, call } of observers) {
    const isConcerned = observed.some(({ path, deep }) =>
      set.some((other) => (deep || other.length <= path.length) && isAlong(path, other)),
    );
    if (isConcerned) {
      call(
        ...observed.map(({ path }) => path.reduce<unknown>((value, name) => tools.get(value, name), data)),
      );
    }
  }
}

function isAlong(path: Path, other: Path): boolean {
  const end = Math.min(path.length, other.length);
  for (let step = 0; step < end; step++) if (path[step] !== other[step]) return false;
  return true;
}
