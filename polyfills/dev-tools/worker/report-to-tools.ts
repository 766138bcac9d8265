import type { ToLogicLayer } from '../../logic-layer/messages.ts';
import { REPORTS, type Report } from '../reports.ts';
import { listenToConsole } from './listen-to-console.ts';

/** Above every number that the logic layer itself gives a request. */
const FIRST_REQUEST = 2 ** 40;

/**
 * Tells the developer page, from within a MiniApp's worker, of its console and its lifecycle, over the
 * logic layer's own line, as requests of a capability that no other host has, so nothing of the runtime is different under development.
 */
export function reportToTools(): void {
  const { setTimeout: later, performance: clock } = globalThis;
  const now = (): number => clock.timeOrigin + clock.now();
  let post: ((message: unknown) => void) | undefined;
  let requests = FIRST_REQUEST;
  let lifecycleEvents = 0;

  const tell = (...input: readonly Report[]): void =>
    post?.({ type: 'request', request: ++requests, capability: REPORTS, input });
  const console = listenToConsole({ tell, now, later: (run, delay) => void later(run, delay) });

  const lifecycle = (about: Pick<Extract<Report, { is: 'lifecycle' }>, 'event' | 'page'>): void => {
    const number = ++lifecycleEvents;
    const at = now();
    tell({ is: 'lifecycle', at, number, ...about });
    // Of the next task: the listeners have run by then.
    later(() => tell({ is: 'ran', number, took: now() - at }));
  };

  const hear = (message: ToLogicLayer): void => {
    if (message.type === 'start') {
      console.begin();
      tell({ is: 'launch', at: now() });
    } else if (message.type === 'open-page') {
      const { page, address } = message;
      tell({ is: 'page', page, route: address.route, query: address.query });
    } else if (message.type === 'global') lifecycle({ event: message.event });
    else if (message.type === 'page') lifecycle({ event: message.event, page: message.page });
  };

  addEventListener('message', (event: MessageEvent<ToLogicLayer>) => {
    if (!event.isTrusted) return;
    const [port] = event.ports;
    // The worker's first message brings the port; what a script does to its class comes too late.
    if (post) hear(event.data);
    else post = port?.postMessage.bind(port);
  });
}
