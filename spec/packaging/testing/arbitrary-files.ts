import fc from 'fast-check';
import { checkNames } from '../container-names.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../container-limits.ts';

const name = fc.oneof(
  fc.stringMatching(/^[a-z][\w-]{0,7}(\.[a-z]{1,4})?$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
/** A path that ends with a solidus would name a directory. */
const path = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map((names) => names.join('/').replace(/\/+$/, '_'));
const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.nat(20_000))
    .map(([byte, length]) => new Uint8Array(length).fill(byte)),
);

/** Files under paths that a package may have. */
export function packageFiles(): fc.Arbitrary<Map<string, Uint8Array>> {
  return fc
    .array(fc.tuple(path, content), { maxLength: 12 })
    .map((files) => new Map(files))
    .filter((files) => {
      const entries = Array.from(files.keys(), (path) => ({ path, isDirectory: false }));
      return checkNames(entries, DEFAULT_CONTAINER_LIMITS).ok;
    });
}
