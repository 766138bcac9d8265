import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { pageResources, routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import { streamPackage, type StreamedPackage } from '@miniapp-tests/spec/packaging/stream-package';
import { failure, success, type Result } from '@miniapp-tests/spec/result';
import type { DocumentParts } from './document-parts.ts';
import { TEXT_LENGTH, type TextBudget } from './embedding.ts';
import { PackageLoaderError } from './package-loader-error.ts';
import { pageDocument } from './page-document.ts';
import { hostOf, prepareOpened, uriOf, type PrepareOptions } from './prepare-package.ts';
import type { PreparedPackage } from './prepared-package.ts';

/** A package whose start page is ready, while the rest is coming in. */
export interface ArrivingPackage {
  readonly manifest: ProcessedManifest;
  /** Package path of the HTML to start with. */
  readonly start: string;
  readonly document: DocumentParts;
  /** What has come so far; more and more. */
  readonly container: Container;
  /** All of it, or why it must be closed. Never rejects. */
  readonly whole: Promise<Result<PreparedPackage>>;
}

/**
 * Takes a package in until its start page can be shown: until all has come that the page shows. What is not in the package at all is known
 * to be missing at its end only.
 *
 * @returns the violations of processing; `data-descriptor-not-streamable` for a container that can be opened as a whole only
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing
 */
export async function streamIn(
  stream: ReadableStream<Uint8Array>,
  { policy, page, ...options }: PrepareOptions,
): Promise<Result<ArrivingPackage>> {
  const streamed = await streamPackage(stream, uriOf(page), hostOf(policy));
  if (!streamed.ok) return streamed;
  const { manifest, startPage, container } = streamed.value;
  const whole = streamed.value.whole.then((opened) =>
    opened.ok ? prepareOpened(opened.value, options, opened.warnings).catch(refused) : opened,
  );
  const start = startPage === '' ? undefined : pageResources(container, startPage)?.html;
  if (start === undefined) {
    const prepared = await whole;
    if (!prepared.ok) return prepared;
    const { start: first, documents } = prepared.value;
    return success({ manifest, start: first, document: documents.get(first) ?? [], container, whole });
  }
  const document = await startDocument(streamed.value, start, options).then(success, refused);
  if (!document.ok) return document;
  return success({ manifest, start, document: document.value, container, whole });
}

function refused(error: unknown): Result<never> {
  if (error instanceof PackageLoaderError) return failure(...error.violations);
  throw error;
}

/** Made anew each time that something has come which the page names. */
async function startDocument(
  { container, manifest, startPage }: StreamedPackage,
  path: string,
  options: Pick<PrepareOptions, 'isWhole' | 'root'>,
): Promise<DocumentParts> {
  const routes = new Set(manifest.pages.map(routeWithoutExtension));
  // Of these the order of the package has told already whether they come.
  const settled = new Set(['.html', '.htm', '.css', '.js'].map((end) => startPage + end));
  const html = new TextDecoder().decode(container.read(path));
  const linked = {
    has: (named: string) =>
      container.has(named) || (named.endsWith('.html') && routes.has(routeWithoutExtension(named))),
  };
  const texts: TextBudget = { left: TEXT_LENGTH };
  for (;;) {
    const missed = new Set<string>();
    const look = <Found>(named: string, found: Found): Found => {
      if (!container.has(named) && !settled.has(named)) missed.add(named);
      return found;
    };
    const seen: Container = {
      paths: container.paths,
      has: (named) => look(named, container.has(named)),
      read: (named) => look(named, container.read(named)),
    };
    texts.left = TEXT_LENGTH;
    const document = await pageDocument(html, {
      ...options,
      ...{ container: seen, path, linked, texts, isPage: routes.has(startPage) },
    });
    if (missed.size === 0) return document;
    await Promise.all([...missed].map((named) => container.arrival(named)));
    for (const named of missed) settled.add(named);
  }
}
