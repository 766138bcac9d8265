/** Things that take a while to make, made before they are needed; the first made is the first taken, and the first ended. */
export class Shelf<Thing> {
  readonly #make: () => Promise<Thing>;
  readonly #end: (thing: Thing) => void;
  readonly #rest: (thing: Thing) => void;
  readonly #made: Thing[] = [];
  readonly #making = new Set<Promise<Thing | undefined>>();
  #limit = 0;

  /** @param rest called with what is made and not taken at once */
  constructor(
    make: () => Promise<Thing>,
    end: (thing: Thing) => void,
    rest: (thing: Thing) => void = () => {},
  ) {
    this.#make = make;
    this.#end = end;
    this.#rest = rest;
  }

  get ready(): number {
    return this.#made.length;
  }

  /** Makes so many ready; fulfils when they are there, or could not be made. */
  async fill(limit: number): Promise<void> {
    this.shrink(limit);
    while (this.#made.length + this.#making.size < limit) this.#begin();
    await Promise.all(this.#making);
  }

  /** Makes one, if none is ready or on its way. */
  begin(): void {
    this.#limit = Math.max(this.#limit, 1);
    if (this.#made.length + this.#making.size === 0) this.#begin();
  }

  /** Ends the oldest beyond the limit. */
  shrink(limit: number): void {
    this.#limit = limit;
    while (this.#made.length > limit) this.#end(this.#made.shift()!);
  }

  /** The oldest, else one that is made now. Rejects with the maker's reason. */
  async take(): Promise<Thing> {
    return (await this.takeReady()) ?? this.#make();
  }

  /** The oldest, or the one that is nearly made; undefined when there is none. */
  async takeReady(): Promise<Thing | undefined> {
    const [nearly] = this.#making;
    if (this.#made.length === 0) await nearly;
    return this.#made.shift();
  }

  #begin(): void {
    const making = this.#make().then(
      (thing) => {
        this.#making.delete(making);
        this.#made.push(thing);
        this.shrink(this.#limit);
        setTimeout(() => this.#made.includes(thing) && this.#rest(thing));
        return thing;
      },
      () => {
        this.#making.delete(making);
        return undefined;
      },
    );
    this.#making.add(making);
  }
}
