import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { Event } from '../events/event.ts';
import { theLine } from './device-line.ts';

interface Descriptor {
  readonly name: string;
}

/** https://www.w3.org/TR/permissions/#permissionstatus-interface */
export class PermissionStatus extends DomEventTarget {
  readonly name: string;
  #state: PermissionState;

  constructor(name: string, state: PermissionState) {
    super();
    this.name = name;
    this.#state = state;
  }

  get state(): PermissionState {
    return this.#state;
  }

  static update(status: PermissionStatus, state: PermissionState): void {
    if (status.#state === state) return;
    status.#state = state;
    fire(new Event('change'), status);
  }
}
defineEventHandlers(PermissionStatus.prototype, 'change');

/** https://www.w3.org/TR/permissions/#permissions-interface, of the host; `request` and `revoke` of the WICG, `request` with a list too. */
export class Permissions {
  /** By name: one stream tells all of a name. */
  readonly #statuses = new Map<string, Set<WeakRef<PermissionStatus>>>();

  async query(descriptor: Descriptor): Promise<PermissionStatus> {
    const name = nameOf(descriptor);
    return this.#status(name, (await theLine().call('permissions.query', { name })) as PermissionState);
  }

  async request(asked: Descriptor | readonly Descriptor[]): Promise<PermissionStatus | PermissionStatus[]> {
    const names = (Array.isArray(asked) ? (asked as readonly Descriptor[]) : [asked as Descriptor]).map(
      nameOf,
    );
    const states = (await theLine().call('permissions.request', { names })) as PermissionState[];
    const statuses = names.map((name, index) => this.#status(name, states[index] ?? 'denied'));
    return Array.isArray(asked) ? statuses : statuses[0]!;
  }

  async revoke(descriptor: Descriptor): Promise<PermissionStatus> {
    const name = nameOf(descriptor);
    return this.#status(name, (await theLine().call('permissions.revoke', { name })) as PermissionState);
  }

  #status(name: string, state: PermissionState): PermissionStatus {
    const status = new PermissionStatus(name, state);
    const known = this.#statuses.get(name);
    if (known) known.add(new WeakRef(status));
    else {
      this.#statuses.set(name, new Set([new WeakRef(status)]));
      const tell = (told: unknown): void => this.#tell(name, told as PermissionState);
      void theLine()
        .open('permissions.watch', { name }, tell)
        .catch(() => this.#statuses.delete(name));
    }
    return status;
  }

  #tell(name: string, state: PermissionState): void {
    const references = this.#statuses.get(name) ?? new Set();
    for (const reference of references) {
      const status = reference.deref();
      if (status === undefined) references.delete(reference);
      else PermissionStatus.update(status, state);
    }
  }
}

function nameOf(descriptor: Descriptor | undefined): string {
  if (typeof descriptor?.name !== 'string') throw new TypeError('A permission has a name.');
  return descriptor.name;
}
