import { mediaType } from '@miniapp-tests/spec/packaging/media-type';
import { startLifecycle } from '../lifecycle/start-lifecycle.ts';
import { answerRequest } from '../package-loader/answer-request.ts';
import { deletePackage, storePackage } from '../package-loader/stored-packages.ts';
import { installPermissions } from '../permissions/install-permissions.ts';
import { PermissionBroker, type PermissionStorage } from '../permissions/permission-broker.ts';
import { MEASURE_NAME, reportInteractive } from '../tti/report-interactive.ts';
import { LaunchQueue } from '../uri/launch-queue.ts';
import { registerScheme } from '../uri/register-scheme.ts';
import { joinHost } from '../widget/join-host.ts';

/** Whose promises are looked at. A function gives undefined where the platform has no such thing. */
type Side = 'platform' | 'polyfill';

declare global {
  var promises: typeof tools;
}

/** What an attempt gives, or the name of its error. */
async function outcome(attempt: () => unknown): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify((await attempt()) ?? null)) as unknown;
  } catch (error) {
    return error instanceof Error || error instanceof DOMException ? error.name : String(error);
  }
}

/** https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes */
function handlersOf(target: EventTarget, type: string): unknown[] {
  const said: unknown[] = [];
  const set = (value: unknown): unknown => {
    Reflect.set(target, `on${type}`, value);
    return Reflect.get(target, `on${type}`);
  };
  const fire = (): boolean => target.dispatchEvent(new Event(type));
  const first = (): void => void said.push('first');
  const last = (): void => void said.push('last');
  said.push(set(undefined), set(1), set('text'), typeof set({}), fire(), set(null));
  target.addEventListener(type, first);
  set(function (this: unknown, event: Event) {
    said.push(this === target, event.type === type, event.currentTarget === target);
  });
  target.addEventListener(type, last);
  said.push(fire(), 'another takes its place');
  set(() => {
    said.push('another');
    return false;
  });
  said.push(fire(), 'none, then one again');
  set(null);
  fire();
  set(() => void said.push('again'));
  fire();
  set(null);
  target.removeEventListener(type, first);
  target.removeEventListener(type, last);
  return said;
}

function launchQueueOf(queue: Pick<LaunchQueue, 'setConsumer'>): Promise<unknown> {
  const take = (consumer: unknown) => outcome(() => Reflect.apply(queue.setConsumer, queue, [consumer]));
  return Promise.all([undefined, null, 1, {}, () => {}].map(take));
}

/** A scheme that a page may have, and schemes that it may not. */
const SCHEMES = ['web+tides', 'platform', 'https', 'web+', 'web+a1', 'web+a-b'];
const SCOPE = '/miniapps/ranges/';
const FILM = new TextEncoder().encode('0123456789');

async function rangesOf(ask: (range?: string) => Promise<Response>): Promise<unknown> {
  const answers = ['bytes=0-1', 'bytes=5-', 'bytes=-3', 'bytes=5-99', undefined].map(async (range) => {
    const response = await ask(range);
    const { status, headers } = response;
    return [status, headers.get('Content-Range'), headers.get('Content-Length'), await response.text()];
  });
  return Promise.all(answers);
}

async function permissionErrors(): Promise<unknown> {
  const { permissions, geolocation } = navigator;
  const query = (...given: unknown[]) =>
    outcome(async () => Reflect.apply(permissions.query, permissions, given));
  const locate = (...given: unknown[]) =>
    outcome(() => Reflect.apply(geolocation.getCurrentPosition, geolocation, given));
  const status = await permissions.query({ name: 'geolocation' });
  return {
    query: [await query(), await query({}), await query({ name: 'no such thing' }), await query(1)],
    geolocation: [await locate(), await locate(1), await locate(() => {}, 1)],
    status: [status instanceof EventTarget, status.onchange, typeof status.state],
    payment: await outcome(() => 'PaymentRequest' in window && Reflect.construct(PaymentRequest, [[], {}])),
  };
}

function measureOf(make: () => string): unknown {
  const name = make();
  const [entry] = performance.getEntriesByName(name, 'measure');
  const { startTime, duration, detail } = entry as PerformanceMeasure;
  const told = new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(name).length > 0) resolve('told');
    });
    observer.observe({ type: 'measure', buffered: true });
  });
  return told.then((late) => [entry instanceof PerformanceMeasure, startTime, duration, detail, late]);
}

const tools = {
  /** Events of each polyfill that has event handler attributes. */
  handlers(side: Side): unknown {
    if (side === 'platform') return handlersOf(new AbortController().signal, 'abort');
    const { global, page } = startLifecycle();
    const [app, first, widget] = [
      handlersOf(global, 'globalshown'),
      handlersOf(page, 'pageshown'),
      handlersOf(joinHost(), 'widgetdatachange'),
    ];
    const isSame = [first, widget].every((one) => JSON.stringify(one) === JSON.stringify(app));
    return isSame ? app : { app, first, widget };
  },

  launchQueue(side: Side): unknown {
    const queue = side === 'platform' ? globalThis.launchQueue : new LaunchQueue();
    return queue && launchQueueOf(queue);
  },

  /** Whether each may be registered. */
  schemes(side: Side): unknown {
    if (!('registerProtocolHandler' in navigator)) return undefined;
    const address = `${location.origin}/?uri=%s`;
    return SCHEMES.map((scheme) => {
      if (side === 'polyfill') return registerScheme(scheme, '/').ok;
      try {
        navigator.registerProtocolHandler(scheme, address);
        return true;
      } catch {
        return false;
      }
    });
  },

  /** Ranges of a file: of a `blob:` URL, and of a package. */
  async ranges(side: Side): Promise<unknown> {
    if (side === 'platform') {
      const url = URL.createObjectURL(new Blob([FILM]));
      const ask = (range?: string) => fetch(url, range === undefined ? {} : { headers: { Range: range } });
      const hasRanges = await ask('bytes=0-1').then(({ status }) => status === 206);
      return hasRanges ? rangesOf(ask) : undefined;
    }
    const scope = new URL(SCOPE, location.href).href;
    const place = {
      scope,
      cache: `ranges at ${scope}`,
      digest: '',
      own: true,
      isIsolated: false,
      hasWorker: false,
    };
    const files = new Map([['film.mp4', { bytes: FILM, type: mediaType('film.mp4') }]]);
    await storePackage(place, { container: new Uint8Array(), files, documents: new Map() });
    const answers = await rangesOf(async (range) => {
      const headers = new Headers(range === undefined ? {} : { Range: range });
      const asked = {
        url: `${scope}film.mp4`,
        method: 'GET',
        mode: 'cors',
        destination: '',
        headers,
      } as const;
      return (await answerRequest(asked)) ?? Response.error();
    });
    await deletePackage(scope);
    return answers;
  },

  /** What is wrong with a call says the platform, before anybody is asked. */
  async permissions(side: Side): Promise<unknown> {
    if (side === 'platform') return permissionErrors();
    const states = new Map<string, Awaited<ReturnType<PermissionStorage['load']>>>();
    const storage: PermissionStorage = {
      load: async (identity) => states.get(identity),
      save: async (identity, state) => void states.set(identity, state),
      remove: async (identity) => void states.delete(identity),
    };
    const broker = new PermissionBroker({
      storage,
      ask: () => Promise.reject(new Error('somebody was asked')),
    });
    const manifest = { req_permissions: [{ name: 'system.permission.LOCATION', reason: 'To show tides' }] };
    const undo = installPermissions(window, broker, { identity: 'tides', name: 'Tides', manifest });
    try {
      return await permissionErrors();
    } finally {
      undo();
    }
  },

  measure(side: Side): unknown {
    const detail = { ready: 3, quiet: 5 };
    return measureOf(() => {
      if (side === 'platform') performance.measure('own', { start: 2, end: 7, detail });
      else reportInteractive({ is: 'interactive', begun: 2, time: 7, ...detail });
      return side === 'platform' ? 'own' : MEASURE_NAME;
    });
  },
};

globalThis.promises = tools;
