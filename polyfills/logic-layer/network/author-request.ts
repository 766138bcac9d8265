import { theNetwork } from './network.ts';

/** What a script asks of an XMLHttpRequest before it is sent. */
export class AuthorRequest {
  readonly url: URL;
  readonly method: string;
  readonly isSync: boolean;
  readonly headers = new Headers();

  /**
   * https://xhr.spec.whatwg.org/#the-open()-method
   *
   * @throws {DOMException} SecurityError for a method that is forbidden, SyntaxError for what is no method or no address
   */
  constructor(method: string, address: string | URL, isSync: boolean) {
    const given = `${method}`;
    if (/^(?:connect|trace|track)$/i.test(given)) {
      throw new DOMException(`The method ${given} is not allowed.`, 'SecurityError');
    }
    try {
      this.method = new Request('miniapp:///', { method: given }).method;
      this.url = theNetwork().parse(address);
    } catch (error) {
      throw new DOMException((error as Error).message, 'SyntaxError');
    }
    this.isSync = isSync;
  }

  /** @throws {DOMException} SyntaxError for what is no header */
  addHeader(name: string, value: string): void {
    try {
      this.headers.append(`${name}`, `${value}`);
    } catch {
      throw new DOMException(`"${name}: ${value}" is no header.`, 'SyntaxError');
    }
  }

  /** As `fetch` takes it. */
  toRequest(body: BodyInit | null): Request {
    const { method, headers } = this;
    return new Request(this.url, { method, headers, body });
  }
}
