// What compile-mini-app.ts puts before app.js: `App`, `Page` and the others as global functions.
import { getApp, startApp, type AppLife } from './app.ts';
import type { AnyComponent } from './component.ts';
import { defineComponentElement, type ComponentRealm } from './component-element.ts';
import type { PageDefinition } from './definitions.ts';
import { getCurrentPages, showPage, type PagePlace } from './page.ts';
import type { Template } from './template.ts';

interface Ready {
  readonly definition: AnyComponent;
  readonly template: Template;
}

let page: PageDefinition<object> | undefined;
let component: AnyComponent | undefined;
const components = new Map<string, Ready>();

Object.assign(globalThis, {
  App: (definition: object) => startApp(definition, Reflect.get(globalThis, 'global') as unknown as AppLife),
  // A script runs before what was compiled of its template.
  Page: (definition: PageDefinition<object>) => void (page = definition),
  Component: (definition: AnyComponent) => void (component = definition),
  getApp,
  getCurrentPages,
  /** Called by compiled templates. */
  miniAppTemplates: {
    component(path: string, template: Template) {
      if (component === undefined) throw new Error(`The script of ${path} didn't call Component().`);
      components.set(path, { definition: component, template });
      component = undefined;
    },
    /** @param named paths of the page's components by the names of their elements */
    page(
      template: Template,
      place: PagePlace,
      named: Readonly<Record<string, string>>,
      realm: ComponentRealm,
    ) {
      const definition = page;
      page = undefined;
      if (definition === undefined) throw new Error(`The script of ${place.route} didn't call Page().`);
      for (const [name, path] of Object.entries(named)) {
        const ready = components.get(path);
        // What its script threw was told.
        if (ready) defineComponentElement(name, ready.definition, ready.template, realm);
      }
      showPage(definition, template, place);
    },
  },
});
