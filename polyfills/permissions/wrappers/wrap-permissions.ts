import { STANDARD_NAMES } from '../standard-names.ts';
import { permissionByFeature } from '@miniapp-tests/spec/permissions/permission-table';
import type { Wrapping } from '../wrapping.ts';

interface Descriptor {
  readonly name: string;
}
type Query = (descriptor: Descriptor) => Promise<PermissionStatus>;

/**
 * https://www.w3.org/TR/permissions/: the stricter of what the host and the platform say. `request` and `revoke` are those of
 * https://wicg.github.io/permissions-request/ and https://wicg.github.io/permissions-revoke/; `request` takes a list, too.
 */
export function wrapPermissions(wrapping: Wrapping): void {
  const { window, patches } = wrapping;
  const { permissions } = window.navigator;
  if (permissions === undefined) return;
  const native = permissions.query.bind(permissions) as unknown as Query;
  const query = async (descriptor: Descriptor): Promise<object> => {
    const feature = featureOf(descriptor);
    if (feature === undefined) return native(descriptor);
    // A standard's name that the platform doesn't know is an error of the platform's; the host's own names are none to it.
    const platform = isStandard(descriptor) ? await native(descriptor) : undefined;
    return statusOf(wrapping, descriptor.name, feature, platform);
  };
  /** The host's, whether or not the platform knows the name. */
  const known = async (descriptor: Descriptor): Promise<object> => {
    const platform = isStandard(descriptor) ? await native(descriptor).catch(() => undefined) : undefined;
    return statusOf(wrapping, descriptor.name, featureOf(descriptor) ?? '', platform);
  };
  patches.method(
    permissions,
    'query',
    () =>
      function (...given: unknown[]): Promise<object> {
        return query(given[0] as Descriptor);
      },
  );
  patches.add(permissions, 'request', async (asked: Descriptor | readonly Descriptor[]): Promise<object> => {
    const descriptors = (Array.isArray(asked) ? asked : [asked]) as readonly Descriptor[];
    const features = descriptors.map((descriptor) => {
      const feature = featureOf(descriptor);
      if (feature === undefined) throw new TypeError(`This host knows no feature "${descriptor?.name}".`);
      return feature;
    });
    await wrapping.broker.request(await wrapping.app, features);
    const statuses = await Promise.all(descriptors.map(known));
    return Array.isArray(asked) ? statuses : (statuses[0] as object);
  });
  patches.add(permissions, 'revoke', async (descriptor: Descriptor): Promise<object> => {
    const feature = featureOf(descriptor);
    if (feature === undefined) throw new TypeError(`This host knows no feature "${descriptor?.name}".`);
    const app = await wrapping.app;
    // Its own refusals a MiniApp may not take back.
    if ((await wrapping.broker.query(app, feature)) === 'granted') await wrapping.broker.revoke(app, feature);
    return known(descriptor);
  });
}

function featureOf(descriptor: Descriptor | undefined): string | undefined {
  const name = descriptor?.name;
  if (typeof name !== 'string') return undefined;
  return Object.hasOwn(STANDARD_NAMES, name) ? STANDARD_NAMES[name] : permissionByFeature(name)?.feature;
}

function isStandard({ name }: Descriptor): boolean {
  return Object.hasOwn(STANDARD_NAMES, name);
}

/** https://www.w3.org/TR/permissions/#permissionstatus-interface */
async function statusOf(
  { window, broker, app, states }: Wrapping,
  name: string,
  feature: string,
  platform: PermissionStatus | undefined,
): Promise<object> {
  let host = await broker.query(await app, feature);
  const stricter = (): PermissionState => {
    const both = [host, platform?.state ?? 'granted'];
    return both.includes('denied') ? 'denied' : both.includes('prompt') ? 'prompt' : 'granted';
  };
  let last = stricter();
  class Status extends window.EventTarget {
    onchange: ((event: Event) => void) | null = null;
    readonly name = name;
    get state(): PermissionState {
      return stricter();
    }
  }
  const status = new Status();
  const tell = (): void => {
    if (stricter() === last) return;
    last = stricter();
    const event = new window.Event('change');
    status.onchange?.(event);
    status.dispatchEvent(event);
  };
  platform?.addEventListener('change', tell);
  states.listen(() => {
    host = states.of(feature) ?? host;
    tell();
  });
  return status;
}
