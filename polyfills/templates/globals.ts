// The functions that compiled MiniApps have as globals: `import type {} from '@miniapp-tests/polyfills/templates/globals'`.
import type { DefineApp, DefineComponent, DefinePage } from './runtime/definitions.ts';

declare global {
  /** Names what the MiniApp's callbacks do, and what `getApp()` gives. Once, in app.js. */
  var App: DefineApp;
  /** Names a page's data and methods. Once, in the page's script. */
  var Page: DefinePage;
  /** Names a component's properties, data and methods. Once, in the component's script. */
  var Component: DefineComponent;
  /** What was given to `App`. */
  var getApp: <A extends object = Record<string, unknown>>() => A;
  /** The instances of all open pages, the one on top last. */
  var getCurrentPages: () => object[];
}
