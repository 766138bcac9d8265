/**
 * Ways out of the worker, as app.js: `W/` and `H/` stand for the two servers. What no server would hear calls `out()`.
 */
export const WORKER_ATTEMPTS: Readonly<Record<string, string>> = {
  'fetch to an origin that is not declared': "fetch('W/fetch');",
  "fetch to the host's own server": "fetch('H/fetch');",
  'the native fetch': `
    for (let holder = globalThis; holder; holder = Object.getPrototypeOf(holder)) {
      const found = Object.getOwnPropertyDescriptor(holder, 'fetch')?.value;
      if (/native code/.test(Function.prototype.toString.call(found ?? out))) found.call(globalThis, 'W/native');
    }
    new Worker('data:text/javascript,fetch("W/native")');`,
  XMLHttpRequest: "const request = new XMLHttpRequest(); request.open('GET', 'W/xhr'); request.send();",
  WebSocket: "new WebSocket('W/socket'.replace('http', 'ws'));",
  EventSource: "new EventSource('W/events');",
  // Through eval: what stands in the file itself is linked by the host, which has modules of the package only.
  'import()': `(0, eval)("import('W/import.js')");`,
  'a static import of a data: module': `(0, eval)("import('data:text/javascript,import%20%22W/static.js%22')");`,
  importScripts: "importScripts('W/script.js');",
  'a nested worker': `new Worker('data:text/javascript,import("W/nested.js")');`,
  FontFace: "new FontFace('f', 'url(W/font)').load();",
  'IndexedDB of the host': "indexedDB.open('of-the-host').onsuccess = out;",
  'the cache storage of the host': "caches.has('of-the-host').then((found) => found && out());",
  'a broadcast to the host': `
    const channel = new BroadcastChannel('of-the-host');
    channel.onmessage = out;
    channel.postMessage('from a MiniApp');`,
};
