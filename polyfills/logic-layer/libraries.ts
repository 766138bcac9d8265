import type * as Markup from '../markup/parse-with-library.ts';
import type * as Rules from './dom/css/rule-library.ts';
import type { SharedWithRules } from './dom/css/shared-with-rules.ts';
import type * as Devices from './devices/devices.ts';
import type * as Dates from './dom/forms/date-strings.ts';
import type * as Ranges from './dom/range-library.ts';
import type { SharedWithRanges } from './dom/shared-with-ranges.ts';
import type * as Selectors from './dom/selector-matching.ts';
import { HANDOVER, type LibraryName } from './library-names.ts';
import type * as Cycles from './modules/bound-graph.ts';
import type * as Network from './network/interfaces.ts';
import type { SharedWithNetwork } from './network/shared.ts';
import type { SharedWithWidgets } from './widgets/shared-with-widgets.ts';
import type * as Widgets from './widgets/widgets.ts';

type Shared = Partial<SharedWithNetwork & SharedWithRanges & SharedWithRules & SharedWithWidgets>;

export interface Libraries {
  readonly markup: typeof Markup;
  readonly selectors: typeof Selectors;
  readonly network: typeof Network;
  readonly cycles: typeof Cycles;
  readonly dates: typeof Dates;
  readonly ranges: typeof Ranges;
  readonly rules: typeof Rules;
  readonly devices: typeof Devices;
  readonly widgets: typeof Widgets;
}

/** What a library's text leaves for each name: it is made of what the logic layer shares with it. */
type Makers = { readonly [Name in LibraryName]?: (shared: Shared) => Libraries[Name] };

const made: Partial<Libraries> = {};
let makers: Makers = {};
let load = (name: LibraryName): void => {
  throw new Error(`The logic layer has no library "${name}".`);
};

/** Libraries that are there already: tests have them. */
export function giveLibraries(given: Partial<Libraries>): void {
  Object.assign(made, given);
}

/** Takes what the texts of libraries left that ran in this worker. */
export function takeLibraries(): void {
  const key = Symbol.for(HANDOVER);
  makers = { ...makers, ...(Reflect.get(globalThis, key) as Makers | undefined) };
  Reflect.deleteProperty(globalThis, key);
}

/** @param run runs the text of a library that isn't there */
export function loadLibrariesBy(run: (name: LibraryName) => void): void {
  load = (name) => {
    run(name);
    takeLibraries();
  };
}

/** A library, loaded now if it wasn't before: the host's answer is waited for. */
export function library<Name extends LibraryName>(name: Name, shared: Shared = {}): Libraries[Name] {
  const known = made[name];
  if (known !== undefined) return known;
  if (makers[name] === undefined) load(name);
  const make = makers[name] as (shared: Shared) => Libraries[Name];
  const fresh = make(shared);
  giveLibraries({ [name]: fresh });
  return fresh;
}
