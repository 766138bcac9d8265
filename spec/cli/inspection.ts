import { verifyWebBundle } from '../bundle/verify-web-bundle.ts';
import { parseManifest } from '../manifest/parse-manifest.ts';
import { bytesSource } from '../packaging/byte-source.ts';
import { openRandomAccess } from '../packaging/open-random-access.ts';
import { failure, success, type Result, type Violation } from '../result.ts';

/** What a package or a bundle holds. */
export interface Inspection {
  /** Name, version and `app_id` of a MiniApp whose manifest can be processed; the primary URL of a bundle. */
  readonly title?: string;
  /** In the file's order. */
  readonly files: readonly InspectedFile[];
}

/** Sizes in bytes. */
export interface InspectedFile {
  readonly path: string;
  readonly size: number;
  /** As it stands in a package. */
  readonly compressedSize?: number;
  /** Of a bundle's response. */
  readonly contentType?: string;
}

/** Opens a package as strictly as a user agent does, and unpacks every file to check it. */
export async function inspectPackage(bytes: Uint8Array): Promise<Result<Inspection>> {
  const opened = await openRandomAccess(bytesSource(bytes));
  if (!opened.ok) return opened;
  const files: InspectedFile[] = [];
  let title: string | undefined;
  for (const { path, size, compressedSize } of opened.value.entries) {
    const content = await opened.value.read(path);
    if (!content.ok) return content;
    if (path === 'manifest.json') title = titleOf(content.value);
    files.push({ path, size, compressedSize });
  }
  return success({ files, ...(title !== undefined && { title }) }, opened.warnings);
}

function titleOf(bytes: Uint8Array): string | undefined {
  const manifest = parseManifest(bytes);
  if (!manifest.ok) return undefined;
  const { name, version, app_id: id } = manifest.value;
  return `${name} ${version.name} (${id})`;
}

/** Reads a bundle; one whose signatures do not hold is refused. */
export async function inspectBundle(bytes: Uint8Array): Promise<Result<Inspection>> {
  const { bundle, findings } = await verifyWebBundle(bytes);
  if (bundle === undefined) return failure<Inspection>(...(findings as [Violation, ...Violation[]]));
  const files = Array.from(bundle.responses, ([path, { headers, body }]) => {
    const contentType = headers.get('content-type');
    return { path, size: body.length, ...(contentType !== undefined && { contentType }) };
  });
  const { primaryUrl: title } = bundle;
  return success({ files, ...(title !== undefined && { title }) }, findings);
}
