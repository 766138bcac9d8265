/** Refusals in a row after which a feature is not asked for, for so many milliseconds. */
const REFUSALS = 3;
const REST = 10 * 60_000;

/** Keeps a MiniApp from asking until the person gives in: by feature, while the host runs. */
export class Patience {
  readonly #now: () => number;
  readonly #refusals = new Map<string, { count: number; last: number }>();

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  isOver(identity: string, feature: string): boolean {
    const refused = this.#refusals.get(key(identity, feature));
    return refused !== undefined && refused.count >= REFUSALS && this.#now() - refused.last < REST;
  }

  /** A question was answered, or put away. */
  answered(identity: string, feature: string, isGranted: boolean): void {
    const name = key(identity, feature);
    const count = (this.#refusals.get(name)?.count ?? 0) + 1;
    if (isGranted) this.#refusals.delete(name);
    else this.#refusals.set(name, { count, last: this.#now() });
  }

  /** The person thought of it again, in the settings. */
  forget(identity: string): void {
    for (const name of this.#refusals.keys())
      if (name.startsWith(`${identity}\n`)) this.#refusals.delete(name);
  }
}

function key(identity: string, feature: string): string {
  return `${identity}\n${feature}`;
}
