import 'reflect-metadata';
import {
  X509CertificateGenerator,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  cryptoProvider,
} from '@peculiar/x509';
import { randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import type { Credentials } from './listen.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY = 24 * 60 * 60 * 1000;

/** A certificate authority that lives as long as the run, and what it vouches for. */
export interface RunAuthority {
  /** PEM of the authority's certificate: what a phone has to trust. */
  readonly authority: string;
  /** For the server: its key, and its certificate with the authority's behind it. */
  readonly credentials: Credentials;
}

async function newKeys(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
}

function pem(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/**
 * Makes a certificate authority for one run and a certificate for `host` that ends with it, both good for a day. The
 * authority's key is forgotten at once, so that nobody who trusts it today can be deceived with it tomorrow.
 */
export async function makeRunAuthority(host: string): Promise<RunAuthority> {
  cryptoProvider.set(webcrypto as Crypto);
  const authorityKeys = await newKeys();
  const keys = await newKeys();
  const dates = { notBefore: new Date(Date.now() - DAY / 24), notAfter: new Date(Date.now() + DAY) };
  const name = `CN=MiniApp tests of this run ${randomBytes(4).toString('hex')}`;
  const authority = await X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${randomBytes(8).toString('hex')}`,
    name,
    ...dates,
    signingAlgorithm: ALGORITHM,
    keys: authorityKeys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const certificate = await X509CertificateGenerator.create({
    serialNumber: `02${randomBytes(8).toString('hex')}`,
    subject: `CN=${host}`,
    issuer: authority.subject,
    ...dates,
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new SubjectAlternativeNameExtension([{ type: isIP(host) ? 'ip' : 'dns', value: host }]),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    authority: authority.toString('pem'),
    credentials: {
      cert: `${certificate.toString('pem')}\n${authority.toString('pem')}\n`,
      key: pem('PRIVATE KEY', key),
    },
  };
}
