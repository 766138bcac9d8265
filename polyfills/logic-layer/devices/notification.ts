import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { Event } from '../events/event.ts';
import { theLine, type OpenStream } from './device-line.ts';

let permission: NotificationPermission = 'default';
let watching: Promise<unknown> | undefined;

/** From when a script first asks for it on, what the person says in the settings is known: it can't be waited for. */
function watchPermission(): void {
  const name = 'notifications';
  const hear = (state: unknown): void => {
    if (state === 'denied') permission = 'denied';
    // What was allowed before the refusal is asked for again.
    else if (permission === 'denied') permission = 'default';
  };
  watching ??= theLine()
    .open('permissions.watch', { name }, hear)
    .then(async () => hear(await theLine().call('permissions.query', { name })))
    .catch(() => (watching = undefined));
}

/** https://notifications.spec.whatwg.org/#notification, shown by the host under the MiniApp's name. */
export class Notification extends DomEventTarget {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly silent: boolean;
  readonly data: unknown;
  #shown: Promise<OpenStream>;

  static get permission(): NotificationPermission {
    watchPermission();
    return permission;
  }

  static async requestPermission(
    told?: (permission: NotificationPermission) => void,
  ): Promise<NotificationPermission> {
    watchPermission();
    permission = (await theLine().call('notification.request')) as NotificationPermission;
    told?.(permission);
    return permission;
  }

  constructor(title: string, { body = '', tag = '', silent = false, data = null }: NotificationOptions = {}) {
    super();
    if (arguments.length === 0) throw new TypeError('A title is required.');
    this.title = `${title}`;
    [this.body, this.tag, this.silent, this.data] = [`${body}`, `${tag}`, Boolean(silent), data];
    const options = { body: this.body, tag: this.tag, silent: this.silent };
    this.#shown = theLine().open('notification.show', { title: this.title, options }, (type) => {
      fire(new Event(String(type)), this);
      if (type === 'close' || type === 'error') this.close();
    });
    this.#shown.catch(() => fire(new Event('error'), this));
  }

  close(): void {
    this.#shown.then(
      ({ close }) => close(),
      () => undefined,
    );
  }
}
defineEventHandlers(Notification.prototype, 'click show error close');
