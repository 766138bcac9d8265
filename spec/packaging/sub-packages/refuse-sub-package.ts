import { failure, type Result } from '../../result.ts';
import { shownPath } from '../refuse-container.ts';

/** The failure of splitting, opening or joining. `path` is a path of the package, or a sub-package's name. */
export function refuseSubPackage(code: string, path: string, message: string): Result<never> {
  return failure({ code, path: shownPath(path), message });
}
