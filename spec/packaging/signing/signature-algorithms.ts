/** A hash function of the schemes, by its Web Crypto name. */
export type DigestName = 'SHA-256' | 'SHA-384' | 'SHA-512';
export type KeyType = 'RSA' | 'EC' | 'DSA';

/** A signature algorithm of the RPK scheme. */
export interface SignatureAlgorithm {
  readonly id: number;
  readonly name: string;
  readonly keyType: KeyType;
  readonly digest: 'SHA-256' | 'SHA-512';
  /** Web Crypto's name; absent for DSA, which it lacks. */
  readonly webCrypto?: 'RSA-PSS' | 'RSASSA-PKCS1-v1_5' | 'ECDSA';
  /** Bytes of salt, of RSASSA-PSS. */
  readonly saltLength?: number;
}

/** @see https://w3c.github.io/miniapp-packaging/#sec-signature-algorithm-id */
export const SIGNATURE_ALGORITHMS: readonly SignatureAlgorithm[] = [
  {
    id: 0x0101,
    name: 'RSASSA-PSS with SHA-256',
    keyType: 'RSA',
    digest: 'SHA-256',
    webCrypto: 'RSA-PSS',
    saltLength: 32,
  },
  {
    id: 0x0102,
    name: 'RSASSA-PSS with SHA-512',
    keyType: 'RSA',
    digest: 'SHA-512',
    webCrypto: 'RSA-PSS',
    saltLength: 64,
  },
  {
    id: 0x0103,
    name: 'RSASSA-PKCS1-v1_5 with SHA-256',
    keyType: 'RSA',
    digest: 'SHA-256',
    webCrypto: 'RSASSA-PKCS1-v1_5',
  },
  {
    id: 0x0104,
    name: 'RSASSA-PKCS1-v1_5 with SHA-512',
    keyType: 'RSA',
    digest: 'SHA-512',
    webCrypto: 'RSASSA-PKCS1-v1_5',
  },
  { id: 0x0201, name: 'ECDSA with SHA-256', keyType: 'EC', digest: 'SHA-256', webCrypto: 'ECDSA' },
  { id: 0x0202, name: 'ECDSA with SHA-512', keyType: 'EC', digest: 'SHA-512', webCrypto: 'ECDSA' },
  { id: 0x0301, name: 'DSA with SHA-256', keyType: 'DSA', digest: 'SHA-256' },
];

const BY_ID = new Map(SIGNATURE_ALGORITHMS.map((algorithm) => [algorithm.id, algorithm]));

/** @returns undefined for an id that the specification does not list */
export function signatureAlgorithm(id: number): SignatureAlgorithm | undefined {
  return BY_ID.get(id);
}
