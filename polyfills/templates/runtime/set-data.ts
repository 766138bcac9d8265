import type { DataView } from './data-view.ts';
import type { Path } from './template.ts';
import { warnOnce } from './warn-once.ts';

/**
 * `setData` of a page or component.
 *
 * @param written called when the data are set and nothing shows them yet
 */
export function createSetData(
  view: DataView,
  instance: object,
  written?: (paths: readonly Path[]) => void,
): (partial: Readonly<Record<string, unknown>>, callback?: () => void) => void {
  return (partial, callback) => {
    const paths = view.write(partial);
    written?.(paths);
    view.show(paths);
    if (callback) queueMicrotask(() => callback.call(instance));
  };
}

/** Calls a method of a page or component; one that is missing is told of. */
export function callMethod(instance: object, name: string, event: object): void {
  const method: unknown = Reflect.get(instance, name);
  if (typeof method === 'function') (method as (given: object) => void).call(instance, event);
  else warnOnce(`The template calls ${name}, which is no method.`);
}
