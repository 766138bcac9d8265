import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { toHex } from './bytes.ts';
import { SIGNING_KEY_ALGORITHMS, type SigningKeyAlgorithm } from './signing-key-algorithms.ts';

export type { SigningKeyAlgorithm } from './signing-key-algorithms.ts';

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const DAY = 24 * 60 * 60 * 1000;

export interface SigningKeyRequest {
  readonly algorithm: SigningKeyAlgorithm;
  /** X.500 name, e.g. `CN=Example, O=Example Ltd, C=ES`. */
  readonly subject: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Default: the platform's Web Crypto. */
  readonly crypto?: Crypto;
}

/** A private key with the certificate that its holder made for it. */
export interface SigningKey {
  /** PKCS #8 DER. */
  readonly privateKey: Uint8Array<ArrayBuffer>;
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
}

/**
 * Makes a key and a self-signed certificate for signing packages. The certificate's validity begins a day early, since
 * clocks differ.
 *
 * @throws Error when the subject is no X.500 name
 */
export async function makeSigningKey({
  algorithm,
  subject,
  notBefore,
  notAfter,
  crypto = globalThis.crypto,
}: SigningKeyRequest): Promise<SigningKey> {
  if (new Name(subject).toString() === '') throw new Error('it names nobody');
  const parameters = SIGNING_KEY_ALGORITHMS[algorithm];
  const keys = (await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: `01${toHex(crypto.getRandomValues(new Uint8Array(15)))}`,
      name: subject,
      notBefore: new Date(notBefore.getTime() - DAY),
      notAfter,
      signingAlgorithm: parameters,
      keys,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([CODE_SIGNING]),
      ],
    },
    crypto,
  );
  return {
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
    certificate: new Uint8Array(certificate.rawData),
  };
}
