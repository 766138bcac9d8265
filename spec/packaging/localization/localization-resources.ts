import { canonicalLanguageTag } from '../../manifest/language-tag.ts';
import type { Violation } from '../../result.ts';
import type { Container } from '../open-container.ts';

const DIRECTORY = 'i18n/';
const RESOURCE = /^i18n\/([^/]+)\.json$/;
/** Of one kind, told of one package. */
const MOST_FINDINGS = 20;

/** The files of a package that hold messages. */
export interface LocalizationResources {
  /** From language tag to path. */
  readonly paths: ReadonlyMap<string, string>;
  readonly findings: readonly Violation[];
}

/**
 * The localization resources of a package, by the language tags that name their files. What else lies in the directory
 * is ignored, with a finding (ERRATA.md, P8). The contents are not looked at.
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-i18n
 */
export function localizationResources(container: Pick<Container, 'paths'>): LocalizationResources {
  const paths = new Map<string, string>();
  const findings: Violation[] = [];
  for (const path of container.paths) {
    if (!path.startsWith(DIRECTORY)) continue;
    const tag = RESOURCE.exec(path)?.[1];
    if (tag !== undefined && canonicalLanguageTag(tag) !== undefined) {
      paths.set(tag, path);
    } else if (findings.length < MOST_FINDINGS) {
      findings.push({
        code: 'i18n-name-not-language-tag',
        path,
        message:
          'A localization resource is named by a language tag, as i18n/zh-Hans.json is. The file is ignored.',
      });
    }
  }
  return { paths, findings };
}
