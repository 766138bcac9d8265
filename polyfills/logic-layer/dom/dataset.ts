import type { Element } from './element.ts';

/** https://html.spec.whatwg.org/multipage/dom.html#dom-dataset */
export function dataset(element: Element): Record<string, string | undefined> {
  return new Proxy<Record<string, string | undefined>>(
    Object.create(null) as Record<string, string | undefined>,
    {
      get: (_, name) =>
        typeof name === 'string' ? (element.getAttribute(attribute(name)) ?? undefined) : undefined,
      set(_, name, value) {
        element.setAttribute(attribute(String(name)), `${value as string}`);
        return true;
      },
      has: (_, name) => typeof name === 'string' && element.hasAttribute(attribute(name)),
      deleteProperty(_, name) {
        element.removeAttribute(attribute(String(name)));
        return true;
      },
      ownKeys: () =>
        element
          .getAttributeNames()
          .filter((name) => name.startsWith('data-'))
          .map((name) => name.slice(5).replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())),
      getOwnPropertyDescriptor: (_, name) => {
        const value = typeof name === 'string' ? element.getAttribute(attribute(name)) : null;
        return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
      },
    },
  );
}

function attribute(name: string): string {
  return `data-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
