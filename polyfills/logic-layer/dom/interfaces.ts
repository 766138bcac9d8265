import { CORE_INTERFACES } from './core-interfaces.ts';
import { htmlInterfaces } from './html/html-interfaces.ts';

/** Makes the interfaces known by name, for `instanceof` and for scripts that make nodes and events. */
export function exposeDomInterfaces(): void {
  for (const [name, value] of Object.entries({ ...htmlInterfaces(), ...CORE_INTERFACES })) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}
