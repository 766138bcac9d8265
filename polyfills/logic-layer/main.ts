import { VERSION } from '../channel/protocol.ts';
import './events/install.ts';
import { HostConnection } from './host-connection.ts';
import { setParser } from './dom/html-parser.ts';
import { LogicLayer } from './logic-layer.ts';
import { loadLibrariesBy, takeLibraries } from './libraries.ts';
import { markupParser } from './markup-parser.ts';
import { ScriptRunner } from './run-script.ts';
import { stripGlobals } from './strip-globals.ts';

const REFUSED = "The browser doesn't hold this worker to its policy (a fetch was let through).";

/** What comes with the port: memory that the host shares, if its page may. */
interface Started {
  readonly memory: SharedArrayBuffer | undefined;
}

/** Why no MiniApp may run in this worker; undefined when the wall stands and the globals are stripped. */
async function raiseWall(): Promise<string | undefined> {
  // Rejects where the wall stands: `connect-src 'none'` refuses even a URL that needs no network.
  const letThrough = await fetch('data:,').then(
    () => true,
    () => false,
  );
  if (letThrough) return REFUSED;
  try {
    stripGlobals();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The worker's first message brings the port; nothing of the MiniApp runs before the wall was tried. */
self.addEventListener(
  'message',
  async ({ data, ports: [port] }: MessageEvent<Started | null>) => {
    if (port === undefined) return;
    const runner = new ScriptRunner();
    takeLibraries();
    const reason = await raiseWall();
    let layer: LogicLayer | undefined;
    const host = new HostConnection(port, data?.memory, (message) => void layer?.receive(message));
    loadLibrariesBy((name) => runner.runOurs(host.channel.ask('library', name).values[0] as string));
    setParser(markupParser(host.channel));
    if (reason === undefined) layer = new LogicLayer(host, runner);
    host.send(
      reason === undefined
        ? { type: 'wall', stands: true, protocol: VERSION }
        : { type: 'wall', stands: false, reason },
    );
    layer?.prepare();
  },
  { once: true },
);
