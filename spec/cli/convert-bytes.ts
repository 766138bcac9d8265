import { bundleToPackage } from '../bundle/bundle-to-package.ts';
import { packageToBundle } from '../bundle/package-to-bundle.ts';
import { signWebBundle } from '../bundle/sign-web-bundle.ts';
import { verifyWebBundle } from '../bundle/verify-web-bundle.ts';
import type { WebBundle } from '../bundle/web-bundle.ts';
import { writeWebBundle } from '../bundle/write-web-bundle.ts';
import { openContainer } from '../packaging/open-container.ts';
import { writeContainer } from '../packaging/write-container.ts';
import { failure, success, type Result, type Violation } from '../result.ts';
import { readBundleKey } from './bundle-keys.ts';
import { CommandFailure } from './command-failure.ts';

export type Format = 'package' | 'web-bundle' | 'signed-web-bundle';

export interface ConversionOptions {
  readonly baseUrl?: string;
  /** Files with private keys, for a signed web bundle. */
  readonly key?: readonly string[];
}

const SIGNATURE_DROPPED: Violation = {
  code: 'signature-dropped',
  path: '',
  message: 'The bundle is signed; what is written does not keep that signature.',
};

/** What a bundle holds, and its bytes without signatures, once these were found to be valid. */
async function readBundle(
  input: Uint8Array,
): Promise<Result<{ readonly bundle: WebBundle; readonly bytes: Uint8Array }>> {
  const { bundle, bundleBytes: bytes, findings, status } = await verifyWebBundle(input);
  if (bundle === undefined || bytes === undefined) return failure(...findings);
  return success({ bundle, bytes }, status === 'valid' ? [...findings, SIGNATURE_DROPPED] : findings);
}

async function asBundle(
  bytes: Uint8Array,
  from: Format,
  { baseUrl }: ConversionOptions,
): Promise<Result<Uint8Array>> {
  if (from !== 'package') {
    if (baseUrl !== undefined) {
      throw new CommandFailure(
        'A bundle keeps its URLs. Leave out --base-url, or convert to a package first.',
      );
    }
    const read = await readBundle(bytes);
    return read.ok ? success(read.value.bytes, read.warnings) : read;
  }
  const container = await openContainer(bytes);
  if (!container.ok) return container;
  const bundle = packageToBundle(container.value, { ...(baseUrl !== undefined && { baseUrl }) });
  if (!bundle.ok) return bundle;
  return success(writeWebBundle(bundle.value), [...container.warnings, ...bundle.warnings]);
}

async function asPackage(bytes: Uint8Array, { baseUrl }: ConversionOptions): Promise<Result<Uint8Array>> {
  const read = await readBundle(bytes);
  if (!read.ok) return read;
  const files = bundleToPackage(read.value.bundle, { ...(baseUrl !== undefined && { baseUrl }) });
  return files.ok ? success(writeContainer(files.value), [...read.warnings, ...files.warnings]) : files;
}

/**
 * Converts between the formats.
 *
 * @param from what the bytes are taken for, and refused where they are not
 * @returns the bytes in the other format, with what is lost as warnings; or why they cannot be converted
 * @throws CommandFailure for a key that cannot be read, and for options that do not fit
 */
export async function convertBytes(
  bytes: Uint8Array,
  from: Format,
  to: Format,
  options: ConversionOptions,
): Promise<Result<Uint8Array>> {
  if (to === 'package') return asPackage(bytes, options);
  const bundle = await asBundle(bytes, from, options);
  if (!bundle.ok || to === 'web-bundle') return bundle;
  const keys = await Promise.all((options.key ?? []).map(readBundleKey));
  const signed = await signWebBundle(bundle.value, { keys });
  return signed.ok ? success(signed.value, bundle.warnings) : signed;
}
