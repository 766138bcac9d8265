import { TAP_LIFETIME, type UseMoment } from '@miniapp-tests/spec/widget/restricted-features';

/** When a person last tapped a widget, and whether it uses that up. */
export class Taps {
  #tappedAt: number | undefined;

  /** Notices what is pressed in a view. */
  watch(view: Window): void {
    const press = (event: Event): void => {
      if (event.isTrusted) this.#tappedAt = performance.now();
    };
    for (const type of ['click', 'keydown']) view.addEventListener(type, press, true);
  }

  /** Whether there was a tap a moment ago; it counts once. */
  take(): boolean {
    const isTapped = this.#tappedAt !== undefined && performance.now() - this.#tappedAt <= TAP_LIFETIME;
    this.#tappedAt = undefined;
    return isTapped;
  }

  moment(isShown: boolean): UseMoment {
    const tappedAt = this.#tappedAt;
    return { isShown, now: performance.now(), ...(tappedAt !== undefined && { tappedAt }) };
  }
}
