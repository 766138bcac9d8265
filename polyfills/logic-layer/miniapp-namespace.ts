import { NAMESPACE_METHODS, type NamespaceMethod } from '@miniapp-tests/spec/extensions/namespace';
import type { HostConnection } from './host-connection.ts';
import { INPUT_LIMIT, type Json } from './messages.ts';

type Method = (input?: Json) => Promise<Json>;

/** The script namespace `miniapp` (EXTENSIONS.md): each method asks the host for the capability of its name. */
export function createNamespace(host: HostConnection): Readonly<Record<NamespaceMethod, Method>> {
  const method =
    (name: NamespaceMethod): Method =>
    async (input = {}) =>
      (await host.request(name, toJson(input))).value;
  const methods = NAMESPACE_METHODS.map((name) => [name, method(name)] as const);
  return Object.freeze(Object.fromEntries(methods)) as Readonly<Record<NamespaceMethod, Method>>;
}

function toJson(input: unknown): Json {
  const text = JSON.stringify(input) as string | undefined;
  if (text !== undefined && text.length > INPUT_LIMIT) {
    const message = `A request's input may be ${INPUT_LIMIT} units of JSON, not ${text.length}.`;
    throw new DOMException(message, 'QuotaExceededError');
  }
  return text === undefined ? null : (JSON.parse(text) as Json);
}
