import { hasHandler } from '../lifecycle/should-polyfill.ts';

/**
 * Whether the object `page` of a widget's scripts is missing, or is one of a page that is no widget.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#lifecycle
 */
export function shouldPolyfill(scope: object = globalThis): boolean {
  return !hasHandler(Reflect.get(scope, 'page'), 'onwidgetcontextchange');
}
