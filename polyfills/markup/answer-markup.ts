import type { CallValue } from '../channel/call-operations.ts';
import { NAMESPACES } from '../channel/protocol.ts';
import { ProtocolError } from '../view-layer/view-error.ts';
import type { MarkupTree } from './markup-tree.ts';
import { parseNatively } from './parse-natively.ts';

/**
 * Answers the call `markup` of a logic layer (channel/call-operations.ts). Undefined when its library is to parse.
 *
 * @throws {ProtocolError} bad-call for arguments that no logic layer gives
 */
export function answerMarkup([html, name, namespace, inForm]: readonly CallValue[]): MarkupTree | undefined {
  if (
    typeof html !== 'string' ||
    (name !== null && typeof name !== 'string') ||
    typeof namespace !== 'number' ||
    !Object.hasOwn(NAMESPACES, namespace) ||
    typeof inForm !== 'boolean'
  ) {
    throw new ProtocolError('bad-call', 'The logic layer asked for markup as no logic layer does.');
  }
  return parseNatively(html, { name: name ?? null, namespace, inForm });
}
