import { nextTurn } from '../channel/next-turn.ts';

/** How long the host works on a page that it loads before it lets a frame be drawn, in milliseconds. */
const SLICE = 16;
/** Steps between two looks at the clock. */
const LOOK = 8;

/** Work that would take longer than a frame, cut into slices that leave time for the host's own. */
export class Slices {
  #end = performance.now() + SLICE;
  #steps = 0;

  /** Asked at each step of the work: is it time for a pause? */
  get isOver(): boolean {
    return ++this.#steps % LOOK === 0 && performance.now() >= this.#end;
  }

  /** After a step that takes a while: fulfils at once, or when the next slice may begin. */
  async pauseIfOver(): Promise<void> {
    if (performance.now() >= this.#end) await this.pause();
  }

  /** Fulfils when the next slice may begin. */
  async pause(): Promise<void> {
    await new Promise<void>((resolve) => nextTurn(resolve));
    this.#end = performance.now() + SLICE;
  }
}
