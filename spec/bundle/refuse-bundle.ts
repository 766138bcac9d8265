import { shownPath } from '../packaging/refuse-container.ts';
import { failure, type Result } from '../result.ts';

/** The failure of reading a bundle. `path` is the response's URL, or `''` for the bundle as a whole. */
export function refuseBundle(code: string, path: string, message: string): Result<never> {
  return failure({ code, path: shownPath(path), message });
}
