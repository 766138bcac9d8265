import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  X509CertificateGenerator,
  type Extension,
  type JsonName,
} from '@peculiar/x509';
import { examplePackage } from '../../testing/example-package.ts';
import { writeContainer } from '../../write-container.ts';
import type { Signer } from '../sign-package.ts';

export const NOW = new Date('2026-06-01T00:00:00Z');
const YEAR = 365 * 24 * 60 * 60 * 1000;

export interface TestSignerOptions {
  readonly name?: string | JsonName;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly extensions?: Extension[];
  readonly issuer?: TestSigner;
  readonly crypto?: Crypto;
  readonly hash?: string;
}

/** A signer with the keys at hand, so that it can issue certificates for others. */
export interface TestSigner extends Signer {
  readonly privateKey: Uint8Array<ArrayBuffer>;
  readonly keys: CryptoKeyPair;
  readonly name: string | JsonName;
}

export type TestKeyAlgorithm =
  | { readonly name: 'ECDSA'; readonly namedCurve: string }
  | { readonly name: 'RSASSA-PKCS1-v1_5'; readonly modulusLength: number };

export const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const RSA = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048 } as const;

/** A new key with a certificate, self-signed or issued by another signer. */
export async function testSigner(
  key: TestKeyAlgorithm = P256,
  {
    name = 'CN=Developer',
    notBefore = new Date(NOW.getTime() - YEAR),
    notAfter = new Date(NOW.getTime() + YEAR),
    extensions = [],
    issuer,
    crypto = globalThis.crypto,
    hash = 'SHA-256',
  }: TestSignerOptions = {},
): Promise<TestSigner> {
  const algorithm =
    key.name === 'ECDSA' ? { ...key, hash } : { ...key, hash, publicExponent: Uint8Array.of(1, 0, 1) };
  const keys = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: '0102',
      subject: name,
      issuer: issuer?.name ?? name,
      notBefore,
      notAfter,
      publicKey: keys.publicKey,
      signingKey: issuer?.keys.privateKey ?? keys.privateKey,
      signingAlgorithm: issuer === undefined ? algorithm : { ...issuer.keys.privateKey.algorithm, hash },
      extensions,
    },
    crypto,
  );
  return {
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
    certificates: [new Uint8Array(certificate.rawData), ...(issuer?.certificates ?? [])],
    keys,
    name,
  };
}

/** A certificate authority. */
export function testAuthority(options: TestSignerOptions = {}, pathLength?: number): Promise<TestSigner> {
  const extensions = [new BasicConstraintsExtension(true, pathLength, true), ...(options.extensions ?? [])];
  return testSigner(P256, { name: 'CN=Authority', ...options, extensions });
}

/** The bytes of a small valid package. */
export function unsignedPackage(files: Record<string, string> = {}): Uint8Array {
  return writeContainer(examplePackage({}, files));
}

/** The value of a result that is expected to be good. */
export function valueOf<T>(
  result: { ok: true; value: T } | { ok: false; violations: readonly unknown[] },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.value;
}
