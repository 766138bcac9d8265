import type { WindowResource } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { ViewFrame } from '../../view-layer/view-frame.ts';
import type { PullToRefresh } from './pull-to-refresh.ts';
import { watchBottom } from './reach-bottom.ts';

/** Events of the script namespace's extensions (EXTENSIONS.md, "Gestures of a page"). */
export type GestureEvent = 'pulldownrefresh' | 'reachbottom';

type Members = Pick<
  WindowResource,
  'enable_pull_down_refresh' | 'on_reach_bottom_distance' | 'background_text_style'
>;

/** What a page's window members let its person do with the page. */
export class PageGestures {
  #pull: Promise<PullToRefresh> | undefined;

  /** @param view still empty: nothing of the page can hide the platform's members */
  constructor(
    container: HTMLElement,
    { frame, document }: ViewFrame,
    members: Members,
    tell: (type: GestureEvent) => void,
  ) {
    watchBottom(document, members.on_reach_bottom_distance, () => tell('reachbottom'));
    if (!members.enable_pull_down_refresh) return;
    const options = { container, frame, document, style: members.background_text_style };
    this.#pull = import('./pull-to-refresh.ts').then(
      ({ PullToRefresh }) => new PullToRefresh({ ...options, refresh: () => tell('pulldownrefresh') }),
    );
  }

  /** Refreshes the page as if it had been pulled down; false when its manifest doesn't allow that. */
  refresh(): boolean {
    void this.#pull?.then((pull) => pull.refresh());
    return this.#pull !== undefined;
  }

  /** The page is refreshed, or is gone. */
  stopRefresh(): void {
    void this.#pull?.then((pull) => pull.stop());
  }
}
