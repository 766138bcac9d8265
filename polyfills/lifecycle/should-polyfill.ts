/**
 * Whether `global` and `page` of the MiniApp Lifecycle are missing, or are something else, such as an element with the id
 * "page" or a bundler's `global`.
 *
 * @see https://w3c.github.io/miniapp-lifecycle/#miniapp-global-application-lifecycle-interface
 */
export function shouldPolyfill(scope: object = globalThis): boolean {
  return (
    !hasHandler(Reflect.get(scope, 'global'), 'ongloballaunched') ||
    !hasHandler(Reflect.get(scope, 'page'), 'onpageshown')
  );
}

/** Whether it has an event handler attribute: that keeps functions and makes null of numbers; an ordinary property keeps both. */
export function hasHandler(target: unknown, name: string): boolean {
  if (!(target instanceof EventTarget)) return false;
  const before: unknown = Reflect.get(target, name);
  const handler = (): void => {};
  Reflect.set(target, name, handler);
  const keeps = Reflect.get(target, name) === handler;
  Reflect.set(target, name, 1);
  const refuses = Reflect.get(target, name) === null;
  Reflect.set(target, name, before);
  return keeps && refuses;
}
