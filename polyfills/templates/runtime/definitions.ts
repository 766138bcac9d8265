import type { TemplateEvent } from './events.ts';

type Values = Record<string, unknown>;
/** Paths into data can be keys too, so that not all can be checked. */
type Partly<D> = Partial<D> & Readonly<Record<string, unknown>>;
type Query = Readonly<Record<string, string>>;

/** What pages and components have alike. */
export interface WithData<D extends object> {
  readonly data: D;
  /**
   * Sets members of the data, by name or by path (`'list[3].done'`). `data` and the page show it at once.
   *
   * @param callback called right after the running script
   * @throws {TypeError | RangeError} for a key that is no path
   */
  setData(partial: Partly<D>, callback?: () => void): void;
}

export interface PageInstance<D extends object> extends WithData<D> {
  /** The query of the page's address. */
  readonly options: Query;
  /** Of the page, as it stands in `pages`; empty in an ordinary page. */
  readonly route: string;
}

export interface PageDefinition<D extends object> {
  /** Copied for each instance. */
  data?: D;
  onLoad?(query: Query): void;
  onShow?(): void;
  onReady?(): void;
  onHide?(): void;
  onUnload?(): void;
}

export interface AppDefinition {
  onLaunch?(options: LaunchOptions): void;
  onShow?(options: LaunchOptions): void;
  onHide?(): void;
  /** @param message what happened, and where */
  onError?(message: string): void;
}

export interface LaunchOptions {
  /** Route of the page that the MiniApp was opened with. */
  readonly path: string;
  /** Where it was opened from; empty when nobody says. */
  readonly referrerInfo: string;
}

export type PropertyType =
  StringConstructor | NumberConstructor | BooleanConstructor | ObjectConstructor | ArrayConstructor | null;

export interface PropertyOptions {
  /** `null` takes all as it is. */
  type: PropertyType;
  /** Before one is given. */
  value?: unknown;
  /** A method, or its name. */
  observer?: string | ((value: unknown, before: unknown) => void);
}

/** Properties by name, with their type or more. */
export type Properties = Record<string, PropertyType | PropertyOptions>;

type ValueOf<T> = T extends StringConstructor
  ? string
  : T extends NumberConstructor
    ? number
    : T extends BooleanConstructor
      ? boolean
      : T extends ArrayConstructor
        ? unknown[]
        : T extends ObjectConstructor
          ? Values
          : unknown;
export type PropertyValues<P> = {
  [N in keyof P]: P[N] extends { type: infer T } ? ValueOf<T> : ValueOf<P[N]>;
};

export interface TriggerOptions {
  /** Elements around the component hear of it too. */
  bubbles?: boolean;
  /** It leaves the components that the component stands in. */
  composed?: boolean;
}

export interface ComponentInstance<D extends object> extends WithData<D> {
  readonly properties: D;
  /** The component's element. */
  readonly element: HTMLElement;
  readonly id: string;
  readonly dataset: Readonly<Values>;
  /** Fires a `CustomEvent` at the component's element. */
  triggerEvent(type: string, detail?: unknown, options?: TriggerOptions): void;
}

export interface Lifetimes {
  created?(): void;
  attached?(): void;
  ready?(): void;
  detached?(): void;
}

export interface ComponentDefinition<
  D extends object,
  P extends Properties,
  M extends object,
> extends Lifetimes {
  properties?: P;
  /** Copied for each instance. */
  data?: D;
  /** Called with the values of the paths that their name lists, when one was set: `'a, b.c'`; `'b.**'` for all below. */
  observers?: Record<string, (...values: never[]) => void>;
  lifetimes?: Lifetimes & ThisType<ComponentThis<D, P, M>>;
  methods?: M & ThisType<ComponentThis<D, P, M>>;
}

export type ComponentThis<D extends object, P, M> = ComponentInstance<D & PropertyValues<P>> & M;

/** Names a page's data, and its methods, which handle events. What else it has is copied for each instance. */
export type DefinePage = <D extends object, M extends object>(
  definition: PageDefinition<D> & M & ThisType<PageInstance<D> & Omit<M, keyof PageDefinition<D>>>,
) => void;

export type DefineComponent = <
  D extends object = Record<never, never>,
  P extends Properties = Record<never, never>,
  M extends object = Record<never, never>,
>(
  definition: ComponentDefinition<D, P, M> & ThisType<ComponentThis<D, P, M>>,
) => void;

export type DefineApp = <A extends object>(definition: AppDefinition & A & ThisType<A>) => void;

/** A method that handles events. */
export type Handler = (event: TemplateEvent) => void;
