import { copyValue } from './copy-value.ts';
import { dataOf } from './data-attributes.ts';
import { DataView, type Data } from './data-view.ts';
import type { ComponentDefinition, Lifetimes, Properties, TriggerOptions } from './definitions.ts';
import { readObservers, tellObservers, type Observer } from './observers.ts';
import { convert, firstValue, readProperties } from './property-values.ts';
import type { Receiver } from './receiver.ts';
import { callMethod, createSetData } from './set-data.ts';
import type { Path, Template } from './template.ts';
import { windowOf } from './window-of.ts';

export type AnyComponent = ComponentDefinition<object, Properties, object>;

const LIFETIMES = ['created', 'attached', 'ready', 'detached'] as const;

/** One component on the page: its element, its data, and the object that its methods are called on. */
export class Component implements Receiver {
  readonly #element: HTMLElement;
  readonly #instance: Data = {};
  readonly #view: DataView;
  readonly #properties: ReturnType<typeof readProperties>;
  readonly #observers: readonly Observer[];
  readonly #lifetimes: Lifetimes;
  /** Properties that are somebody else's objects until the component changes something in them. */
  readonly #borrowed = new Set<string>();
  #isShown = false;

  constructor(element: HTMLElement, definition: AnyComponent, template: Template) {
    const { properties = {}, data = {}, observers = {}, methods = {} } = definition;
    this.#element = element;
    this.#properties = readProperties(properties);
    const values = [...this.#properties].map(([name, options]) => [name, firstValue(options)]);
    const all = copyValue({ ...data, ...Object.fromEntries(values) }) as Data;
    const instance = this.#instance;
    this.#view = new DataView(element.ownerDocument, template, all, (method, event) =>
      callMethod(instance, method, event),
    );
    this.#observers = readObservers(observers, instance);
    const lifetimes: Lifetimes = { ...definition.lifetimes };
    for (const name of LIFETIMES) lifetimes[name] ??= definition[name];
    this.#lifetimes = lifetimes;
    const setData = createSetData(this.#view, instance, (paths) => this.#tell(paths));
    Object.assign(instance, methods, {
      data: all,
      properties: all,
      element,
      setData: (partial: Data, callback?: () => void) => {
        this.#own(Object.keys(partial));
        setData(partial, callback);
      },
      triggerEvent: (type: string, detail?: unknown, options: TriggerOptions = {}) => {
        const { bubbles = false, composed = false } = options;
        const { CustomEvent } = windowOf(element.ownerDocument);
        element.dispatchEvent(new CustomEvent(type, { detail, bubbles, composed }));
      },
    });
    Object.defineProperties(instance, {
      id: { get: () => element.id },
      dataset: { get: () => dataOf(element) },
    });
    this.#live('created');
  }

  /** The element came into the page. */
  attach(): void {
    if (!this.#isShown) {
      this.#isShown = true;
      this.#element.shadowRoot?.append(this.#view.render());
    }
    this.#live('attached');
    queueMicrotask(() => this.#live('ready'));
  }

  detach(): void {
    this.#live('detached');
  }

  get(name: string): unknown {
    return this.#view.data[name];
  }

  receive(name: string, given: unknown, path: Path): void {
    const options = this.#properties.get(name);
    if (options === undefined) return;
    const before = this.#view.data[name];
    const value = convert(given, options);
    const isObject = typeof value === 'object' && value !== null;
    if (!isObject && value === before) return;
    const isSame = value === before && this.#borrowed.has(name);
    this.#view.data[name] = value;
    if (isObject) this.#borrowed.add(name);
    const changed = isSame ? [name, ...path] : [name];
    const { observer } = options;
    const observe = typeof observer === 'string' ? Reflect.get(this.#instance, observer) : observer;
    if (typeof observe === 'function') observe.call(this.#instance, value, before);
    this.#tell([changed]);
    this.#view.show([changed]);
  }

  /** Copies what belongs to somebody else before something in it is set. */
  #own(keys: readonly string[]): void {
    for (const key of keys) {
      const name = /^[^.[]*/.exec(key)?.[0] ?? key;
      if (this.#borrowed.delete(name)) this.#view.data[name] = copyValue(this.#view.data[name]);
    }
  }

  #tell(paths: readonly Path[]): void {
    if (this.#observers.length > 0) tellObservers(this.#observers, paths, this.#view.data);
  }

  #live(name: keyof Lifetimes): void {
    this.#lifetimes[name]?.call(this.#instance);
  }
}
