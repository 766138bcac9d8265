/** One way out of the worker: `app.js`, in which `W/` and `H/` stand for the two servers. What no server would hear calls `out()`. */
export interface WorkerAttempt {
  readonly app: string;
  /** Its manifest declares the first server's origin, which it may talk to; only the host's must hear nothing. */
  readonly isDeclared?: boolean;
  /** `app.js` of another MiniApp, which runs meanwhile. */
  readonly neighbour?: string;
}

const ATTEMPTS: Readonly<Record<string, string | WorkerAttempt>> = {
  'fetch to an origin that is not declared': "fetch('W/fetch');",
  "fetch to the host's own server": "fetch('H/fetch');",
  'the native fetch': `
    for (let holder = globalThis; holder; holder = Object.getPrototypeOf(holder)) {
      const found = Object.getOwnPropertyDescriptor(holder, 'fetch')?.value;
      if (/native code/.test(Function.prototype.toString.call(found ?? out))) found.call(globalThis, 'W/native');
    }
    new Worker('data:text/javascript,fetch("W/native")');`,
  'XMLHttpRequest to an origin that is not declared':
    "const request = new XMLHttpRequest(); request.open('GET', 'W/xhr'); request.send();",
  'a WebSocket to an origin that is not declared': "new WebSocket('W/socket'.replace('http', 'ws'));",
  'an EventSource to an origin that is not declared': "new EventSource('W/events');",
  'a redirect of a declared origin to another one': {
    isDeclared: true,
    app: "fetch('W/away?H/redirected');",
  },
  'the native XMLHttpRequest': `new Worker('data:text/javascript,const request = new XMLHttpRequest(); request.open("GET", "W/xhr"); request.send()');`,
  'the native WebSocket': `new Worker('data:text/javascript,new WebSocket("W/socket".replace("http", "ws"))');`,
  'the native EventSource': `new Worker('data:text/javascript,new EventSource("W/events")');`,
  // By eval, since an import() that stands in a file is the runtime's own.
  'the native import()': `(0, eval)("import('W/import.js')");`,
  'a static import of a data: module': `(0, eval)("import('data:text/javascript,' + encodeURIComponent('import \\"W/static.js\\"'))");`,
  importScripts: "importScripts('W/script.js');",
  'a nested worker': `new Worker('data:text/javascript,import("W/nested.js")');`,
  FontFace: "new FontFace('f', 'url(W/font)').load();",
  'IndexedDB of the host': "indexedDB.open('of-the-host').onsuccess = out;",
  'the cache storage of the host': "caches.has('of-the-host').then((found) => found && out());",
  'a broadcast to the host': `
    const channel = new BroadcastChannel('of-the-host');
    channel.onmessage = out;
    channel.postMessage('from a MiniApp');`,
  'the storage of another MiniApp': {
    neighbour: "localStorage.setItem('secret', 'of the neighbour');",
    app: "if (localStorage.getItem('secret') !== null) out();",
  },
  'a broadcast of another MiniApp': {
    neighbour: `
      localStorage.setItem('started', 'yes');
      const channel = new BroadcastChannel('of-the-neighbour');
      setInterval(() => channel.postMessage('secret'), 50);`,
    app: "new BroadcastChannel('of-the-neighbour').onmessage = out;",
  },
  'the cache storage of another MiniApp': {
    neighbour: `
      localStorage.setItem('started', 'yes');
      caches.open('of-the-neighbour');`,
    app: "setInterval(() => caches.has('of-the-neighbour').then((found) => found && out()), 50);",
  },
};

export const WORKER_ATTEMPTS: Readonly<Record<string, WorkerAttempt>> = Object.fromEntries(
  Object.entries(ATTEMPTS).map(([name, code]) => [name, typeof code === 'string' ? { app: code } : code]),
);
