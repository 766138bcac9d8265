import { failure, type Result } from '../result.ts';

const LONGEST_SHOWN_PATH = 200;

/** A path of a hostile container may be 65535 bytes long; a finding shows its beginning. */
export function shownPath(path: string): string {
  return path.length <= LONGEST_SHOWN_PATH ? path : `${path.slice(0, LONGEST_SHOWN_PATH)}…`;
}

/** The failure of opening a container. `path` is the entry's path, or `''` for the container as a whole. */
export function refuseContainer(code: string, path: string, message: string): Result<never> {
  return failure({ code, path: shownPath(path), message });
}
