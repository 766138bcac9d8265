import { isolationHeaders, type IsolationOptions } from './isolation-headers.ts';

/** What the middleware needs of a response; `node:http` and whatever is built on it has that. */
interface Settable {
  setHeader(name: string, value: string): unknown;
}

/**
 * Sets the headers on every response: for connect, express and others of that form, or called by hand in a server of `node:http`.
 *
 * @throws {TypeError} for a source that is none
 */
export function isolationMiddleware(
  options?: IsolationOptions,
): (request: unknown, response: Settable, next?: () => void) => void {
  const headers = Object.entries(isolationHeaders(options));
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next?.();
  };
}
