import { canonicalLanguageTag } from '../manifest/language-tag.ts';
import type { ProcessedManifest, TextDirection } from '../manifest/processed-manifest.ts';
import { failure, success, type Result } from '../result.ts';

/** https://w3c.github.io/miniapp-lifecycle/#inputobject-interface */
export interface InputObject {
  /** Route of the page that the MiniApp was launched with. */
  readonly pagePath: string;
  /** Where the MiniApp was opened from: its id, maybe with data for people; empty when nobody says. */
  readonly referrerInfo: string;
  /** A BCP 47 language tag. */
  readonly lang: string;
  /** The base direction of `referrerInfo`. */
  readonly dir: TextDirection;
}

export interface InputObjectOptions {
  /** The page that the URI names; without it the manifest's first page is the MiniApp's. */
  readonly startPage?: string;
  /** Default: empty. */
  readonly referrerInfo?: string;
  readonly lang: string;
  /** Default: the manifest's. */
  readonly dir?: TextDirection;
}

/**
 * The basic information that a MiniApp gets at its launch.
 *
 * @returns failure `input-language-malformed`, or `input-page-missing` for a MiniApp of widgets only (ERRATA.md, L11)
 * @see https://w3c.github.io/miniapp-lifecycle/#inputobject-attribute
 */
export function createInputObject(
  manifest: Pick<ProcessedManifest, 'pages' | 'dir'>,
  options: InputObjectOptions,
): Result<InputObject> {
  const lang = canonicalLanguageTag(options.lang);
  if (lang === undefined) {
    return failure({
      code: 'input-language-malformed',
      path: '/lang',
      message: `"${options.lang}" is no BCP 47 language tag. Give the locale in which the MiniApp was opened.`,
    });
  }
  const pagePath = options.startPage ?? manifest.pages[0];
  if (pagePath === undefined) {
    return failure({
      code: 'input-page-missing',
      path: '/pagePath',
      message: 'The MiniApp has no pages, so it cannot be launched. Show one of its widgets instead.',
    });
  }
  const { referrerInfo = '', dir = manifest.dir } = options;
  return success(Object.freeze({ pagePath, referrerInfo, lang, dir }));
}
