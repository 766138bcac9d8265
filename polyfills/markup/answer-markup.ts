import type { CallValue } from '../channel/call-operations.ts';
import { NAMESPACES } from '../channel/protocol.ts';
import { ProtocolError } from '../view-layer/view-error.ts';
import type { MarkupContext, MarkupTree } from './markup-tree.ts';

/** What is parsed, and as what. */
export type AskedMarkup = readonly [html: string, context: MarkupContext];

type Parse = (...asked: AskedMarkup) => MarkupTree | undefined;
let parse: Parse | undefined;

/** Loads what parses, before it is asked for. */
export async function loadMarkup(): Promise<Parse> {
  return (parse ??= (await import('./parse-natively.ts')).parseNatively);
}

/**
 * What a logic layer's call `markup` asks for (channel/call-operations.ts).
 *
 * @throws {ProtocolError} bad-call for arguments that no logic layer gives
 */
export function askedMarkup([html, name, namespace, inForm]: readonly CallValue[]): AskedMarkup {
  if (
    typeof html !== 'string' ||
    (name !== null && typeof name !== 'string') ||
    typeof namespace !== 'number' ||
    !Object.hasOwn(NAMESPACES, namespace) ||
    typeof inForm !== 'boolean'
  ) {
    throw new ProtocolError('bad-call', 'The logic layer asked for markup as no logic layer does.');
  }
  return [html, { name: name ?? null, namespace, inForm }];
}

/** At once where the parser was loaded before. Undefined when the logic layer's library is to parse. */
export function answerMarkup(asked: AskedMarkup): MarkupTree | undefined | Promise<MarkupTree | undefined> {
  return parse
    ? parse(...asked)
    : loadMarkup().then(
        (loaded) => loaded(...asked),
        () => undefined,
      );
}
