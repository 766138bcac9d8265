import { acceptedUris } from '@miniapp-tests/spec/addressing/accepted-uris';
import type { HostedWidget } from '../hosted-widget.ts';
import { WidgetHost } from '../widget-host.ts';

declare global {
  var board: typeof tools;
}

/** What the widgets' scripts say that they were told, in order. Widgets of the page before can say their last to this one. */
const told: string[] = [];
addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const isOurs = [...document.querySelectorAll('iframe')].some((frame) => frame.contentWindow === source);
  if (isOurs && typeof data === 'string') told.push(data);
});

const accepted = acceptedUris(['platform']);
const opened: string[] = [];
const host = new WidgetHost({
  host: { name: 'Board', version: '1.0', platformVersion: 1 },
  styleNames: ['--accent'],
  ...(accepted.ok && { accepted: accepted.value }),
  openMiniApp: ({ id }, identity) => void opened.push(`${identity} opens ${id}`),
});
const hosted: HostedWidget[] = [];

function frameOf(name: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.setAttribute('sandbox', 'allow-scripts');
  Object.assign(frame, { width: '200', height: '100', src: `/widget.html?${name}` });
  document.body.append(frame, document.createElement('br'));
  return frame;
}

const tools = {
  told,
  opened,
  place(name: string, data: unknown = null): void {
    hosted.push(host.place(frameOf(name), { identity: name, data }));
  },
  /** Makes the frame a widget when all of it is loaded. */
  async placeLate(name: string, data: unknown = null): Promise<void> {
    const frame = frameOf(name);
    await new Promise((loaded) => frame.addEventListener('load', loaded));
    hosted.push(host.place(frame, { identity: name, data }));
  },
  widget: (index: number): HostedWidget => hosted[index] as HostedWidget,
  /** Of each widget, as the host sees it. */
  states: (): string[] => hosted.map(({ page }) => String(page.pageState)),
  refresh: (): void => host.refreshContext(),
  close: (): Promise<void> => host.close(),
};

globalThis.board = tools;
