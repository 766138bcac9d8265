import type { Wrapping } from '../wrapping.ts';

interface Navigator {
  readonly clipboard?: object;
  readonly contacts?: object;
}

/** APIs whose methods give promises, and need nothing but a question before. */
export function wrapPromised(wrapping: Wrapping): void {
  const { window } = wrapping;
  const { clipboard, contacts } = window.navigator as Navigator;
  // https://www.w3.org/TR/clipboard-apis/#async-clipboard-api
  for (const name of ['read', 'readText', 'write', 'writeText'])
    wrapping.gate(clipboard, name, 'clipboard-write');
  // https://w3c.github.io/contact-picker/
  wrapping.gate(contacts, 'select', 'contacts');
  // https://www.w3.org/TR/web-share/
  wrapping.gate(window.navigator, 'share', 'web-share');
  // https://www.w3.org/TR/battery-status/
  wrapping.gate(window.navigator, 'getBattery', 'battery');
}

/** https://www.w3.org/TR/vibration/: the call can't wait, so one that is made before the permission is known vibrates a moment later. */
export function wrapVibration({ window, patches, states }: Wrapping): void {
  patches.method(window.navigator, 'vibrate', (original) => {
    return function vibrate(this: unknown, ...given: unknown[]): unknown {
      const state = states.of('vibration');
      if (state !== undefined) return state === 'granted' && Reflect.apply(original, this, given);
      const stop = states.listen(() => {
        stop();
        if (states.of('vibration') === 'granted') Reflect.apply(original, this, given);
      });
      return true;
    };
  });
}
