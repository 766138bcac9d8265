import type { AcceptedUris } from '@miniapp-tests/spec/addressing/accepted-uris';
import { MAX_URI_LENGTH } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { PageEvent } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import type { ContextMember, WidgetContext } from '@miniapp-tests/spec/widget/widget-context';

/** The first message to a frame, with the port for all others: whoever embeds a widget is its host. */
export interface Greeting {
  readonly type: typeof GREETING;
  readonly context: WidgetContext;
  readonly data: unknown;
  readonly accepted: AcceptedUris;
}

export const GREETING = 'miniapp-widget';

/** What a host tells a widget. */
export type HostMessage =
  /** What it finds when it is loaded. */
  | { readonly type: 'prepare'; readonly context: WidgetContext; readonly data: unknown }
  | { readonly type: 'event'; readonly event: PageEvent }
  | { readonly type: 'data'; readonly data: unknown }
  | { readonly type: 'context'; readonly context: WidgetContext; readonly changed: readonly ContextMember[] };

/** What a widget tells its host: its scripts have run, it was drawn, it is over, a link to its MiniApp was followed. */
export type GuestMessage =
  { readonly type: 'ready' | 'rendered' | 'unloaded' } | { readonly type: 'open'; readonly uri: string };

/** A widget may send anything: undefined for what is no message. */
export function parseGuestMessage(message: unknown): GuestMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const type: unknown = Reflect.get(message, 'type');
  if (type === 'ready' || type === 'rendered' || type === 'unloaded') return { type };
  const uri: unknown = Reflect.get(message, 'uri');
  const isOpen = type === 'open' && typeof uri === 'string' && uri.length <= MAX_URI_LENGTH;
  return isOpen ? { type, uri } : undefined;
}
