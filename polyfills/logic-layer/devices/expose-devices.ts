import type { HostConnection } from '../host-connection.ts';
import { library } from '../libraries.ts';
import { SHARED } from '../network/shared.ts';
import { exposeLater } from '../web-idl/expose-later.ts';

/**
 * Puts the device APIs that the host's page has where scripts look for them; they are loaded when a script does.
 *
 * @param names those of the global scope, and members of `navigator`
 */
export function exposeDevices(names: readonly (readonly string[])[], host: HostConnection): void {
  [globalThis, navigator].forEach((holder, index) =>
    exposeLater(names[index] ?? [], () => library('devices', SHARED).devices(host), holder),
  );
}
