import { canonicalLanguageTag } from '../manifest/language-tag.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import type { Violation } from '../result.ts';
import type { Container } from './open-container.ts';

const LOCALIZATION_RESOURCE = /^i18n\/([^/]*)\.json$/;

/** What is wrong with the content of a localization resource; undefined when nothing is. */
function findFault(bytes: Uint8Array): { code: string; message: string } | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return undefined;
    return { code: 'i18n-not-key-value-pairs', message: 'A localization resource must be a JSON object.' };
  } catch {
    return { code: 'i18n-not-json', message: 'A localization resource must be JSON in UTF-8.' };
  }
}

/**
 * Checks what makes a package conformant but keeps no user agent from running it: the `pages` directory, the icons and
 * the localization resources. No algorithm of the specification looks at these, so they are findings for authors.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-conformance
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-resources-i18n
 */
export function checkPackageConformance(
  container: Container,
  manifest: Pick<ProcessedManifest, 'icons'>,
): readonly Violation[] {
  const findings: Violation[] = [];
  if (!container.paths.some((path) => path.startsWith('pages/'))) {
    findings.push({
      code: 'pages-directory-missing',
      path: 'pages',
      message: 'A package must have a pages directory. Move the pages there.',
    });
  }
  for (const [index, { src }] of manifest.icons.entries()) {
    if (container.has(src)) continue;
    findings.push({
      code: 'icon-missing',
      path: `manifest.json#/icons/${index}/src`,
      message: `The package has no file ${src}. Add the icon, or correct its path.`,
    });
  }
  for (const path of container.paths) {
    if (!path.startsWith('i18n/')) continue;
    const tag = LOCALIZATION_RESOURCE.exec(path)?.[1];
    if (tag === undefined || canonicalLanguageTag(tag) === undefined) {
      findings.push({
        code: 'i18n-name-not-language-tag',
        path,
        message:
          'A localization resource is named by a language tag, as i18n/zh-Hans.json is. Rename or move the file.',
      });
      continue;
    }
    const fault = findFault(container.read(path)!);
    if (fault !== undefined) findings.push({ ...fault, path });
  }
  return findings;
}
