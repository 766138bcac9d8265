/** A source that is more than is looked at. */
export class TooComplex extends Error {}

/** The audit has cost so much that no further source is looked at. */
export class AuditOver extends Error {}

/** Looking at the clock costs more than a token, and less than this many. */
const BETWEEN_LOOKS = 256;

/** What reading one source may still cost: each reader spends it as it goes, so that none goes on for long. */
export class SourceBudget {
  #left: number;
  #untilLook = 0;
  readonly #look: () => void;

  /**
   * @param maxNodes tokens, elements, attributes or addresses
   * @param look called now and then; throws TooComplex or AuditOver when there is another reason to end
   */
  constructor(maxNodes: number, look: () => void = () => undefined) {
    this.#left = maxNodes;
    this.#look = look;
  }

  /**
   * @param nodes less than 0 to take back what led to nothing
   * @throws TooComplex when nothing is left, or what `look` throws
   */
  spend(nodes = 1): void {
    this.#left -= nodes;
    if (this.#left < 0) throw new TooComplex();
    this.look();
  }

  /** Whether there is another reason to end; for work whose amount is spent already. */
  look(): void {
    if (--this.#untilLook > 0) return;
    this.#untilLook = BETWEEN_LOOKS;
    this.#look();
  }
}
