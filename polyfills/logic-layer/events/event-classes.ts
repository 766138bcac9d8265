import {
  toAny,
  toBoolean as bool,
  toDOMString as text,
  toDouble as double,
  toLong as long,
  toObjectOrNull as object,
  toSequence,
  toShort as short,
  toStringOrNull as textOrNull,
  toUnsignedLong as unsigned,
  toUnsignedShort as unsignedShort,
  toUSVString as scalarText,
} from '../web-idl/conversions.ts';
import { Event, membersOf } from './event.ts';
import { eventClass, REQUIRED, type Members } from './event-class.ts';
import { defineConstants } from '../web-idl/define-constants.ts';

const flags = (...names: string[]): Members =>
  Object.fromEntries(names.map((name) => [name, [bool, false] as const]));
const zeros = (convert: typeof long, ...names: string[]): Members =>
  Object.fromEntries(names.map((name) => [name, [convert, 0] as const]));

/** https://w3c.github.io/uievents/#idl-uievent */
export const UIEvent = eventClass('UIEvent', Event, {
  ...zeros(long, 'detail'),
  which: [unsigned, 0],
  view: [object, null],
  sourceCapabilities: [object, null],
});

/** https://w3c.github.io/uievents/#event-modifier-initializers */
const MODIFIERS: Members = {
  ...flags('ctrlKey', 'shiftKey', 'altKey', 'metaKey', 'modifierAltGraph', 'modifierCapsLock'),
  ...flags('modifierFn', 'modifierFnLock', 'modifierHyper', 'modifierNumLock', 'modifierScrollLock'),
  ...flags('modifierSuper', 'modifierSymbol', 'modifierSymbolLock'),
};

export const FocusEvent = eventClass('FocusEvent', UIEvent, { relatedTarget: [object, null] });

/** https://w3c.github.io/uievents/#idl-mouseevent with the coordinates of CSSOM View */
export const MouseEvent = eventClass('MouseEvent', UIEvent, {
  ...MODIFIERS,
  ...zeros(double, 'screenX', 'screenY', 'clientX', 'clientY', 'movementX', 'movementY'),
  button: [short, 0],
  buttons: [unsignedShort, 0],
  relatedTarget: [object, null],
});

/** https://w3c.github.io/pointerevents/#pointerevent-interface */
export const PointerEvent = eventClass('PointerEvent', MouseEvent, {
  ...zeros(long, 'pointerId', 'tiltX', 'tiltY', 'twist', 'persistentDeviceId'),
  ...zeros(double, 'pressure', 'tangentialPressure', 'altitudeAngle', 'azimuthAngle'),
  width: [double, 1],
  height: [double, 1],
  pointerType: [text, ''],
  isPrimary: [bool, false],
});

export const DragEvent = eventClass('DragEvent', MouseEvent, { dataTransfer: [object, null] });

export const WheelEvent = eventClass('WheelEvent', MouseEvent, {
  ...zeros(double, 'deltaX', 'deltaY', 'deltaZ'),
  deltaMode: [unsigned, 0],
});

export const KeyboardEvent = eventClass('KeyboardEvent', UIEvent, {
  ...MODIFIERS,
  key: [text, ''],
  code: [text, ''],
  ...zeros(unsigned, 'location', 'charCode', 'keyCode'),
  ...flags('repeat', 'isComposing'),
});

export const CompositionEvent = eventClass('CompositionEvent', UIEvent, { data: [text, ''] });

export const InputEvent = eventClass('InputEvent', UIEvent, {
  data: [textOrNull, null],
  inputType: [text, ''],
  isComposing: [bool, false],
  dataTransfer: [object, null],
});

/** https://w3c.github.io/touch-events/#touchevent-interface */
export const TouchEvent = eventClass('TouchEvent', UIEvent, {
  ...MODIFIERS,
  touches: [toSequence, Object.freeze([])],
  targetTouches: [toSequence, Object.freeze([])],
  changedTouches: [toSequence, Object.freeze([])],
});

export const ClipboardEvent = eventClass('ClipboardEvent', Event, { clipboardData: [object, null] });
export const CustomEvent = eventClass('CustomEvent', Event, { detail: [toAny, null] });
export const SubmitEvent = eventClass('SubmitEvent', Event, { submitter: [object, null] });
export const FormDataEvent = eventClass('FormDataEvent', Event, { formData: [object, REQUIRED] });
export const ToggleEvent = eventClass('ToggleEvent', Event, {
  oldState: [text, ''],
  newState: [text, ''],
  source: [object, null],
});
export const CloseEvent = eventClass('CloseEvent', Event, {
  wasClean: [bool, false],
  code: [unsignedShort, 0],
  reason: [scalarText, ''],
});
export const ErrorEvent = eventClass('ErrorEvent', Event, {
  message: [text, ''],
  filename: [scalarText, ''],
  ...zeros(unsigned, 'lineno', 'colno'),
  error: [toAny, undefined],
});
export const PromiseRejectionEvent = eventClass('PromiseRejectionEvent', Event, {
  promise: [object, REQUIRED],
  reason: [toAny, undefined],
});
export const MessageEvent = eventClass('MessageEvent', Event, {
  data: [toAny, null],
  origin: [scalarText, ''],
  lastEventId: [text, ''],
  source: [object, null],
  ports: [toSequence, Object.freeze([])],
});
export const ProgressEvent = eventClass('ProgressEvent', Event, {
  lengthComputable: [bool, false],
  ...zeros(double, 'loaded', 'total'),
});
export const AnimationEvent = eventClass('AnimationEvent', Event, {
  animationName: [text, ''],
  elapsedTime: [double, 0],
  pseudoElement: [text, ''],
});
export const TransitionEvent = eventClass('TransitionEvent', Event, {
  propertyName: [text, ''],
  elapsedTime: [double, 0],
  pseudoElement: [text, ''],
});
export const HashChangeEvent = eventClass('HashChangeEvent', Event, {
  oldURL: [scalarText, ''],
  newURL: [scalarText, ''],
});
export const PopStateEvent = eventClass('PopStateEvent', Event, {
  state: [toAny, null],
  hasUAVisualTransition: [bool, false],
});
export const PageTransitionEvent = eventClass('PageTransitionEvent', Event, { persisted: [bool, false] });
export const BeforeUnloadEvent = eventClass('BeforeUnloadEvent', Event, {});
export const StorageEvent = eventClass('StorageEvent', Event, {
  key: [textOrNull, null],
  oldValue: [textOrNull, null],
  newValue: [textOrNull, null],
  url: [scalarText, ''],
  storageArea: [object, null],
});
export const MediaQueryListEvent = eventClass('MediaQueryListEvent', Event, {
  media: [text, ''],
  matches: [bool, false],
});

/**
 * Members that no dictionary has: the view sends what it knows, else they are those of another name.
 * https://drafts.csswg.org/cssom-view/#extensions-to-the-mouseevent-interface
 */
const DERIVED: readonly (readonly [typeof Event, string, string])[] = [
  ...['x', 'pageX', 'offsetX', 'layerX'].map((name) => [MouseEvent, name, 'clientX'] as const),
  ...['y', 'pageY', 'offsetY', 'layerY'].map((name) => [MouseEvent, name, 'clientY'] as const),
];
for (const [owner, name, other] of DERIVED) {
  Object.defineProperty(owner.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: Event) {
      const members = membersOf(this);
      return members[name] ?? members[other];
    },
  });
}
const getModifierState = {
  value(this: Record<string, unknown>, key: string): boolean {
    const name = { Control: 'ctrlKey', Shift: 'shiftKey', Alt: 'altKey', Meta: 'metaKey' }[key];
    return Boolean(this[name ?? `modifier${key}`]);
  },
  configurable: true,
  writable: true,
};
for (const owner of [MouseEvent, KeyboardEvent]) {
  Object.defineProperty(owner.prototype, 'getModifierState', getModifierState);
}
defineConstants(WheelEvent, { DOM_DELTA_PIXEL: 0, DOM_DELTA_LINE: 1, DOM_DELTA_PAGE: 2 });
defineConstants(KeyboardEvent, {
  DOM_KEY_LOCATION_STANDARD: 0,
  DOM_KEY_LOCATION_LEFT: 1,
  DOM_KEY_LOCATION_RIGHT: 2,
  DOM_KEY_LOCATION_NUMPAD: 3,
});
