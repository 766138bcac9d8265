import { CORE_INTERFACES } from './core-interfaces.ts';
import { RULE_NAMES, theRules } from './css/rules.ts';
import { htmlInterfaces } from './html/html-interfaces.ts';
import { shapeInterfaces } from './shape-interfaces.ts';
import { expose, exposeLater } from '../web-idl/expose-later.ts';

/** Makes the interfaces known by name, for `instanceof` and for scripts that make nodes and events. */
export function exposeDomInterfaces(): void {
  const interfaces = { ...htmlInterfaces(), ...CORE_INTERFACES };
  shapeInterfaces(interfaces);
  for (const [name, value] of Object.entries(interfaces)) expose(name, value);
  exposeLater(RULE_NAMES, () => theRules().RULE_INTERFACES);
}
