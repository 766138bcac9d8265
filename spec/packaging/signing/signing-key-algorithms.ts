const PUBLIC_EXPONENT = Uint8Array.of(1, 0, 1);

const rsa = (modulusLength: number) => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength,
  publicExponent: PUBLIC_EXPONENT,
});
const ec = (namedCurve: string, hash: string) => ({ name: 'ECDSA', namedCurve, hash });

/** The keys that packages can be signed with, by the names that people type. */
export const SIGNING_KEY_ALGORITHMS = {
  'rsa-2048': rsa(2048),
  'rsa-3072': rsa(3072),
  'rsa-4096': rsa(4096),
  'ec-p256': ec('P-256', 'SHA-256'),
  'ec-p384': ec('P-384', 'SHA-384'),
  'ec-p521': ec('P-521', 'SHA-512'),
} as const;

export type SigningKeyAlgorithm = keyof typeof SIGNING_KEY_ALGORITHMS;
