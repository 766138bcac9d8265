import { mutateTokens } from './mutate-tokens.ts';
import { randomFrom, type Random } from './random.ts';

type Mutation = (input: Uint8Array, random: Random, seeds: readonly Uint8Array[]) => Uint8Array;

/** Lengths, counts and offsets at the edges of what fields of 8 to 64 bits hold. */
const EDGES = [
  0n,
  1n,
  0x7fn,
  0x80n,
  0xffn,
  0x7fffn,
  0x8000n,
  0xffffn,
  0x10000n,
  0x7fff_ffffn,
  0x8000_0000n,
  0xffff_ffffn,
  0x1_0000_0000n,
  0x1f_ffff_ffff_ffffn,
  0x7fff_ffff_ffff_ffffn,
  0xffff_ffff_ffff_ffffn,
];
/** Inputs don't grow beyond this factor of the largest seed, or this many bytes. */
const GROWTH = { factor: 2, atLeast: 4096 };

const MUTATIONS: readonly Mutation[] = [
  flipBit,
  replaceByte,
  writeEdge,
  writeEdge,
  nudgeInteger,
  nudgeInteger,
  deleteChunk,
  overwriteWithChunk,
  repeatChunk,
  insertBytes,
  truncate,
  splice,
  mutateTokens,
  mutateTokens,
];

/**
 * The input of a number in a campaign: first each seed as it is, then mutations of them. Depends on the arguments
 * alone, so that a number stands for its bytes.
 */
export function inputOf(campaign: string, number: number, seeds: readonly Uint8Array[]): Uint8Array {
  const seed = seeds[number];
  if (seed !== undefined) return seed.slice();
  const random = randomFrom(`${campaign}:${number}`);
  const most = Math.max(GROWTH.atLeast, GROWTH.factor * Math.max(0, ...seeds.map(({ length }) => length)));
  let input: Uint8Array = random.pick(seeds).slice();
  do {
    input = random.pick(MUTATIONS)(input, random, seeds).subarray(0, most);
  } while (!random.oneIn(3));
  return input.slice();
}

function flipBit(input: Uint8Array, random: Random): Uint8Array {
  const at = position(input, random);
  if (at < input.length) input[at] = (input[at] ?? 0) ^ (1 << random.below(8));
  return input;
}

function replaceByte(input: Uint8Array, random: Random): Uint8Array {
  const at = position(input, random);
  if (at < input.length) input[at] = random.below(256);
  return input;
}

function writeEdge(input: Uint8Array, random: Random): Uint8Array {
  return writeInteger(input, random, () => random.pick(EDGES));
}

/** Adds a little to a field, so that a length or an offset is off by some. */
function nudgeInteger(input: Uint8Array, random: Random): Uint8Array {
  const by = BigInt(random.below(33) - 16);
  return writeInteger(input, random, (now) => now + by);
}

function writeInteger(input: Uint8Array, random: Random, change: (now: bigint) => bigint): Uint8Array {
  const width = random.pick([1, 2, 4, 4, 8]);
  if (input.length < width) return input;
  const at = Math.min(position(input, random), input.length - width);
  const littleEndian = random.oneIn(2);
  const indexes = Array.from(
    { length: width },
    (_, index) => at + (littleEndian ? width - 1 - index : index),
  );
  const now = indexes.reduce((value, index) => (value << 8n) | BigInt(input[index] ?? 0), 0n);
  let next = BigInt.asUintN(8 * width, change(now));
  for (const index of indexes.reverse()) {
    input[index] = Number(next & 0xffn);
    next >>= 8n;
  }
  return input;
}

function deleteChunk(input: Uint8Array, random: Random): Uint8Array {
  const [start, end] = chunk(input, random);
  return concatenate(input.subarray(0, start), input.subarray(end));
}

function overwriteWithChunk(input: Uint8Array, random: Random): Uint8Array {
  const [start, end] = chunk(input, random);
  const target = position(input, random);
  return input.copyWithin(target, start, Math.min(end, start + input.length - target));
}

function repeatChunk(input: Uint8Array, random: Random): Uint8Array {
  const [start, end] = chunk(input, random);
  const at = position(input, random);
  return concatenate(input.subarray(0, at), input.subarray(start, end), input.subarray(at));
}

function insertBytes(input: Uint8Array, random: Random): Uint8Array {
  const at = position(input, random);
  const filler = random.oneIn(2) ? random.below(256) : undefined;
  const bytes = Uint8Array.from({ length: 1 + random.below(32) }, () => filler ?? random.below(256));
  return concatenate(input.subarray(0, at), bytes, input.subarray(at));
}

function truncate(input: Uint8Array, random: Random): Uint8Array {
  const at = position(input, random);
  return random.oneIn(2) ? input.slice(0, at) : input.slice(at);
}

/** The beginning of this input and the end of another seed. */
function splice(input: Uint8Array, random: Random, seeds: readonly Uint8Array[]): Uint8Array {
  const other = random.pick(seeds);
  return concatenate(input.subarray(0, position(input, random)), other.subarray(position(other, random)));
}

/** Anywhere; in half of the cases near the beginning or the end, where formats keep what rules the rest. */
function position(input: Uint8Array, random: Random): number {
  const near = Math.min(input.length, 128) + 1;
  if (random.oneIn(4)) return random.below(near);
  if (random.oneIn(3)) return input.length - random.below(near);
  return random.below(input.length + 1);
}

/** Where a piece of the input begins and ends; mostly a short one. */
function chunk(input: Uint8Array, random: Random): [number, number] {
  const start = position(input, random);
  const longest = random.oneIn(4) ? input.length : 64;
  return [start, Math.min(input.length, start + 1 + random.below(longest + 1))];
}

function concatenate(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
