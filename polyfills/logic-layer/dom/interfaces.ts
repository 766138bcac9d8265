import { CORE_INTERFACES } from './core-interfaces.ts';
import { htmlInterfaces } from './html/html-interfaces.ts';
import { shapeInterfaces } from './shape-interfaces.ts';

/** Makes the interfaces known by name, for `instanceof` and for scripts that make nodes and events. */
export function exposeDomInterfaces(): void {
  const interfaces = { ...htmlInterfaces(), ...CORE_INTERFACES };
  shapeInterfaces(interfaces);
  for (const [name, value] of Object.entries(interfaces)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}
