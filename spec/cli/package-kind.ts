import type { FileKind, VerifyOptions, VerifyReport } from './kinds.ts';
import { verifyDsa } from './signer-files.ts';

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

async function verify(bytes: Uint8Array, { requireSignature, trust }: VerifyOptions): Promise<VerifyReport> {
  const { verifyPackage } = await import('../packaging/signing/verify-package.ts');
  const report = await verifyPackage(bytes, {
    dsaVerifier: verifyDsa,
    policy: {
      required: requireSignature,
      schemes: ['rpk', 'pkcs7'],
      minimumKeyBits: 1024,
      deviceIds: 'any',
      ...(trust.length > 0 && { trustAnchors: trust }),
    },
  });
  const signers = report.signers.map((signer) => ({
    name: signer.certificates[0]?.subject ?? signer.publicKey.sha256,
    ...signer,
  }));
  return { ...report, signers };
}

/** MiniApp packages: ZIP files. */
export const PACKAGE_KIND: FileKind = {
  name: 'package',
  recognises: (bytes) => LOCAL_HEADER.every((byte, at) => bytes[at] === byte),
  verify,
};
