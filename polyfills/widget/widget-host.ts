import type { AcceptedUris } from '@miniapp-tests/spec/addressing/accepted-uris';
import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { VisibilityThresholds } from '@miniapp-tests/spec/widget/widget-action';
import { WidgetBoard } from '@miniapp-tests/spec/widget/widget-board';
import { HostedWidget, type PlaceOptions } from './hosted-widget.ts';
import { watchContext, type ContextOptions } from './page-context.ts';

export interface WidgetHostOptions extends ContextOptions {
  /** By how much a widget must be seen to be shown and hidden. Default: the first pixel, the last one. */
  readonly thresholds?: VisibilityThresholds;
  /** MiniApp URIs that links in widgets may lead to. Default: none. */
  readonly accepted?: AcceptedUris;
  /** A person tapped a link in a widget to one of these. */
  readonly openMiniApp?: (uri: MiniAppUri, identity: string) => void;
}

/**
 * The widgets of one page, each in a frame of its own. They are told what `spec`'s widget board says: when they are seen and
 * when not, new data, and what changes around them.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#useragent
 */
export class WidgetHost {
  readonly #options: WidgetHostOptions;
  readonly #board: WidgetBoard;
  readonly #hosted = new Set<HostedWidget>();
  readonly #stop = new AbortController();

  constructor(options: WidgetHostOptions) {
    this.#options = options;
    // Where widgets are comes from the browser as fractions, so that the board needs no place of them.
    this.#board = new WidgetBoard({ x: 0, y: 0, width: 0, height: 0 }, options.thresholds);
    const { signal } = this.#stop;
    const follow = (): void =>
      void this.#board.performAll({
        do: document.visibilityState === 'visible' ? 'host-shown' : 'host-hidden',
      });
    follow();
    document.addEventListener('visibilitychange', follow, { signal });
    watchContext(() => this.refreshContext(), signal);
  }

  /**
   * Makes a frame a widget, loaded or not: one whose document imports `widget/polyfill`. Its `src` is set.
   *
   * @throws DataCloneError for data that can't be copied
   */
  place(frame: HTMLIFrameElement, options: PlaceOptions): HostedWidget {
    const hosted = new HostedWidget(this.#board, frame, { ...this.#options, ...options });
    this.#hosted.add(hosted);
    hosted.ended.then(() => this.#hosted.delete(hosted));
    return hosted;
  }

  /** Looks at the page's language, colours and style again: call it when the page's own look changed. */
  refreshContext(): void {
    for (const hosted of this.#hosted) hosted.refreshContext();
  }

  /** Removes all widgets. */
  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.all([...this.#hosted].map((hosted) => hosted.remove()));
  }
}
