import type { NamespaceError } from '@miniapp-tests/spec/extensions/namespace';
import type { Reply } from '../logic-layer/messages.ts';

/** A request over the bridge that is refused, with a code of EXTENSIONS.md ("Errors"). */
export class BridgeError extends Error {
  readonly code: NamespaceError;

  constructor(code: NamespaceError, message: string) {
    super(message);
    this.code = code;
    if (code === 'not-allowed') this.name = 'NotAllowedError';
  }
}

/** An error as the script that asked gets it. */
export function toReply(error: unknown): Extract<Reply, { ok: false }> {
  if (!(error instanceof Error)) return { ok: false, name: 'Error', message: String(error) };
  const code: unknown = Reflect.get(error, 'code');
  const { name, message } = error;
  return { ok: false, name, message, ...(typeof code === 'string' && { code }) };
}
