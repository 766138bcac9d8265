import { freePort } from '../../package-server/free-port.ts';
import { DriverError } from '../driver-error.ts';

/** How many ports are tried. */
const TRIES = 3;

/** A port that was free when it was chosen was another program's when it was to be used. */
export class PortTaken extends DriverError {
  constructor(who: string, port: number) {
    super(
      `${who} could not have port ${port} of 127.0.0.1, which was free a moment ago: another program took it. ` +
        `That happened ${TRIES} times in a row; run it again when the machine is quieter.`,
    );
  }
}

/**
 * Does work that listens on a free port of loopback. Between the choice of a port and its use another program can take it;
 * then the work is done anew with another port, three times at most.
 * @param work throws PortTaken when that has happened
 */
export async function withFreePort<T>(
  work: (port: number) => Promise<T>,
  choose: () => Promise<number> = freePort,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work(await choose());
    } catch (error) {
      if (!(error instanceof PortTaken) || tries === TRIES) throw error;
    }
  }
}
