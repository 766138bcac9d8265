import type { PermissionStorage } from './remembered-permissions.ts';

/**
 * Keeps what is remembered in a `Storage` such as `localStorage`, under names that begin with `prefix`. Its promises reject as the
 * storage throws: SecurityError where it may not be used, QuotaExceededError when it is full.
 */
export function storedPermissions(storage: Storage, prefix = 'permissions:'): PermissionStorage {
  return {
    load: async (identity) => parse(storage.getItem(prefix + identity)),
    save: async (identity, state) => storage.setItem(prefix + identity, JSON.stringify(state)),
    remove: async (identity) => storage.removeItem(prefix + identity),
  };
}

function parse(text: string | null): Awaited<ReturnType<PermissionStorage['load']>> {
  try {
    return text === null ? undefined : (JSON.parse(text) as Awaited<ReturnType<PermissionStorage['load']>>);
  } catch {
    return undefined;
  }
}
