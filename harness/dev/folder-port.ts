import { createHash } from 'node:crypto';
import { isFree } from '../package-server/free-port.ts';

/** Below what systems give to programs that ask for any port. */
const FIRST = 20_000;
const COUNT = 10_000;

/**
 * The port that a folder gets each time if it is free, so that the browser finds again what the MiniApp has stored, and an open page its server; else 0,
 * for any free one.
 */
export async function folderPort(folder: string): Promise<number> {
  const port = FIRST + (createHash('sha256').update(folder).digest().readUInt32BE() % COUNT);
  return (await isFree(port)) ? port : 0;
}
