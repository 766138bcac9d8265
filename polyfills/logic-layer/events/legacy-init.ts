import { toDOMString } from '../web-idl/conversions.ts';
import * as classes from './event-classes.ts';
import { Event, membersOf, stateOf } from './event.ts';

/** The arguments after `type`, `bubbles` and `cancelable` of each class's own init method. */
const INIT_METHODS: readonly (readonly [typeof Event, string, readonly string[]])[] = [
  [classes.CustomEvent, 'initCustomEvent', ['detail']],
  [classes.UIEvent, 'initUIEvent', ['view', 'detail']],
  [
    classes.MouseEvent,
    'initMouseEvent',
    [
      ...['view', 'detail', 'screenX', 'screenY', 'clientX', 'clientY'],
      ...['ctrlKey', 'altKey', 'shiftKey', 'metaKey', 'button', 'relatedTarget'],
    ],
  ],
  [
    classes.KeyboardEvent,
    'initKeyboardEvent',
    ['view', 'key', 'location', 'ctrlKey', 'altKey', 'shiftKey', 'metaKey'],
  ],
  [classes.CompositionEvent, 'initCompositionEvent', ['view', 'data']],
  [classes.MessageEvent, 'initMessageEvent', ['data', 'origin', 'lastEventId', 'source', 'ports']],
  [classes.StorageEvent, 'initStorageEvent', ['key', 'oldValue', 'newValue', 'url', 'storageArea']],
];

for (const [owner, method, names] of INIT_METHODS) {
  Object.defineProperty(owner.prototype, method, {
    configurable: true,
    writable: true,
    value(this: Event, type: string, bubbles = false, cancelable = false, ...values: unknown[]) {
      if (this.eventPhase !== 0) return;
      this.initEvent(type, bubbles, cancelable);
      const given = Object.fromEntries(names.map((name, index) => [name, values[index]]));
      const made = new owner(type, given as EventInit);
      for (const name of names) membersOf(this)[name] = membersOf(made)[name];
    },
  });
}

const BY_NAME: Readonly<Record<string, typeof Event>> = {
  ...{ event: Event, events: Event, htmlevents: Event, svgevents: Event },
  ...{ uievent: classes.UIEvent, uievents: classes.UIEvent },
  ...{ mouseevent: classes.MouseEvent, mouseevents: classes.MouseEvent, dragevent: classes.DragEvent },
  ...{
    keyboardevent: classes.KeyboardEvent,
    focusevent: classes.FocusEvent,
    textevent: classes.CompositionEvent,
  },
  ...{ compositionevent: classes.CompositionEvent, touchevent: classes.TouchEvent },
  ...{
    customevent: classes.CustomEvent,
    messageevent: classes.MessageEvent,
    storageevent: classes.StorageEvent,
  },
  ...{ hashchangeevent: classes.HashChangeEvent, beforeunloadevent: classes.BeforeUnloadEvent },
};

/**
 * https://dom.spec.whatwg.org/#dom-document-createevent; libraries of an older style still ask for it.
 *
 * @throws {DOMException} NotSupportedError for an interface that this method doesn't make
 */
export function createEvent(name: string): Event {
  const wanted = toDOMString(name).toLowerCase();
  if (!Object.hasOwn(BY_NAME, wanted)) {
    throw new DOMException(`createEvent does not make a "${name}".`, 'NotSupportedError');
  }
  const event = new BY_NAME[wanted]!('');
  stateOf(event).initialized = false;
  return event;
}
