import { checkPackageConformance } from '../packaging/check-package-conformance.ts';
import { openContainer, type Container } from '../packaging/open-container.ts';
import { preparePlatformRuntime } from '../packaging/prepare-platform-runtime.ts';
import { processPackageManifest } from '../packaging/process-package-manifest.ts';
import { failure, success, type Result, type Violation } from '../result.ts';
import { validateManifest, type Severity } from '../manifest/validation/validate-manifest.ts';
import { ANY_HOST, ANY_URI } from './any-host.ts';

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
/** What the validation of the manifest tells with its place. */
const TOLD_BY_MANIFEST = new Set(['no-pages', 'page-missing', 'widget-missing']);
/** What a user agent puts up with, though the text says that a package MUST NOT be so. */
const BREAKS_A_REQUIREMENT = new Set([
  'i18n-not-json',
  'i18n-not-key-value-pairs',
  'pages-directory-missing',
]);

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
  const prepared = prepare(container);
  const refusals = prepared.ok ? [] : prepared.violations;
  // The icons are told by the manifest's validation. A package of widgets has no pages for a directory (ERRATA.md, M15).
  const isOfWidgets = prepared.ok && prepared.value === '';
  const conformance = checkPackageConformance(container, { icons: [] }).filter(
    ({ code }) => !(isOfWidgets && code === 'pages-directory-missing'),
  );
  const rest = [...opened.warnings, ...(prepared.ok ? prepared.warnings : []), ...conformance];
  return {
    findings: [
      ...manifest.findings,
      ...refusals.filter((found) => !isToldAlready(found)).map((found) => inPackage(found, 'must')),
      ...rest
        .filter((found) => !isToldAlready(found))
        .map((found) => inPackage(found, BREAKS_A_REQUIREMENT.has(found.code) ? 'must' : 'should')),
    ],
    omitted: manifest.omitted,
  };
}

/** What a user agent does with an opened package before it launches it; the start page, '' in a package of widgets. */
function prepare(container: Container): Result<string> {
  const manifest = processPackageManifest(container);
  if (!manifest.ok) return failure(...manifest.violations);
  const prepared = preparePlatformRuntime(container, ANY_URI, manifest.value, ANY_HOST);
  return prepared.ok ? success(prepared.value, [...manifest.warnings, ...prepared.warnings]) : prepared;
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
