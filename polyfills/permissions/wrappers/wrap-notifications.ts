import type { Wrapping } from '../wrapping.ts';

type Notifications = typeof Notification;

/** https://notifications.spec.whatwg.org/: what the platform allowed its whole origin counts after the host's question only. */
export function wrapNotifications(wrapping: Wrapping): void {
  const { window, patches, states } = wrapping;
  const { Notification: Native } = window as { Notification?: Notifications };
  if (Native === undefined) return;
  let isPermitted = false;
  states.listen(() => {
    if (states.of('push') === 'denied') isPermitted = false;
  });
  const permissionOf = (platform: NotificationPermission): NotificationPermission => {
    if (states.of('push') === 'denied') return 'denied';
    return isPermitted || platform === 'denied' ? platform : 'default';
  };
  patches.getter(
    Native,
    'permission',
    (original) => () => permissionOf(original.call(Native) as NotificationPermission),
  );
  patches.method(Native, 'requestPermission', (original) => {
    return async function requestPermission(...given: unknown[]): Promise<unknown> {
      const [callback] = given;
      let result: unknown = 'denied';
      try {
        await wrapping.use('push');
        isPermitted = true;
        result = await Reflect.apply(original, Native, []);
      } catch (error) {
        if ((error as Error).name === 'AbortError') result = 'default';
      }
      if (typeof callback === 'function') Reflect.apply(callback, undefined, [result]);
      return result;
    };
  });
  const { ServiceWorkerRegistration: Registration } = window as {
    ServiceWorkerRegistration?: { prototype: object };
  };
  patches.method(Registration?.prototype, 'showNotification', (original) => {
    return async function showNotification(this: unknown, ...given: unknown[]): Promise<unknown> {
      if (!isPermitted) throw new TypeError('No notification permission has been granted.');
      return Reflect.apply(original, this, given);
    };
  });
  const Wrapped = new Proxy(Native, {
    construct: (target, given: [string, NotificationOptions?], newTarget) =>
      isPermitted ? (Reflect.construct(target, given, newTarget) as object) : refused(wrapping, given),
  });
  patches.value(window, 'Notification', Wrapped);
}

/** One that isn't shown: https://notifications.spec.whatwg.org/#dom-notification-notification fires `error` at it. */
function refused({ window }: Wrapping, [title, options = {}]: [string, NotificationOptions?]): object {
  if (title === undefined) throw new TypeError('1 argument required, but only 0 present.');
  const target = Object.assign(new window.EventTarget(), {
    ...{
      ...options,
      title: String(title),
      onerror: null as ((event: Event) => void) | null,
      close: () => undefined,
    },
  });
  window.setTimeout(() => {
    const event = new window.Event('error');
    target.onerror?.(event);
    target.dispatchEvent(event);
  });
  return target;
}
