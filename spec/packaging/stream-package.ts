import type { MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { failure, success, type Result } from '../result.ts';
import { arrivingFiles, type ArrivingContainer } from './arriving-container.ts';
import { byteQueue } from './byte-queue.ts';
import { DEFAULT_CONTAINER_LIMITS, type ContainerLimits } from './container-limits.ts';
import { extractLocale } from './extract-locale.ts';
import type { HostConfiguration } from './host-configuration.ts';
import type { Container } from './open-container.ts';
import { preparePlatformRuntime } from './prepare-platform-runtime.ts';
import { processPackage, type MiniAppPackage } from './process-package.ts';
import { processPackageManifest } from './process-package-manifest.ts';
import { packageReception, type PackageReception } from './package-reception.ts';
import { recordStream } from './recorded-stream.ts';
import { requiresSignature } from './signing/signature-policy.ts';
import { startPageArrival, type StartPageArrival } from './start-page-arrival.ts';
import { refuseCut, type UpcomingEntry } from './stream-entry.ts';

/** A MiniApp package whose start page can be shown, while the rest is coming in. */
export interface StreamedPackage {
  readonly manifest: ProcessedManifest;
  /** Route without extension. */
  readonly startPage: string;
  /** BCP 47 language tag. */
  readonly locale: string;
  /** What has come so far: at least manifest.json, app.js, app.css and the start page's files. */
  readonly container: ArrivingContainer;
  /**
   * Settles when the last byte has come: the package as `processPackage` gives it, or why the MiniApp must be closed.
   * Never rejects.
   */
  readonly whole: Promise<Result<MiniAppPackage>>;
  /** Wants no more; {@link StreamedPackage.whole} fails when it has not settled. */
  cancel(): Promise<void>;
}

type Opening = Pick<StreamedPackage, 'manifest' | 'startPage'>;

/** What processing will give, provided that the files come which the manifest names. */
function foresee(arrived: Container, uri: MiniAppUri, host: HostConfiguration): Result<Opening> {
  const manifest = processPackageManifest(arrived);
  if (!manifest.ok) return manifest;
  const presumed: Container = { paths: [], has: () => true, read: () => undefined };
  const startPage = preparePlatformRuntime(presumed, uri, manifest.value, host);
  if (!startPage.ok) return startPage;
  return success({ manifest: manifest.value, startPage: startPage.value }, [
    ...manifest.warnings,
    ...startPage.warnings,
  ]);
}

/** Lets whoever waits for the start page go on first. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Takes the rest of the package in, and gives the verdict on the whole. */
async function receiveRest(
  reception: PackageReception,
  startPage: string,
  arrival: StartPageArrival,
  pending: UpcomingEntry | undefined,
): Promise<Result<MiniAppPackage>> {
  await nextTask();
  for (let upcoming = pending; ;) {
    if (upcoming !== undefined) {
      const late = arrival.findLate(startPage, upcoming.entry.path);
      if (late !== undefined) return failure(late);
      const received = await reception.receive(upcoming);
      if (!received.ok) return received;
    }
    const next = await reception.next();
    if (!next.ok) return next;
    if (next.value === undefined) return reception.finish();
    upcoming = next.value;
  }
}

/** For user agents that want a signature, which stands at the end: nothing is handed out before all is verified. */
async function receiveAtOnce(
  stream: ReadableStream<Uint8Array>,
  uri: MiniAppUri,
  host: HostConfiguration,
  limits: ContainerLimits,
): Promise<Result<StreamedPackage>> {
  const queue = byteQueue(stream, limits.maxContainerBytes, 0);
  const bytes = await queue.rest();
  if (queue.failure !== undefined) return refuseCut(queue, limits);
  const whole = await processPackage(bytes, uri, host, limits);
  return whole.ok ? handOutWhole(whole.value, whole) : whole;
}

function handOutWhole(
  { container, manifest, startPage, locale }: MiniAppPackage,
  whole: Result<MiniAppPackage> & { readonly ok: true },
): Result<StreamedPackage> {
  const files = arrivingFiles();
  for (const path of container.paths) files.add(path, container.read(path)!);
  files.close();
  const streamed: StreamedPackage = {
    manifest,
    startPage,
    locale,
    container: files.container,
    whole: Promise.resolve(whole),
    cancel: () => Promise.resolve(),
  };
  return success(streamed, whole.warnings);
}

/**
 * Processes a MiniApp package while it comes in: answers as soon as the start page can be shown, which for a package as
 * `writeContainer` writes it is when the page's last file and the next header have come.
 *
 * A user agent that requires signatures gets its answer when all has come and is verified. One that has a policy but
 * takes unsigned packages has signatures verified at the end, in {@link StreamedPackage.whole}; so has everything else
 * that only the end can tell (the central directory, and whether all files are there that the manifest names).
 *
 * @param stream of the container's bytes; locked from now on
 * @returns the start page, with what was found and survived so far; or the violations
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing
 */
export async function streamPackage(
  stream: ReadableStream<Uint8Array>,
  uri: MiniAppUri,
  host: HostConfiguration,
  limits: Partial<ContainerLimits> = {},
): Promise<Result<StreamedPackage>> {
  const allLimits = { ...DEFAULT_CONTAINER_LIMITS, ...limits };
  if (host.signaturePolicy !== undefined && requiresSignature(host.signaturePolicy)) {
    return receiveAtOnce(stream, uri, host, allLimits);
  }
  const recorded = host.signaturePolicy === undefined ? undefined : recordStream(stream);
  const reception = packageReception(recorded?.stream ?? stream, uri, host, allLimits, recorded);
  const arrival = startPageArrival(reception.container);
  let opening: (Result<Opening> & { readonly ok: true }) | undefined;

  const giveUp = async (refused: Result<never>) => {
    await reception.cancel();
    return refused;
  };
  const isReady = () => opening !== undefined && arrival.isReady(opening.value.startPage);
  for (;;) {
    const next = await reception.next();
    if (!next.ok) return giveUp(next);
    if (next.value === undefined) {
      const whole = await reception.finish();
      return whole.ok ? handOutWhole(whole.value, whole) : whole;
    }
    const { path } = next.value.entry;
    arrival.comes(path);
    let pending: UpcomingEntry | undefined = next.value;
    if (!isReady()) {
      const received = await reception.receive(pending);
      if (!received.ok) return giveUp(received);
      pending = undefined;
      if (path === 'manifest.json') {
        const foreseen = foresee(reception.container, uri, host);
        if (!foreseen.ok) return giveUp(foreseen);
        opening = foreseen;
      }
    }
    if (opening === undefined || !isReady()) continue;
    const { manifest, startPage } = opening.value;
    const whole = receiveRest(reception, startPage, arrival, pending).then(async (verdict) => {
      if (!verdict.ok) await reception.cancel();
      return verdict;
    });
    const locale = extractLocale(manifest, host);
    const cancel = () => reception.cancel();
    return success(
      { manifest, startPage, locale, container: reception.container, whole, cancel },
      opening.warnings,
    );
  }
}
