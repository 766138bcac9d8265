import { bundleKind as kindOf } from '../bundle/bundle-format.ts';
import type { Violation } from '../result.ts';
import type { FileKind, VerifyOptions, VerifyReport } from './kinds.ts';

const found = (code: string, message: string): Violation => ({ code, path: '', message });

/** What the caller asks for beyond signatures that fit. */
function unmet(status: VerifyReport['status'], { requireSignature, trust }: VerifyOptions): Violation[] {
  if (status === 'unsigned' && requireSignature) {
    return [
      found(
        'signature-required',
        'The bundle has no signature. Sign it: miniapp convert FILE.wbn FILE.swbn --key KEY',
      ),
    ];
  }
  // Bundles name bare keys, so no certificate can vouch for them.
  if (status === 'valid' && trust.length > 0) {
    return [
      found(
        'signer-untrusted',
        'A signed web bundle has keys and no certificates, so that no trusted certificate can vouch for it. Compare its web bundle id.',
      ),
    ];
  }
  return [];
}

/** Web bundles, signed or not, for `verify`. */
export const bundleKind: FileKind = {
  name: 'bundle',
  recognises: (bytes) => kindOf(bytes) !== undefined,
  async verify(bytes, options) {
    const { verifyWebBundle } = await import('../bundle/verify-web-bundle.ts');
    const report = await verifyWebBundle(bytes);
    const more = unmet(report.status, options);
    const isSigned = kindOf(bytes) === 'signed-web-bundle';
    return {
      status: report.status === 'valid' && more.length > 0 ? 'invalid' : report.status,
      ...(isSigned && { scheme: 'integrity-block' }),
      signers: report.signers.map(({ algorithm, webBundleId, valid }) => ({
        name: `${algorithm} ${webBundleId}`,
        webBundleId,
        valid,
      })),
      // What was passed over in a bundle that is all right is no reason to refuse it.
      findings: report.status === 'invalid' ? report.findings : more,
    };
  },
};
