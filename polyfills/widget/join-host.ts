import type { AcceptedUris } from '@miniapp-tests/spec/addressing/accepted-uris';
import { movePage } from '@miniapp-tests/spec/lifecycle/page';
import { changeWidgetContext, prepareWidget, updateWidget, Widget } from '@miniapp-tests/spec/widget/widget';
import { afterFirstRender } from '../lifecycle/first-render.ts';
import { whenLaunched } from '../lifecycle/when-launched.ts';
import { followClicks } from '../uri/follow-clicks.ts';
import { GREETING, type Greeting, type GuestMessage, type HostMessage } from './messages.ts';
import { pageContext } from './page-context.ts';

/**
 * Makes this document, in a frame of a widget host, a widget: gives the object `page` of its scripts, and follows what the
 * host says. Without a host it is never loaded.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#lifecycle
 */
export function joinHost(): Widget {
  const size = { width: innerWidth, height: innerHeight };
  const unknown = { name: '', version: '', platformVersion: 0 };
  const widget = new Widget(location.search.slice(1), pageContext(size, { host: unknown }));
  const greeted = new AbortController();
  addEventListener(
    'message',
    ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== parent || parent === window || port === undefined || !isGreeting(data)) return;
      greeted.abort();
      listen(widget, data, port);
    },
    { signal: greeted.signal },
  );
  return widget;
}

function isGreeting(data: unknown): data is Greeting {
  return typeof data === 'object' && data !== null && Reflect.get(data, 'type') === GREETING;
}

/** The embedder is believed: it could replace this document with any other. */
function listen(widget: Widget, { accepted, context, data }: Greeting, port: MessagePort): void {
  const tell = (message: GuestMessage): void => port.postMessage(message);
  prepareWidget(widget, context, data);
  port.onmessage = ({ data: message }: MessageEvent<HostMessage>) => {
    switch (message.type) {
      case 'prepare':
        return prepareWidget(widget, message.context, message.data);
      case 'data':
        return updateWidget(widget, message.data);
      case 'context':
        return changeWidgetContext(widget, message.context, message.changed);
      case 'event':
        movePage(widget, message.event);
        if (message.event === 'pageloaded') afterFirstRender(() => tell({ type: 'rendered' }));
        if (message.event === 'pageunloaded') tell({ type: 'unloaded' });
    }
  };
  const { signal } = new AbortController();
  leadLinks(accepted, (uri) => tell({ type: 'open', uri }), signal);
  whenLaunched(() => tell({ type: 'ready' }), signal);
}

/** Links to MiniApps go to the host, which opens them beside the widget. */
function leadLinks(accepted: AcceptedUris, open: (uri: string) => void, signal: AbortSignal): void {
  followClicks({ accepted, open: ({ href }) => open(href) }, { leaveOwnSite: true, signal });
}
