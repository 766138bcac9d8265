import { propertyName } from './css/declarations.ts';
import { askView, type LaidOut } from './layout-reads.ts';

const ELEMENT_NODE = 1;

/**
 * The resolved values of an element's properties, each asked for when it is read.
 * https://drafts.csswg.org/cssom/#dom-window-getcomputedstyle
 */
export function computedStyle(element: LaidOut, pseudo: string | null | undefined): object {
  if ((element as { nodeType?: unknown } | null)?.nodeType !== ELEMENT_NODE)
    throw new TypeError('Only an element has a computed style.');
  const ask = (name: string): readonly unknown[] =>
    askView(element, 'style', `${pseudo ?? ''}`, propertyName(name)) ?? [];
  const names = (): string[] => (askView(element, 'style-names', `${pseudo ?? ''}`) ?? []).map(String);
  const refuse = (): never => {
    throw new DOMException('A computed style can only be read.', 'NoModificationAllowedError');
  };
  const methods = {
    get length(): number {
      return names().length;
    },
    cssText: '',
    parentRule: null,
    item: (index: number): string => names()[index] ?? '',
    getPropertyValue: (name: string): string => String(ask(`${name}`)[0] ?? ''),
    getPropertyPriority: (name: string): string => String(ask(`${name}`)[1] ?? ''),
    setProperty: refuse,
    removeProperty: refuse,
    [Symbol.iterator]: () => names().values(),
  };
  return new Proxy(methods, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name);
      return /^\d+$/.test(name) ? names()[Number(name)] : target.getPropertyValue(name);
    },
    set: refuse,
  });
}
