import type { Container } from './open-container.ts';
import { compareByWritingOrder } from './entry-order.ts';
import type { Violation } from '../result.ts';

const APP_FILES = ['app.js', 'app.css'];

/** Tells, while a package comes in, when all that its start page needs is there. */
export interface StartPageArrival {
  /** Takes the path of the next entry, whose content has not come yet. */
  comes(path: string): void;
  /** Whether nothing is missing of the page that the route names, and no file that is missing can come any more. */
  isReady(route: string): boolean;
  /** What to say when a file of the page comes after the page was handed out without it. */
  findLate(route: string, path: string): Violation | undefined;
}

/**
 * A page may have a stylesheet and a script or not, and only the end of a container tells. But in a package written in
 * the order of `entry-order.ts` a file that should have come before the one that comes will come no more. So a package
 * is believed to be in that order as long as what came is; of any other, a page without all of its possible files
 * waits for the end.
 *
 * @param arrived the files that have come
 */
export function startPageArrival(arrived: Pick<Container, 'has' | 'read'>): StartPageArrival {
  let latest: string | undefined;
  let isInOrder = true;
  let compare: ((a: string, b: string) => number) | undefined;

  const canCome = (path: string) =>
    !arrived.has(path) &&
    !(isInOrder && compare !== undefined && latest !== undefined && compare(path, latest) < 0);
  const filesBeside = (route: string) => [`${route}.css`, `${route}.js`];
  /** The HTML resource, by the preference of page-resources.ts; undefined as long as it is open which one it is. */
  const htmlOf = (route: string) => {
    const html = [`${route}.html`, `${route}.htm`].find((path) => arrived.has(path) || canCome(path));
    return html !== undefined && arrived.has(html) ? html : undefined;
  };

  return {
    comes(path) {
      if (latest === undefined) {
        isInOrder = path === 'manifest.json';
      } else {
        compare ??= compareByWritingOrder(arrived.read('manifest.json'));
        isInOrder &&= compare(latest, path) < 0;
      }
      latest = path;
    },
    isReady: (route) =>
      APP_FILES.every((path) => arrived.has(path)) &&
      htmlOf(route) !== undefined &&
      !filesBeside(route).some(canCome),
    findLate: (route, path) => {
      if (![`${route}.html`, ...filesBeside(route)].includes(path)) return undefined;
      return {
        code: 'start-page-file-late',
        path,
        message:
          'A file of the start page came after the page was opened without it. Pack the files of a page one after the other.',
      };
    },
  };
}
