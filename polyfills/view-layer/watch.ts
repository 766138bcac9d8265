import { type ProtocolError, wrongRequest } from './view-error.ts';

/** Units of a record that begins a watch. */
const REQUEST_LIMIT = 4_000;

/** What `recordWatch` of the logic layer wrote (dom/observers/watch.ts). */
export interface Watch {
  readonly id: number;
  readonly request: Readonly<Record<string, unknown>>;
  /** In sight of what; the view's document where none is named. */
  readonly root: Element | Document;
}

/** @throws {ProtocolError} for what is no request */
export function parseWatch(value: unknown): Watch['request'] & { readonly id: number } {
  if (typeof value === 'string' && value.length <= REQUEST_LIMIT) {
    try {
      const request = JSON.parse(value) as { readonly id: number } | null;
      if (Number.isSafeInteger(request?.id)) return request!;
    } catch {
      // As for any other text that is no request.
    }
  }
  throw wrongWatch();
}

export function wrongWatch(): ProtocolError {
  return wrongRequest('bad-watch');
}
