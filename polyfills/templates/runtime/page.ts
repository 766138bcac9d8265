import { copyValue } from './copy-value.ts';
import { DataView, type Data } from './data-view.ts';
import type { PageDefinition } from './definitions.ts';
import { callMethod, createSetData } from './set-data.ts';
import type { Template } from './template.ts';

/** What fires the events of a page's life, as the object `page` of the Lifecycle specification does. */
export interface PageLife {
  readonly pageInputObject?: { readonly pageInputQuery?: string | undefined } | undefined;
  addEventListener(type: string, listener: () => void): void;
}

export interface PagePlace {
  readonly document: Document;
  readonly page: PageLife;
  /** Where the page's markup goes. */
  readonly root: Element;
  readonly route: string;
}

/** Pages that are open, the last one on top. */
const open: object[] = [];

/** The instances of all open pages, from the first to the one on top. */
export function getCurrentPages(): object[] {
  return [...open];
}

/** Shows a page, and calls its callbacks as its life goes on. Gives the instance. */
export function showPage<D extends object>(
  definition: PageDefinition<D>,
  template: Template,
  place: PagePlace,
): object {
  const { page, root, route, document } = place;
  const { data, ...members } = definition;
  const options = Object.fromEntries(new URLSearchParams(page.pageInputObject?.pageInputQuery ?? ''));
  const instance: Data = copyValue(members) as Data;
  const view = new DataView(document, template, copyValue(data ?? {}) as Data, (method, event) =>
    callMethod(instance, method, event),
  );
  Object.assign(instance, { data: view.data, options, route, setData: createSetData(view, instance) });
  root.append(view.render());
  const callbacks = instance as PageDefinition<D>;
  page.addEventListener('pageloaded', () => callbacks.onLoad?.(options));
  page.addEventListener('pageshown', () => callbacks.onShow?.());
  page.addEventListener('pageready', () => callbacks.onReady?.());
  page.addEventListener('pagehidden', () => callbacks.onHide?.());
  page.addEventListener('pageunloaded', () => {
    open.splice(open.indexOf(instance), 1);
    callbacks.onUnload?.();
  });
  open.push(instance);
  return instance;
}
