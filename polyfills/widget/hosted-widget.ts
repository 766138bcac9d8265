import { acceptUri, type AcceptedUris } from '@miniapp-tests/spec/addressing/accepted-uris';
import { parseMiniAppUri, type MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { PAGE_EVENTS } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import type { Result } from '@miniapp-tests/spec/result';
import {
  DEFAULT_THRESHOLDS,
  type VisibilityThresholds,
  type WidgetAction,
} from '@miniapp-tests/spec/widget/widget-action';
import type { BoardOccurrence, WidgetBoard } from '@miniapp-tests/spec/widget/widget-board';
import type { ContextMember } from '@miniapp-tests/spec/widget/widget-context';
import type { Widget } from '@miniapp-tests/spec/widget/widget';
import { GREETING, parseGuestMessage, type Greeting, type HostMessage } from './messages.ts';
import { pageContext, type ContextOptions } from './page-context.ts';
import { watchElement } from './watch-element.ts';

/** How long a widget may take to say that it is over, in milliseconds. */
const PATIENCE = 1_000;
/** What comes from a widget in so many milliseconds after it opened a MiniApp is taken for the same tap. */
const TAP = 1_000;

export interface PlaceOptions {
  /** Provider and `app_id` of the MiniApp that it belongs to. */
  readonly identity: string;
  /** What the widget finds first; anything that can be copied. */
  readonly data?: unknown;
}

interface Options extends PlaceOptions, ContextOptions {
  readonly thresholds?: VisibilityThresholds;
  readonly accepted?: AcceptedUris;
  readonly openMiniApp?: (uri: MiniAppUri, identity: string) => void;
}

/** One widget in its frame. A frame whose document is replaced holds a new instance. */
export class HostedWidget {
  readonly frame: HTMLIFrameElement;
  /** Resolves when the frame is gone. */
  readonly ended: Promise<void>;
  readonly #board: WidgetBoard;
  readonly #options: Options;
  readonly #stop = new AbortController();
  #number: number;
  #widget: Widget;
  #size = { width: 0, height: 0 };
  #visible = 0;
  #isCollapsed = false;
  #openedAt = -Infinity;
  /** The line to the document that answered. */
  #port: MessagePort | undefined;
  /** Lines that no document answered yet: of the last greetings, of which one can still be on its way. */
  #greeted: readonly MessagePort[] = [];
  #end: () => void = () => {};

  constructor(board: WidgetBoard, frame: HTMLIFrameElement, options: Options) {
    this.#board = board;
    this.frame = frame;
    this.#options = options;
    this.#size = { width: frame.clientWidth, height: frame.clientHeight };
    ({ number: this.#number, widget: this.#widget } = this.#place(options.data));
    this.ended = new Promise((resolve) => (this.#end = resolve));
    const { signal } = this.#stop;
    frame.addEventListener('load', () => this.#greet(), { signal });
    // One that is loaded already, or as good as, hears this; another one is greeted when it is.
    this.#greet();
    watchElement(
      frame,
      options.thresholds ?? DEFAULT_THRESHOLDS,
      {
        seen: (visible) => {
          this.#visible = visible;
          this.#perform({ do: 'scroll', visible });
        },
        resized: (size) => {
          this.#size = size;
          this.refreshContext();
        },
      },
      signal,
    );
  }

  /** As the widget sees itself; another one when its frame is loaded anew. */
  get page(): Widget {
    return this.#widget;
  }

  /** New data from the host. Failure `widget-data-not-copied` or `widget-removed`. */
  update(data: unknown): Result<readonly BoardOccurrence[]> {
    return this.#perform({ do: 'update', data });
  }

  /** The person folded the widget, or unfolded it. */
  setCollapsed(isCollapsed: boolean): void {
    this.#isCollapsed = isCollapsed;
    this.#perform({ do: isCollapsed ? 'collapse' : 'expand' });
  }

  refreshContext(): void {
    this.#perform({ do: 'change-context', context: pageContext(this.#size, this.#options) });
  }

  /** Tells the widget that it is over, and takes its frame away when it has heard, or after a second. */
  async remove(): Promise<void> {
    const isLoaded = this.#widget.pageState !== undefined;
    this.#stop.abort();
    this.#perform({ do: 'remove' });
    const late = isLoaded ? setTimeout(() => this.#finish(), PATIENCE) : undefined;
    if (!isLoaded) this.#finish();
    await this.ended;
    clearTimeout(late);
  }

  #finish(): void {
    for (const port of [this.#port, ...this.#greeted]) port?.close();
    this.frame.remove();
    this.#end();
  }

  #perform(action: WidgetAction): Result<readonly BoardOccurrence[]> {
    return this.#board.perform(this.#number, action);
  }

  /** The board fires its events at an object of its own; the widget's scripts have another one, in their frame. */
  #place(data: unknown): { readonly number: number; readonly widget: Widget } {
    const { number, widget } = this.#board.place({
      identity: this.#options.identity,
      area: { x: 0, y: 0, ...this.#size },
      context: pageContext(this.#size, this.#options),
      query: URL.parse(this.frame.src)?.search.slice(1) ?? '',
      data,
    });
    for (const event of PAGE_EVENTS) {
      widget.addEventListener(event, () => this.#send({ type: 'event', event }));
    }
    widget.addEventListener('widgetdatachange', () => this.#send({ type: 'data', data: widget.widgetData }));
    widget.addEventListener('widgetcontextchange', (event) => {
      const changed = Reflect.get(event, 'changed') as readonly ContextMember[];
      this.#send({ type: 'context', context: widget.widgetContext, changed });
    });
    return { number, widget };
  }

  #send(message: HostMessage): void {
    this.#port?.postMessage(message);
  }

  /** A widget takes the first greeting that reaches it, and a frame that shows nothing of it yet has nobody who listens: then nothing comes of it. */
  #greet(): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(port1, data);
    // That before the last one went to a document that is gone.
    for (const port of this.#greeted.slice(0, -1)) port.close();
    this.#greeted = [...this.#greeted.slice(-1), port1];
    const greeting: Greeting = {
      type: GREETING,
      context: this.#widget.widgetContext,
      data: this.#widget.widgetData,
      accepted: this.#options.accepted ?? { schemes: [], hosts: [] },
    };
    // Whatever document is there is the widget, of whichever origin.
    this.frame.contentWindow?.postMessage(greeting, '*', [port2]);
  }

  /** A document has answered on this line: the widget that was there before is gone. */
  #answered(port: MessagePort): void {
    const at = this.#greeted.indexOf(port);
    for (const late of [this.#port, ...this.#greeted.slice(0, at)]) late?.close();
    this.#greeted = this.#greeted.slice(at + 1);
    this.#port = port;
    if (this.#widget.pageState !== undefined) this.#replace();
    this.#send({ type: 'prepare', context: this.#widget.widgetContext, data: this.#widget.widgetData });
    this.#perform({ do: 'load' });
  }

  #replace(): void {
    const { widgetData: data } = this.#widget;
    this.#perform({ do: 'remove' });
    ({ number: this.#number, widget: this.#widget } = this.#place(data));
    this.#perform({ do: this.#isCollapsed ? 'collapse' : 'expand' });
    this.#perform({ do: 'scroll', visible: this.#visible });
  }

  #hear(port: MessagePort, message: unknown): void {
    const heard = parseGuestMessage(message);
    if (heard?.type === 'ready' && this.#greeted.includes(port)) {
      if (!this.#stop.signal.aborted) this.#answered(port);
    } else if (port !== this.#port) return;
    else if (heard?.type === 'rendered') this.#perform({ do: 'render' });
    else if (heard?.type === 'unloaded' && this.#widget.pageState === 'unloaded') this.#finish();
    else if (heard?.type === 'open') this.#open(heard.uri);
  }

  /** Only directly after a person's tap, and in this frame: the browser tells the embedder of one anywhere in its page. */
  #open(text: string): void {
    const { accepted, openMiniApp, identity } = this.#options;
    const parsed = parseMiniAppUri(text);
    const uri = parsed.ok && accepted ? acceptUri(parsed.value, accepted) : undefined;
    const root = this.frame.getRootNode() as Document | ShadowRoot;
    const isTapped = navigator.userActivation?.isActive === true && root.activeElement === this.frame;
    const now = performance.now();
    if (!uri?.ok || !isTapped || now - this.#openedAt < TAP) return;
    this.#openedAt = now;
    openMiniApp?.(uri.value, identity);
  }
}
