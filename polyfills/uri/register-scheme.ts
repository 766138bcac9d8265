import { failure, success, type Result } from '@miniapp-tests/spec/result';

/** The parameter in which a registered page finds the MiniApp URI that it was opened for. */
export const LAUNCH_PARAMETER = 'uri';

/** What browsers let a page have: a scheme of its own, after "web+". */
const REGISTRABLE = /^web\+[a-z]+$/;

/**
 * Asks the browser to open this site for MiniApp URIs of a scheme, wherever a person follows one. Browsers may ask the
 * person, and don't tell what came of it. Grammars of MiniApp URIs that allow no "+" don't know such addresses
 * (ERRATA.md, A7).
 *
 * @param scheme such as `web+platform`
 * @param handler the page that is opened, of this site; it gets the URI as its parameter `uri`
 * @returns the handler's address; or `scheme-not-registrable`, `protocol-handlers-missing`, `protocol-handler-refused`
 * @see https://html.spec.whatwg.org/multipage/system-state.html#custom-handlers
 */
export function registerScheme(scheme: string, handler: string | URL = location.pathname): Result<string> {
  if (!REGISTRABLE.test(scheme)) {
    const proposal = `web+${scheme.toLowerCase().replace(/[^a-z]/g, '') || 'platform'}`;
    return refuse(
      'scheme-not-registrable',
      `Browsers let a page register "web+" and lower-case letters only, not ${scheme}. Use ${proposal}.`,
    );
  }
  if (!('registerProtocolHandler' in navigator)) {
    return refuse(
      'protocol-handlers-missing',
      `This browser opens no pages for ${scheme}:. Give people links to this site, in the https form.`,
    );
  }
  const url = new URL(handler, location.href);
  const address = `${url.origin}${url.pathname}${url.search ? `${url.search}&` : '?'}${LAUNCH_PARAMETER}=%s`;
  try {
    navigator.registerProtocolHandler(scheme, address);
    return success(address);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'protocol-handler-refused',
      `The browser refused to open ${address} for ${scheme}: ${reason}`,
    );
  }
}

function refuse(code: string, message: string): Result<string> {
  return failure({ code, path: '/scheme', message });
}
