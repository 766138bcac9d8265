import { failure, success, type Result } from '../result.ts';
import { isHost } from './host.ts';

const HOST_AND_PORT = /^(\[[^\]]*\]|[^:]*)(?::([0-9]*))?$/;

/**
 * Parses what stands between `https://` and the next `/`: a host with an optional port. The port is in the text of
 * the specification though not in its grammar.
 *
 * @see https://w3c.github.io/miniapp-addressing/#host
 */
export function parseAuthority(text: string): Result<{ host: string; port?: number }> {
  if (text.includes('@')) {
    return failure({
      code: 'uri-userinfo-not-allowed',
      path: '/host',
      message: `"${text}" names a user before the host; a MiniApp URI has a host and a port only.`,
    });
  }
  const [, host, port] = HOST_AND_PORT.exec(text) ?? [];
  if (host === undefined || !isHost(host)) {
    return failure({
      code: 'uri-host-invalid',
      path: '/host',
      message: `"${text}" is not a host with an optional port, such as platform.example or [::1]:8443.`,
    });
  }
  if (!port) return success({ host: host.toLowerCase() });
  if (Number(port) > 65535) {
    return failure({ code: 'uri-port-invalid', path: '/port', message: `Port ${port} is above 65535.` });
  }
  return success({ host: host.toLowerCase(), port: Number(port) });
}
