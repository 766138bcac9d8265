import type { MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import { success, type Result } from '../result.ts';
import { arrivingFiles, type ArrivingContainer } from './arriving-container.ts';
import type { ContainerLimits } from './container-limits.ts';
import { entryStream } from './entry-stream.ts';
import { extractLocale } from './extract-locale.ts';
import type { HostConfiguration } from './host-configuration.ts';
import { containerOf, type Container } from './open-container.ts';
import { preparePlatformRuntime } from './prepare-platform-runtime.ts';
import { processPackage, type MiniAppPackage } from './process-package.ts';
import { processPackageManifest } from './process-package-manifest.ts';
import type { RecordedStream } from './recorded-stream.ts';
import type { UpcomingEntry } from './stream-entry.ts';

/** A package that is coming in, file by file. */
export interface PackageReception {
  readonly container: ArrivingContainer;
  /** The next entry's header; undefined when all entries have come. */
  next(): Promise<Result<UpcomingEntry | undefined>>;
  /** Takes the content of that entry into the container. */
  receive(upcoming: UpcomingEntry): Promise<Result<undefined>>;
  /** Reads what follows the entries and gives the verdict on the whole package. */
  finish(): Promise<Result<MiniAppPackage>>;
  /** Wants no more; nobody waits for a file any longer. */
  cancel(): Promise<void>;
}

/** The steps of `process-package.ts` that follow after unzipping. */
function processContainer(
  container: Container,
  uri: MiniAppUri,
  host: HostConfiguration,
): Result<MiniAppPackage> {
  const manifest = processPackageManifest(container);
  if (!manifest.ok) return manifest;
  const startPage = preparePlatformRuntime(container, uri, manifest.value, host);
  if (!startPage.ok) return startPage;
  const locale = extractLocale(manifest.value, host);
  return success({ container, manifest: manifest.value, startPage: startPage.value, locale }, [
    ...manifest.warnings,
    ...startPage.warnings,
  ]);
}

/**
 * Begins to take a package in.
 *
 * @param recorded given, the stream's bytes are processed as a whole at the end, for their signature
 */
export function packageReception(
  stream: ReadableStream<Uint8Array>,
  uri: MiniAppUri,
  host: HostConfiguration,
  limits: ContainerLimits,
  recorded: RecordedStream | undefined,
): PackageReception {
  const entries = entryStream(stream, limits);
  const { container, add, close } = arrivingFiles();

  return {
    container,
    next: () => entries.next(),
    async receive(upcoming) {
      const content = await entries.content(upcoming);
      if (!content.ok) return content;
      if (!upcoming.entry.isDirectory) add(upcoming.entry.path, content.value);
      return success(undefined);
    },
    async finish() {
      const structure = await entries.finish();
      close();
      if (!structure.ok) return structure;
      if (recorded !== undefined) return processPackage(await recorded.bytes(), uri, host, limits);
      const paths = structure.value.entries.flatMap(({ path, isDirectory }) => (isDirectory ? [] : [path]));
      const files = new Map(paths.map((path) => [path, container.read(path)!]));
      const processed = processContainer(containerOf(files, structure.value.signingBlock), uri, host);
      return processed.ok
        ? success(processed.value, [...structure.warnings, ...processed.warnings])
        : processed;
    },
    async cancel() {
      close();
      await entries.cancel();
    },
  };
}
