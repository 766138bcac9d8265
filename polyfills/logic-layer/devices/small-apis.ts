import { theLine } from './device-line.ts';

/** https://www.w3.org/TR/clipboard-apis/#clipboard-interface: texts; items of other types don't cross. */
export class Clipboard {
  async readText(): Promise<string> {
    return (await theLine().call('clipboard.readText')) as string;
  }

  async writeText(text: string): Promise<void> {
    await theLine().call('clipboard.writeText', { text: `${text}` });
  }
}

/** https://www.w3.org/TR/vibration/: the call can't wait for what the host answers. */
export function vibrate(pattern: number | readonly number[]): boolean {
  const steps = (typeof pattern === 'object' ? [...pattern] : [pattern]).map((step) =>
    Math.max(0, Number(step) || 0),
  );
  void theLine()
    .call('vibrate', { pattern: steps })
    .catch(() => undefined);
  return true;
}

/** https://www.w3.org/TR/web-share/: title, text and address; files don't cross. */
export function canShare(data: ShareData = {}): boolean {
  const isThere = ['title', 'text', 'url'].some((name) => typeof Reflect.get(data, name) === 'string');
  return isThere && !data.files?.length && (data.url === undefined || URL.canParse(data.url));
}

export async function share(data?: ShareData): Promise<void> {
  if (!canShare(data)) throw new TypeError('That can not be shared.');
  const { title, text, url } = data ?? {};
  await theLine().call('share', { data: { title, text, url } });
}

/** https://w3c.github.io/contact-picker/#contacts-manager: without pictures. */
export class ContactsManager {
  async getProperties(): Promise<string[]> {
    return (await theLine().call('contacts.getProperties')) as string[];
  }

  async select(properties: readonly string[], { multiple = false } = {}): Promise<object[]> {
    if (!Array.isArray(properties) || properties.length === 0)
      throw new TypeError('At least one property is needed.');
    return (await theLine().call('contacts.select', { properties, multiple })) as object[];
  }
}
