import { permissionByFeature } from '@miniapp-tests/spec/permissions/permission-table';
import type { Json } from '../../logic-layer/messages.ts';
import { STANDARD_NAMES } from '../standard-names.ts';
import { streamOf, type DeviceCalls } from './device-call.ts';
import type { DeviceSession } from './device-session.ts';

/** Features that one call may name. */
const NAMES = 32;

/** https://www.w3.org/TR/permissions/, and `request` and `revoke` of the WICG. */
export const PERMISSION_CALLS: DeviceCalls = {
  'permissions.query': async ({ name }, session) => session.broker.query(session.app, featureOf(name)),
  'permissions.request': async ({ names }, session) => {
    const features = (Array.isArray(names) ? names.slice(0, NAMES) : []).map(featureOf);
    const states = await session.broker.request(session.app, features);
    return features.map((feature) => states[feature] ?? 'denied');
  },
  'permissions.revoke': async ({ name }, session) => {
    const feature = featureOf(name);
    // Its own refusals a MiniApp may not take back.
    if ((await session.broker.query(session.app, feature)) === 'granted') {
      await session.broker.revoke(session.app, feature);
    }
    return session.broker.query(session.app, feature);
  },
  'permissions.watch': async (input, session) => {
    const stream = streamOf(input);
    const feature = featureOf(input['name']);
    session.line.open(stream, true);
    const changed = (): void => void tell(session, stream, feature);
    session.broker.addEventListener('change', changed);
    const stop = (): void => session.broker.removeEventListener('change', changed);
    // Of no feature: it tells of a revocation, and does not end by one.
    return { handle: session.hold('status', { stream }, '', stop) };
  },
};

async function tell(session: DeviceSession, stream: number, feature: string): Promise<void> {
  session.line.tell(stream, await session.broker.query(session.app, feature));
}

/** @throws {TypeError} for a name that neither the Permissions API nor the table has */
function featureOf(name: Json | undefined): string {
  const known = typeof name === 'string' && Object.hasOwn(STANDARD_NAMES, name) ? STANDARD_NAMES[name] : name;
  if (typeof known !== 'string' || permissionByFeature(known) === undefined) {
    throw new TypeError(`There is no permission "${String(name)}".`);
  }
  return known;
}
