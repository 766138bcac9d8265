/** A sequence of random numbers that its seed text determines. */
export interface Random {
  /** A whole number from 0 to below `limit` (at least 1). */
  below(limit: number): number;
  /** True in one of `n` cases. */
  oneIn(n: number): boolean;
  /** One of the items (at least one). */
  pick<T>(items: readonly T[]): T;
}

/** The generator sfc32, seeded by hashing a text with FNV-1a. */
export function randomFrom(seed: string): Random {
  let a = hash(seed, 0x811c9dc5);
  let b = hash(seed, a);
  let c = hash(seed, b);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  const below = (limit: number): number => next() % limit;
  return {
    below,
    oneIn: (n) => below(n) === 0,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
  };
}

function hash(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
