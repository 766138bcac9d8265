import { checkPackageConformance } from '../packaging/check-package-conformance.ts';
import { openContainer, type Container } from '../packaging/open-container.ts';
import { processPackage, type HostConfiguration } from '../packaging/process-package.ts';
import type { Violation } from '../result.ts';
import { validateManifest, type Severity } from '../manifest/validation/validate-manifest.ts';

/** A finding in a package or a manifest, as `miniapp validate --json` prints it. */
export interface FileFinding extends Violation {
  readonly severity: Severity;
  /** The file in the package; absent for the package as a whole. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
  /** URL of the text that asks for it. */
  readonly anchor: string;
}

export interface Validation {
  /** In the order of their places; none twice. */
  readonly findings: readonly FileFinding[];
  /** How many more there are. */
  readonly omitted: number;
}

const MANIFEST = 'manifest.json';
const PACKAGING = 'https://w3c.github.io/miniapp-packaging/#';
/** A user agent that every platform requirement fits. */
const ANY_HOST: HostConfiguration = { platformVersion: Infinity, locale: 'en', supportedLocales: [] };
const ANY_URI = { scheme: 'platform', id: 'package', path: '' };
/** What the validation of the manifest tells with its place. */
const TOLD_BY_MANIFEST = new Set(['no-pages', 'page-missing', 'widget-missing']);

/** Validates a package: the container, the manifest with the files that it names, and what processing both finds. */
export async function validatePackage(bytes: Uint8Array): Promise<Validation> {
  const opened = await openContainer(bytes);
  if (!opened.ok) return { findings: opened.violations.map((found) => inPackage(found, 'must')), omitted: 0 };
  const container = opened.value;
  const manifestBytes = container.read(MANIFEST);
  const manifest =
    manifestBytes === undefined
      ? { findings: [], omitted: 0 }
      : validateManifestFile(manifestBytes, MANIFEST, container);
  const isToldAlready = ({ code, path }: Violation): boolean =>
    manifestBytes !== undefined && (path.split('#')[0] === MANIFEST || TOLD_BY_MANIFEST.has(code));
  const processed = await processPackage(bytes, ANY_URI, ANY_HOST);
  const rest = processed.ok
    ? [...processed.warnings, ...checkPackageConformance(container, { icons: [] })]
    : processed.violations;
  return {
    findings: [
      ...manifest.findings,
      ...rest
        .filter((found) => !isToldAlready(found))
        .map((found) => inPackage(found, processed.ok ? 'should' : 'must')),
    ],
    omitted: manifest.omitted,
  };
}

/**
 * Validates a manifest.
 *
 * @param file what to call it: its path, in the package or on the disk
 */
export function validateManifestFile(bytes: Uint8Array, file: string, container?: Container): Validation {
  const { findings, omitted = 0 } = validateManifest(bytes, container === undefined ? {} : { container });
  return {
    findings: findings.map((found) => ({
      ...found,
      file,
      path: found.path === '' ? file : `${file}#${found.path}`,
    })),
    omitted,
  };
}

function inPackage({ code, path, message }: Violation, severity: Severity): FileFinding {
  return {
    code,
    severity,
    path,
    ...(path !== '' && { file: path }),
    anchor: packagingAnchor(code, path),
    message,
  };
}

function packagingAnchor(code: string, path: string): string {
  if (code === 'pages-directory-missing') return `${PACKAGING}sec-conformance`;
  if (path.startsWith('i18n/')) return `${PACKAGING}sec-miniapp-resources-i18n`;
  return code.endsWith('-missing') && !path.includes('/')
    ? `${PACKAGING}sec-miniapp-platform-runtime-preparation`
    : `${PACKAGING}sec-miniapp-processing`;
}
