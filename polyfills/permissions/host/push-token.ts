import { BridgeError } from '../../mini-app/bridge-error.ts';
import type { Capability } from '../../mini-app/mini-app-host.ts';
import type { DeviceSession } from './device-session.ts';

/** Its name on the bridge, which widgets' hosts need: a widget has no push. */
export const PUSH_TOKEN = 'getPushToken';

/**
 * `miniapp.getPushToken` (EXTENSIONS.md, "The namespace"): asks the person, then has the host issue a token, by which the MiniApp's server names
 * them to the host's push service.
 */
export function pushToken(sessionOf: (identity: string) => DeviceSession): Capability {
  return async (_, { identity }) => {
    const { token } = await sessionOf(identity).use('push').catch(refused);
    if (token === undefined) throw new BridgeError('aborted', 'The host gave no token.');
    return { token };
  };
}

const CODES = new Map([
  ['NotAllowedError', 'not-allowed'],
  ['NotSupportedError', 'capability-missing'],
] as const);

function refused({ name, message }: Error): never {
  throw new BridgeError(CODES.get(name as 'NotAllowedError') ?? 'aborted', message);
}
