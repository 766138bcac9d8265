import type { TransitionKind } from '@miniapp-tests/spec/extensions/namespace';
import { movesOf, type Moves } from './keyframes.ts';
import { moveAsSnapshots } from './snapshots.ts';

/** Fulfils when what is seen is over; `cancel` shows the end at once. */
export interface Movement {
  readonly finished: Promise<unknown>;
  cancel(): void;
}

export interface ChangeOptions {
  /** Of both pages. */
  readonly container: HTMLElement;
  /** The page on screen. */
  readonly from: HTMLIFrameElement;
  readonly kind: TransitionKind;
  readonly isBack: boolean;
}

/**
 * Keeps the page that is left in sight until another is there, and lets the one take the other's place. What is done with the page that is left
 * (hidden, its scripts told) is done meanwhile; only its frame has to stay in the document until `over`.
 */
export class PageChange {
  readonly #options: ChangeOptions;
  readonly #watch: MutationObserver;
  readonly #over = Promise.withResolvers<void>();
  #movement: Movement | undefined;
  #hasEntered = false;
  #isOver = false;

  constructor(options: ChangeOptions) {
    this.#options = options;
    const { container, from } = options;
    // Hidden by its attribute, it is shown all the same, and nobody can press it.
    from.style.display = 'block';
    from.inert = true;
    from.style.pointerEvents = 'none';
    // A big page is shown before all of it is there, and then nothing else tells.
    this.#watch = new MutationObserver(() => this.#look());
    this.#watch.observe(container, { subtree: true, attributeFilter: ['data-current'] });
  }

  /** Fulfils when the page that was left is out of sight. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  /** There is nothing to wait for any more: the other page is there, or none came. */
  settle(): void {
    this.#look();
    if (!this.#hasEntered) this.#end();
  }

  /** Shows the end at once. */
  cut(): void {
    this.#movement?.cancel();
    this.#end();
  }

  #look(): void {
    const { container, from, kind } = this.#options;
    const to = container.querySelector<HTMLIFrameElement>('iframe.view[data-current]');
    if (this.#hasEntered || to === null || to === from) return;
    this.#hasEntered = true;
    this.#watch.disconnect();
    if (kind === 'none' || document.hidden) return this.#end();
    void this.#move(to, kind);
  }

  async #move(to: HTMLIFrameElement, kind: Exclude<TransitionKind, 'none'>): Promise<void> {
    const { container, from, isBack } = this.#options;
    const moves = movesOf(kind, isBack, {
      isRightToLeft: getComputedStyle(container).direction === 'rtl',
      isMotionReduced: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    const [upper, lower] = isBack ? [from, to] : [to, from];
    container.dataset['motion'] = isBack ? 'back' : 'forward';
    const snapshots = moveAsSnapshots({ container, from, to, upper, moves });
    this.#movement = snapshots;
    const isSeen = await snapshots?.finished.then(
      () => true,
      () => false,
    );
    if (!isSeen && !this.#isOver) {
      from.style.display = 'block';
      this.#movement = moveFrames(upper, lower, moves);
      await this.#movement.finished.catch(() => undefined);
    }
    this.#end();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#watch.disconnect();
    const { container, from } = this.#options;
    delete container.dataset['motion'];
    from.style.display = '';
    from.style.pointerEvents = '';
    from.inert = false;
    this.#over.resolve();
  }
}

/** Moves the frames themselves, with all that goes on in them. */
function moveFrames(upper: HTMLElement, lower: HTMLElement, moves: Moves): Movement {
  upper.style.zIndex = '1';
  const animations = [
    upper.animate(moves.upper.keyframes, moves.upper.timing),
    ...(moves.lower ? [lower.animate(moves.lower.keyframes, moves.lower.timing)] : []),
  ];
  const end = (): void => {
    upper.style.zIndex = '';
    for (const animation of animations) animation.cancel();
  };
  const finished = Promise.all(animations.map((animation) => animation.finished)).finally(end);
  return { finished, cancel: end };
}
