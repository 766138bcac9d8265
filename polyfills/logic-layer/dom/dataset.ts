import type { Element } from './element.ts';

/** https://html.spec.whatwg.org/multipage/dom.html#domstringmap */
export class DOMStringMap {
  readonly [name: string]: string | undefined;

  get [Symbol.toStringTag](): string {
    return 'DOMStringMap';
  }
}

/** https://html.spec.whatwg.org/multipage/dom.html#dom-dataset */
export function dataset(element: Element): Record<string, string | undefined> {
  return new Proxy<Record<string, string | undefined>>(
    new DOMStringMap() as Record<string, string | undefined>,
    {
      get: (target, name) => {
        const value = typeof name === 'string' ? element.getAttribute(attribute(name)) : null;
        return value ?? (Reflect.get(target, name) as string | undefined);
      },
      set(_, name, value) {
        element.setAttribute(writable(String(name)), `${value as string}`);
        return true;
      },
      has: (target, name) =>
        (typeof name === 'string' && element.hasAttribute(attribute(name))) || Reflect.has(target, name),
      deleteProperty(_, name) {
        element.removeAttribute(attribute(String(name)));
        return true;
      },
      ownKeys: () =>
        element
          .getAttributeNames()
          .filter((name) => name.startsWith('data-') && !/[A-Z]/.test(name))
          .map((name) => name.slice(5).replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())),
      getOwnPropertyDescriptor: (_, name) => {
        const value = typeof name === 'string' ? element.getAttribute(attribute(name)) : null;
        return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
      },
    },
  );
}

/** @throws {DOMException} SyntaxError for a name that would come back as another */
function writable(name: string): string {
  if (/-[a-z]/.test(name)) {
    throw new DOMException(`"${name}" has a hyphen before a small letter.`, 'SyntaxError');
  }
  return attribute(name);
}

function attribute(name: string): string {
  return `data-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
