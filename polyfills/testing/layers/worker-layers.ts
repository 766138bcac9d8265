import type { Layer } from './layer.ts';

/** What keeps a MiniApp's scripts in their worker. */
export const WORKER_LAYERS: readonly Layer[] = [
  {
    name: 'policy',
    is: 'the Content Security Policy that the worker inherits, and its check at start',
    edits: [
      {
        file: 'mini-app/wall.ts',
        find: 'policy = WALL_POLICY)',
        replace: 'policy = WALL_POLICY.slice(0, 0))',
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
        find: 'new (contentWindow as WorkerScope).Worker(STARTER)',
        replace:
          // Its frame's own: others' don't reach into a frame without credentials.
          "new (contentWindow as WorkerScope).Worker((contentWindow as unknown as { URL: typeof URL }).URL.createObjectURL(new Blob([STARTER.replace(/^.*?,/, '')], { type: 'text/javascript' })))",
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
    is: 'the checks of declared origins, in the logic layer and in the host, and storage that is kept by MiniApp',
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
        file: 'mini-app/network/socket-relay.ts',
        find: "if ('credentialless' in HTMLIFrameElement.prototype) return undefined;",
        replace: 'if (url.length > 0) return undefined;',
      },
      {
        file: 'mini-app/mini-app.ts',
        find: 'SharedStorage.join(options.host.storage, options.identity)',
        replace: 'SharedStorage.join(options.host.storage, "")',
      },
    ],
  },
  {
    name: 'requests',
    is: 'the policy of the frames in which the host makes requests and opens sockets for a MiniApp',
    edits: [
      {
        file: 'mini-app/network/network-frame.ts',
        find: "`default-src 'none'; connect-src ${origins.join(' ')}`",
        replace: 'origins.slice(0, 0).join()',
      },
      {
        file: 'mini-app/network/socket-relay.ts',
        find: "`default-src 'none'; script-src data:; worker-src data:; connect-src ${sockets.join(' ')}`",
        replace: 'sockets.slice(0, 0).join()',
      },
    ],
  },
];
