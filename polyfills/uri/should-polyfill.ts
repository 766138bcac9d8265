/**
 * Whether the launch queue is missing or does not refuse what is no consumer. (That links to MiniApp URIs lead nowhere in
 * a browser can't be asked: they are caught in any case.)
 *
 * @see https://wicg.github.io/web-app-launch/#launchqueue-interface
 */
export function shouldPolyfill(scope: object = globalThis): boolean {
  const queue: unknown = Reflect.get(scope, 'launchQueue');
  if (typeof queue !== 'object' || queue === null) return true;
  try {
    const setConsumer: unknown = Reflect.get(queue, 'setConsumer');
    if (typeof setConsumer !== 'function') return true;
    Reflect.apply(setConsumer, queue, [undefined]);
    return true;
  } catch {
    return false;
  }
}
