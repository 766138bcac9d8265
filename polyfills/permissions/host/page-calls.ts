import type { Json } from '../../logic-layer/messages.ts';
import { recordOf, textOf, type DeviceCalls } from './device-call.ts';

/** Units of a text that is copied, and steps of a vibration. */
const CLIPBOARD = 100_000;
const STEPS = 100;

interface Contacts {
  select(
    properties: readonly string[],
    options: { multiple: boolean },
  ): Promise<readonly Record<string, unknown>[]>;
  getProperties(): Promise<readonly string[]>;
}

/** Calls that are answered once. */
export const PAGE_CALLS: DeviceCalls = {
  // https://www.w3.org/TR/clipboard-apis/#async-clipboard-api
  'clipboard.readText': async (_, session) => {
    await session.permit('clipboard-write');
    return (await session.window.navigator.clipboard.readText()).slice(0, CLIPBOARD);
  },
  'clipboard.writeText': async ({ text }, session) => {
    await session.permit('clipboard-write');
    await session.window.navigator.clipboard.writeText(textOf(text, CLIPBOARD));
    return null;
  },
  // https://www.w3.org/TR/vibration/
  vibrate: async ({ pattern }, session) => {
    await session.permit('vibration');
    const steps = (Array.isArray(pattern) ? pattern : [pattern]).slice(0, STEPS).map(Number);
    return session.window.navigator.vibrate(steps);
  },
  // https://www.w3.org/TR/web-share/
  share: async ({ data }, session) => {
    await session.permit('web-share');
    const { title, text, url } = recordOf(data);
    const shared = Object.entries({ title, text, url }).filter(([, value]) => typeof value === 'string');
    await session.window.navigator.share(Object.fromEntries(shared) as ShareData);
    return null;
  },
  // https://w3c.github.io/contact-picker/
  'contacts.getProperties': async (_, { window }) => [...(await contactsOf(window).getProperties())],
  'contacts.select': async ({ properties, multiple }, session) => {
    await session.permit('contacts');
    const names = (Array.isArray(properties) ? properties : []).filter((name) => typeof name === 'string');
    const chosen = await contactsOf(session.window).select(names, { multiple: multiple === true });
    return chosen.map(contactOf);
  },
};

function contactsOf(window: Window): Contacts {
  return (window.navigator as unknown as { contacts: Contacts }).contacts;
}

/** Pictures don't cross; addresses as their members. */
function contactOf(contact: Record<string, unknown>): Json {
  const crossing = Object.entries(contact).filter(([name]) => name !== 'icon');
  return JSON.parse(JSON.stringify(Object.fromEntries(crossing))) as Json;
}
