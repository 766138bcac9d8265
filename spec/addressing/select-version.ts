import { matchesVersion } from './match-version.ts';
import { equalWithoutCase } from './without-case.ts';

/** What a manifest says of its version. */
export interface AvailableVersion {
  readonly name: string;
  readonly code: number;
}

/** How a provider chooses when a URI names no version. */
export type VersionRule<T> = (available: readonly T[]) => T | undefined;

const highestCode = <T extends AvailableVersion>(available: readonly T[]): T | undefined =>
  available.reduce<T | undefined>(
    (best, candidate) => (best === undefined || candidate.code > best.code ? candidate : best),
    undefined,
  );

/**
 * Selects the package of a MiniApp among the versions that a provider has.
 *
 * @param version as in the URI; undefined or empty: the provider's rule decides
 * @param rule by default the highest version code; a provider may have a default or a mapping of its own
 * @returns undefined when there is none. A version name goes before another version's code that is written alike;
 *   among equal names the highest code wins.
 * @see https://w3c.github.io/miniapp-addressing/#dereferencing
 */
export function selectVersion<T extends AvailableVersion>(
  available: readonly T[],
  version: string | undefined,
  rule: VersionRule<T> = highestCode,
): T | undefined {
  // When version has a value, it names the package together with the id.
  if (version) {
    const matching = available.filter((candidate) => matchesVersion(version, candidate));
    const named = matching.filter(({ name }) => equalWithoutCase(version, name));
    return highestCode(named.length > 0 ? named : matching);
  }
  // When it is not defined, the provider decides.
  return rule(available);
}
