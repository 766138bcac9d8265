import { createServer } from 'node:net';

/** Listens on the port of loopback (0: any) for a moment. @returns which it was @throws when it can't be had */
async function occupy(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** A TCP port of the loopback interface that nobody listened on a moment ago. */
export function freePort(): Promise<number> {
  return occupy(0);
}

/** False when somebody has the port of the loopback interface. */
export function isFree(port: number): Promise<boolean> {
  return occupy(port).then(
    () => true,
    () => false,
  );
}
