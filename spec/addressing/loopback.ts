const LOOPBACK = /^(?:localhost|(?:[a-z0-9-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL's host is this very machine, whose traffic no network carries. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.test(hostname);
}
