import { expect } from 'chai';
import { eventMembers } from '../../view-layer/event-members.ts';
import { eventFromView } from './event-from-view.ts';

const ZEROS = { detail: 0, which: 0 };
const FLAGS = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
const PLACES = { clientX: 7, clientY: 7, pageX: 0, pageY: 0, offsetX: 0, offsetY: 0, screenX: 0, screenY: 0 };
const POINTER = {
  pointerId: 0,
  pointerType: '',
  isPrimary: false,
  pressure: 0,
  width: 0,
  height: 0,
  tiltX: 0,
};
/** What an event of the view has, by its type: where it can be, nothing. */
const EMPTY: Readonly<Record<string, object>> = {
  click: { ...ZEROS, ...FLAGS, ...PLACES, ...POINTER, button: 0, buttons: 0, movementX: 0 },
  mousemove: { ...ZEROS, ...FLAGS, ...PLACES, button: 0, buttons: 0 },
  wheel: { ...ZEROS, ...PLACES, deltaX: 0, deltaY: 0, deltaZ: 0, deltaMode: 0 },
  keydown: { ...ZEROS, ...FLAGS, key: '', code: '', location: 0, repeat: false, isComposing: false },
  input: { ...ZEROS, data: '', inputType: '', isComposing: false },
  beforeinput: { ...ZEROS, data: null, inputType: '' },
  compositionend: { ...ZEROS, data: '' },
  animationend: { animationName: '', elapsedTime: 0, pseudoElement: '' },
  transitionend: { propertyName: '', elapsedTime: 0, pseudoElement: '' },
  toggle: { oldState: '', newState: '' },
};

describe('an event from the view', () => {
  for (const [type, native] of Object.entries(EMPTY)) {
    it(`has what the view leaves out, since it has it anyway: ${type}`, () => {
      const told = { target: null, type, ...native } as unknown as Event;
      const members = eventMembers(told, () => undefined);
      const event = eventFromView(
        { type, target: 1, bubbles: true, cancelable: false, members, state: [] },
        () => undefined,
        null,
      );
      expect(event).to.include({ ...native, bubbles: true, cancelable: false });
    });
  }
});
