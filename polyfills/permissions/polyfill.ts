import { installPermissions } from './install-permissions.ts';
import { pageApp } from './page-app.ts';
import { PermissionBroker, type PermissionStorage } from './permission-broker.ts';
import { permissionSheet } from './permission-sheet.ts';
import { shouldPolyfill } from './should-polyfill.ts';
import { storedPermissions } from './stored-permissions.ts';

declare global {
  interface Permissions {
    /** Asks without use; a list is asked for on one sheet. https://wicg.github.io/permissions-request/ */
    request(descriptor: { readonly name: string }): Promise<PermissionStatus>;
    request(descriptors: readonly { readonly name: string }[]): Promise<PermissionStatus[]>;
    /** Gives back what was granted. https://wicg.github.io/permissions-revoke/ */
    revoke(descriptor: { readonly name: string }): Promise<PermissionStatus>;
  }
}

if (shouldPolyfill(window)) {
  const broker = new PermissionBroker({
    storage: storageOf(window),
    ask: (question) => permissionSheet(document.body, question),
    // The platform's own question and secret follow.
    authenticate: async () => true,
    issuePushToken: async () => crypto.randomUUID(),
  });
  installPermissions(window, broker, pageApp(document));
}

/** A sandboxed page may have no storage: then it asks again each time it is loaded. */
function storageOf(page: Window): PermissionStorage {
  try {
    return storedPermissions(page.localStorage);
  } catch {
    const states = new Map<string, Awaited<ReturnType<PermissionStorage['load']>>>();
    return {
      load: async (identity) => states.get(identity),
      save: async (identity, state) => void states.set(identity, state),
      remove: async (identity) => void states.delete(identity),
    };
  }
}
