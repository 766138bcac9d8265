import { compileTimerStrings } from './timer-strings.ts';

/**
 * What neither the policy nor the opaque origin takes from a worker, and what they take but would better not be there
 * at all: a script that looks for it then finds that out, in place of an error on use. The wall itself is the policy.
 */
const GLOBALS = [
  // Nested workers have fresh globals and can fan out.
  ...['Worker', 'SharedWorker', 'ServiceWorker', 'ServiceWorkerContainer', 'ServiceWorkerRegistration'],
  // Loading and network; `fetch` comes back through the bridge (network/fetch.ts).
  ...['importScripts', 'fetch', 'XMLHttpRequest', 'XMLHttpRequestUpload', 'XMLHttpRequestEventTarget'],
  ...['WebSocket', 'WebSocketStream', 'WebSocketError', 'EventSource', 'FontFace', 'FontFaceSet', 'fonts'],
  ...['fetchLater', 'FetchLaterResult'],
  ...['RTCPeerConnection', 'RTCDataChannel', 'RTCRtpScriptTransformer', 'PushManager', 'PushSubscription'],
  ...['TCPSocket', 'UDPSocket', 'TCPServerSocket', 'DirectSocket'],
  // Talking to others.
  ...['BroadcastChannel', 'Notification', 'postMessage', 'onmessage', 'onmessageerror', 'close', 'name'],
  ...['onrtctransform'],
  // Storage and devices reach a MiniApp through the host.
  ...['caches', 'Cache', 'CacheStorage', 'indexedDB', 'cookieStore', 'CookieStore', 'crossOriginStorage'],
  ...['webkitRequestFileSystem', 'webkitRequestFileSystemSync', 'webkitResolveLocalFileSystemURL'],
  ...['webkitResolveLocalFileSystemSyncURL', 'StorageManager', 'Lock', 'LockManager', 'Permissions'],
  ...['USB', 'HID', 'Serial', 'PressureObserver', 'IdleDetector', 'BarcodeDetector', 'Sensor'],
];
const PREFIXES = /^(?:IDB|WebTransport|FileSystem|USB|HID|Serial|Bluetooth|StorageBucket|BackgroundFetch)/;
const NAVIGATOR = [
  ...['usb', 'hid', 'serial', 'bluetooth', 'storage', 'storageBuckets', 'webkitTemporaryStorage', 'locks'],
  ...['permissions', 'serviceWorker', 'connection', 'gpu', 'ml', 'nfc', 'mediaDevices', 'sendBeacon'],
  ...['setAppBadge', 'clearAppBadge', 'credentials'],
];

/** Takes names from the global scope and from `navigator`, wherever on their prototype chains they are, and harm from timers. */
export function stripGlobals(scope: object = globalThis): void {
  const own = Object.getOwnPropertyNames(scope).filter((name) => PREFIXES.test(name));
  for (const name of [...GLOBALS, ...own]) strip(scope, name);
  const { navigator } = scope as { navigator?: object };
  if (navigator) for (const name of NAVIGATOR) strip(navigator, name);
  compileTimerStrings(scope);
}

function strip(object: object, name: string): void {
  for (
    let holder: object | null = object;
    holder !== null;
    holder = Object.getPrototypeOf(holder) as object | null
  ) {
    if (!Object.hasOwn(holder, name) || Reflect.deleteProperty(holder, name)) continue;
    // What can't be deleted can perhaps be overwritten; the check below says when not.
    Reflect.set(holder, name, undefined);
  }
  if (Reflect.get(object, name) !== undefined) {
    throw new Error(
      `This browser doesn't let the runtime take "${name}" from a worker; MiniApps can't run here.`,
    );
  }
}
