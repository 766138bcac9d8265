import { PermissionBroker, type PermissionStorage } from '../permissions/permission-broker.ts';
import { permissionSheet } from '../permissions/permission-sheet.ts';
import type { Database } from './database.ts';
import { authenticate } from './pin/authenticate.ts';
import type { Pin } from './pin/pin.ts';

export interface HostPermissionsParts {
  readonly phone: HTMLElement;
  readonly database: Database;
  readonly pin: Pin;
  /** Whether the MiniApp with this identity is in front: no other may ask. */
  isInFront(identity: string): boolean;
}

const HOST = 'MiniApps';

function storedIn(database: Database): PermissionStorage {
  return {
    load: (identity) => database.get('permissions', identity),
    save: (identity, state) => database.put('permissions', identity, state),
    remove: (identity) => database.remove('permissions', identity),
  };
}

/**
 * Who asks the person what a MiniApp may do, and remembers it. No push service stands behind this host: its tokens are as good as its money, and
 * each is another one, so that none has to be kept.
 */
export function hostPermissions({ phone, database, pin, isInFront }: HostPermissionsParts): PermissionBroker {
  return new PermissionBroker({
    storage: storedIn(database),
    ask: (question) => permissionSheet(phone, question, { host: HOST }),
    authenticate: (question) => authenticate(phone, pin, question),
    issuePushToken: async () => `mpt-play-${crypto.randomUUID()}`,
    mayAsk: ({ identity }) => isInFront(identity),
  });
}
