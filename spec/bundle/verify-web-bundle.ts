import { ownBytes } from '../packaging/signing/bytes.ts';
import { success, type Result, type Violation } from '../result.ts';
import { bundleKind } from './bundle-format.ts';
import { importBundleKey, KEY_FORMS, signatureFromBlock, type BundleKeyAlgorithm } from './bundle-key.ts';
import { DEFAULT_BUNDLE_LIMITS, type BundleLimits } from './bundle-limits.ts';
import {
  readIntegrityBlock,
  signedData,
  type BlockSignature,
  type IntegrityBlock,
} from './integrity-block.ts';
import { readWebBundle } from './read-web-bundle.ts';
import { refuseBundle } from './refuse-bundle.ts';
import type { WebBundle } from './web-bundle.ts';
import { webBundleId } from './web-bundle-id.ts';

/** One signature of a signed web bundle. */
export interface BundleSigner {
  readonly algorithm: BundleKeyAlgorithm;
  /** The id that the key gives. */
  readonly webBundleId: string;
  readonly valid: boolean;
}

/** What verifying a bundle found. */
export interface BundleSignatureReport {
  /** `unsigned` for a web bundle without integrity block that can be read. */
  readonly status: 'valid' | 'invalid' | 'unsigned';
  /** Of the integrity block, when it could be read. */
  readonly webBundleId?: string;
  readonly signers: readonly BundleSigner[];
  readonly findings: readonly Violation[];
  /** The content; only there when the status is not `invalid`. */
  readonly bundle?: WebBundle;
  /** The web bundle without its integrity block, a view of the bytes; there with the content. */
  readonly bundleBytes?: Uint8Array;
}

export interface VerifyWebBundleOptions {
  readonly crypto?: Pick<Crypto, 'subtle'>;
  readonly limits?: Partial<BundleLimits>;
}

/** What is wrong with one signature; undefined when it is valid. */
async function findFault(
  { key: { algorithm, bytes }, signature }: BlockSignature,
  data: Uint8Array<ArrayBuffer>,
  crypto: Pick<Crypto, 'subtle'>,
): Promise<{ code: string; message: string } | undefined> {
  const imported = await importBundleKey({ algorithm, bytes }, crypto);
  if (imported === 'unsupported') {
    return {
      code: 'algorithm-unsupported',
      message: `The Web Crypto provider does not have ${algorithm}, so the signature is not verified. Use another one.`,
    };
  }
  const raw = signatureFromBlock(algorithm, signature);
  const { signParameters } = KEY_FORMS[algorithm];
  if (imported !== undefined && raw !== undefined) {
    if (await crypto.subtle.verify(signParameters, imported, raw, data)) return undefined;
  }
  return {
    code: 'signature-invalid',
    message: 'The signature does not fit the bundle and its key. Fetch the bundle again, or do not trust it.',
  };
}

/** The signers of a block that is all right, or why it is not; the signers are told in both cases. */
async function verifyBlock(
  block: IntegrityBlock,
  crypto: Pick<Crypto, 'subtle'>,
): Promise<{ signers: BundleSigner[]; findings: Violation[] }> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-512', ownBytes(block.bundle)));
  const signers: BundleSigner[] = [];
  const findings: Violation[] = [];
  for (const [index, signature] of block.signatures.entries()) {
    const data = signedData(digest, block.webBundleId, signature.key);
    const fault = await findFault(signature, data, crypto);
    signers.push({
      algorithm: signature.key.algorithm,
      webBundleId: webBundleId(signature.key),
      valid: fault === undefined,
    });
    if (fault !== undefined) findings.push({ ...fault, path: `/signatures/${index}` });
  }
  const keys = new Set(signers.map((signer) => signer.webBundleId));
  if (!keys.has(block.webBundleId)) {
    findings.push({
      code: 'web-bundle-id-mismatch',
      path: '',
      message: 'The web bundle id is not that of a key that signed. Do not trust the bundle.',
    });
  }
  if (keys.size < signers.length) {
    findings.push({ code: 'signer-not-unique', path: '', message: 'Two signatures are of one key.' });
  }
  return { signers, findings };
}

function readBlock(bytes: Uint8Array, limits: BundleLimits): Result<IntegrityBlock | undefined> {
  if (bytes.length > limits.maxBundleBytes) {
    return refuseBundle('bundle-too-large', '', `The bundle has more than ${limits.maxBundleBytes} bytes.`);
  }
  const kind = bundleKind(bytes);
  if (kind === 'signed-web-bundle') return readIntegrityBlock(bytes, limits);
  return kind === 'web-bundle'
    ? success(undefined)
    : refuseBundle('not-a-web-bundle', '', 'The file does not begin as a web bundle does.');
}

/**
 * Verifies a signed web bundle (and reads an unsigned one): the integrity block and the bundle must be well formed,
 * every signature must be valid, and the web bundle id must be that of one of the keys.
 *
 * @returns the report; the content comes with it unless something is wrong
 * @see https://github.com/WICG/webpackage/blob/main/explainers/integrity-signature.md
 */
export async function verifyWebBundle(
  bytes: Uint8Array,
  { crypto = globalThis.crypto, ...options }: VerifyWebBundleOptions = {},
): Promise<BundleSignatureReport> {
  const limits = { ...DEFAULT_BUNDLE_LIMITS, ...options.limits };
  const block = readBlock(bytes, limits);
  if (!block.ok) return { status: 'invalid', signers: [], findings: block.violations };
  const { signers, findings } =
    block.value === undefined ? { signers: [], findings: [] } : await verifyBlock(block.value, crypto);
  const id = block.value && { webBundleId: block.value.webBundleId };
  const bundleBytes = block.value?.bundle ?? bytes;
  const bundle = readWebBundle(bundleBytes, limits);
  if (!bundle.ok || findings.length > 0) {
    const more = bundle.ok ? [] : bundle.violations;
    return { status: 'invalid', ...id, signers, findings: [...findings, ...more] };
  }
  return {
    status: block.value === undefined ? 'unsigned' : 'valid',
    ...id,
    signers,
    findings: bundle.warnings,
    bundle: bundle.value,
    bundleBytes,
  };
}
