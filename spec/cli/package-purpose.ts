import {
  SIGNING_KEY_ALGORITHMS,
  type SigningKeyAlgorithm,
} from '../packaging/signing/signing-key-algorithms.ts';
import { CommandFailure } from './command-failure.ts';
import type { KeyPurpose, KeyRequest } from './kinds.ts';
import { writePem } from './pem.ts';

const DAY = 24 * 60 * 60 * 1000;

async function generate({ algorithm, subject, days }: KeyRequest) {
  // Loaded when it is needed: certificates take as long to load as all other commands.
  const { makeSigningKey } = await import('../packaging/signing/make-signing-key.ts');
  const now = new Date();
  const { privateKey, certificate } = await makeSigningKey({
    algorithm: algorithm as SigningKeyAlgorithm,
    subject,
    notBefore: now,
    notAfter: new Date(now.getTime() + days * DAY),
  }).catch((error: unknown) => {
    throw new CommandFailure(
      `No certificate can be made for "${subject}": ${error instanceof Error ? error.message : String(error)}. Write the subject like "CN=Example Ltd, C=ES".`,
    );
  });
  return {
    privateKey: writePem('PRIVATE KEY', privateKey),
    files: [{ extension: 'crt', content: writePem('CERTIFICATE', certificate) }],
  };
}

/** Keys that packages are signed with, each with a self-signed certificate. */
export const PACKAGE_PURPOSE: KeyPurpose = {
  name: 'package',
  algorithms: Object.keys(SIGNING_KEY_ALGORITHMS),
  generate,
};
