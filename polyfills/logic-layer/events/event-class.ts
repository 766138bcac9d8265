import { toDictionary, type Conversion } from '../web-idl/conversions.ts';
import { Event, membersOf } from './event.ts';

/** A member of an event's dictionary: how it is converted, and what it is when it isn't given. */
export type Members = Readonly<Record<string, readonly [convert: Conversion, initial: unknown]>>;

export type EventClass = typeof Event &
  (new (type: string, init?: EventInit & Record<string, unknown>) => Event & Record<string, unknown>);

export const REQUIRED = Symbol('required');

/**
 * An event interface whose attributes are the members of its dictionary, in the order of Web IDL: those of the base
 * first, then its own by name. A member without an initial value (`REQUIRED`) must be given.
 * https://dom.spec.whatwg.org/#constructing-events
 */
export function eventClass(name: string, base: typeof Event, members: Members): EventClass {
  const entries = Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const initials = entries.some(([, [, initial]]) => initial === REQUIRED)
    ? undefined
    : Object.fromEntries(entries.map(([member, [, initial]]) => [member, initial]));
  const made = {
    [name]: class extends base {
      constructor(...args: [type: string, init?: EventInit]) {
        super(...args);
        const own = membersOf(this);
        if (args[1] === undefined && initials !== undefined) {
          Object.assign(own, initials);
          return;
        }
        const given = toDictionary(args[1]);
        for (const [member, [convert, initial]] of entries) {
          const value = given[member];
          if (value === undefined && initial === REQUIRED) {
            throw new TypeError(`${name}: the member "${member}" is required.`);
          }
          own[member] = value === undefined ? initial : convert(value);
        }
      }
    },
  }[name] as EventClass;
  for (const member of Object.keys(members)) {
    Object.defineProperty(made.prototype, member, {
      configurable: true,
      enumerable: true,
      get(this: Event) {
        return membersOf(this)[member];
      },
    });
  }
  return made;
}
