import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { HostConfiguration, MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { mediaType } from '@miniapp-tests/spec/packaging/media-type';
import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { pageResources, routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import type { SignaturePolicy } from '@miniapp-tests/spec/packaging/signing/signature-policy';
import { failure, success, type Result, type Violation } from '@miniapp-tests/spec/result';
import type { DocumentParts, TypedFile } from './document-parts.ts';
import { TEXT_LENGTH, type TextBudget } from './embedding.ts';
import { pageDocument } from './page-document.ts';
import type { PreparedPackage } from './prepared-package.ts';
import { processUnsigned } from './process-unsigned.ts';

/** UTF-16 code units of an HTML file; a longer one is shown as it is, since to take it apart would hold up the site's page. */
const HTML_LENGTH = 2_000_000;
/** What a package may ask of its platform. */
const PLATFORM_VERSION = 1;

/** What is needed of a package that was processed. */
export type OpenPackage = Pick<MiniAppPackage, 'container' | 'manifest' | 'startPage'>;

export interface PrepareOptions {
  /** Each document comes with all that it shows, since nothing would answer what it loads. */
  readonly isWhole: boolean;
  /** Path of the scope in the site; absent where there is none. */
  readonly root?: string;
  readonly policy?: SignaturePolicy;
  /** Route of the page to start with. */
  readonly page?: string;
}

/**
 * Processes a package by spec's algorithm, its signature verified where there is a policy, and makes its HTML ready to be shown.
 *
 * @returns the violations of processing, or `no-pages` for a package of widgets only
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing
 */
export async function preparePackage(
  bytes: Uint8Array,
  { policy, page, ...options }: PrepareOptions,
): Promise<Result<PreparedPackage>> {
  const [uri, host] = [uriOf(page), hostOf(policy)];
  const opened = await (policy === undefined
    ? processUnsigned(bytes, uri, host)
    : (await import('@miniapp-tests/spec/packaging/process-package')).processPackage(bytes, uri, host));
  return opened.ok ? prepareOpened(opened.value, options, opened.warnings) : opened;
}

/** Makes the HTML of a package ready to be shown. */
export async function prepareOpened(
  { container, manifest, startPage }: OpenPackage,
  options: Pick<PrepareOptions, 'isWhole' | 'root'>,
  warnings: readonly Violation[] = [],
): Promise<Result<PreparedPackage>> {
  const start = startPage === '' ? undefined : pageResources(container, startPage)?.html;
  if (start === undefined) {
    const message = 'The package has no page to open, only widgets.';
    return failure({ code: 'no-pages', path: 'manifest.json#/pages', message });
  }
  const files = new Map(container.paths.map((path) => [path, typedFile(container, path)]));
  const documents = await documentsOf(container, manifest.pages, start, options);
  return success({ manifest, start, files, documents }, warnings);
}

/** @param path of a file that is there */
export function typedFile(container: Container, path: string): TypedFile {
  return { type: mediaType(path), bytes: container.read(path) ?? new Uint8Array() };
}

/** @param page route of the page to start with */
export function uriOf(page: string | undefined): MiniAppUri {
  return {
    scheme: 'platform',
    id: 'package',
    path: page === undefined ? '' : `/${page.replace(/^\//, '')}`,
  };
}

export function hostOf(policy: SignaturePolicy | undefined): HostConfiguration {
  return {
    platformVersion: PLATFORM_VERSION,
    locale: navigator.language,
    supportedLocales: navigator.languages,
    ...(policy !== undefined && { signaturePolicy: policy }),
  };
}

async function documentsOf(
  container: Container,
  pages: readonly string[],
  start: string,
  { isWhole, root }: Pick<PrepareOptions, 'isWhole' | 'root'>,
): Promise<ReadonlyMap<string, DocumentParts>> {
  const routes = new Set(pages.map(routeWithoutExtension));
  const documents = new Map<string, DocumentParts>();
  const texts: TextBudget = { left: TEXT_LENGTH };
  for (const path of container.paths) {
    const isPage = routes.has(routeWithoutExtension(path));
    // Without a scope there is one document.
    const isShown = root === undefined ? path === start : isWhole || isPage;
    if (!isShown || mediaType(path) !== 'text/html') continue;
    const html = new TextDecoder().decode(container.read(path));
    if (html.length > Math.min(HTML_LENGTH, texts.left)) {
      documents.set(path, [html]);
      continue;
    }
    texts.left -= html.length;
    const place = { container, path, isPage, isWhole, texts, ...(root !== undefined && { root }) };
    documents.set(path, await pageDocument(html, place));
  }
  return documents;
}
