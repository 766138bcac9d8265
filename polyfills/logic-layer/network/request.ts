import { theNetwork } from './network.ts';

/**
 * The browser's own `Request`, but for relative addresses: those are of the page, where the worker itself has none.
 * https://fetch.spec.whatwg.org/#dom-request
 */
export const PageRequest = new Proxy(Request, {
  construct(native, [input, ...rest]: [unknown, ...unknown[]], made: NewableFunction) {
    const isRequest = input === undefined || input instanceof native;
    const address = isRequest ? input : theNetwork().parse(input as string);
    return Reflect.construct(native, [address, ...rest], made) as Request;
  },
});
