import type { Layer } from './layer.ts';

/** What keeps a MiniApp's scripts in their worker. */
export const WORKER_LAYERS: readonly Layer[] = [
  {
    name: 'policy',
    is: 'the Content Security Policy that the worker inherits, and its check at start',
    edits: [
      {
        file: 'mini-app/wall.ts',
        find: '<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">',
        replace: '<!doctype html>${policy && ""}',
      },
      {
        file: 'logic-layer/main.ts',
        find: '  if (letThrough) return REFUSED;',
        replace: '  if (letThrough && REFUSED === "") return REFUSED;',
      },
    ],
  },
  {
    name: 'origin',
    is: 'the opaque origin of a data: worker',
    edits: [
      {
        file: 'mini-app/wall.ts',
        find: 'new scope.Worker(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`)',
        replace:
          "new scope.Worker(scope.URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))",
      },
      {
        file: 'mini-app/wall.ts',
        find: 'worker-src data:; connect-src',
        replace: 'worker-src data: blob:; connect-src',
      },
    ],
  },
  {
    name: 'stripping',
    is: "globals that are taken from the worker before the MiniApp's first script",
    edits: [
      {
        file: 'logic-layer/strip-globals.ts',
        find: 'for (const name of [...GLOBALS, ...own]) strip(scope, name);',
        replace: 'void own;',
      },
      {
        file: 'logic-layer/strip-globals.ts',
        find: 'if (navigator) for (const name of NAVIGATOR) strip(navigator, name);',
        replace: 'void navigator;',
      },
    ],
  },
  {
    name: 'bridge',
    is: 'the check of declared origins, in the logic layer and in the host',
    edits: [
      {
        file: 'logic-layer/network/network.ts',
        find: 'if (!declaredOrigins.includes(origin)) {',
        replace: 'if (declaredOrigins.length < 0) {',
      },
      {
        file: 'mini-app/declared-fetch.ts',
        find: 'if (!this.#origins.has(origin)) return',
        replace: 'if (this.#origins.size < 0) return',
      },
      {
        file: 'mini-app/declared-fetch.ts',
        find: 'if (origin === host.origin || (isHostsServer && protocol === host.protocol)) {',
        replace: 'if (isHostsServer && origin === "") {',
      },
      {
        file: 'mini-app/network/network-frame.ts',
        find: "`default-src 'none'; connect-src ${origins.join(' ')}`",
        replace: '`connect-src * ${origins.length}`',
      },
      {
        file: 'mini-app/network/socket-relay.ts',
        find: "`default-src 'none'; script-src data:; worker-src data:; connect-src ${sockets.join(' ')}`",
        replace: "`script-src data: blob:; worker-src data: blob:${sockets.length > 0 ? ';' : ''}`",
      },
    ],
  },
];
