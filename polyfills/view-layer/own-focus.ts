/** Focus that moves because a record says so: scripts were told already, where they moved it. */
export class OwnFocus {
  #isMoving = false;

  /** Carries out a record; the events of that are no news. */
  move(carryOut: () => void): void {
    this.#isMoving = true;
    try {
      carryOut();
    } finally {
      this.#isMoving = false;
    }
  }

  isNews({ type }: Event): boolean {
    return !this.#isMoving || !['focus', 'blur', 'focusin', 'focusout'].includes(type);
  }
}
