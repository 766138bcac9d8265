import {
  DER_BIT_STRING,
  DER_INTEGER,
  DER_OBJECT_IDENTIFIER,
  DER_SEQUENCE,
  readDerList,
  readDerSequence,
} from './der.ts';
import { toHex } from './bytes.ts';
import type { KeyType } from './signature-algorithms.ts';

/** What a SubjectPublicKeyInfo says of its key. */
export interface PublicKeyDetails {
  readonly type: KeyType;
  /** Of an RSA modulus or a DSA prime. */
  readonly bits: number;
  /** Web Crypto's name of the curve. */
  readonly curve?: 'P-256' | 'P-384' | 'P-521';
}

/** The content bytes of object identifiers, in hexadecimal. */
const RSA_ENCRYPTION = '2a864886f70d010101';
const EC_PUBLIC_KEY = '2a8648ce3d0201';
const DSA = '2a8648ce380401';
const CURVES: Readonly<Record<string, { curve: 'P-256' | 'P-384' | 'P-521'; bits: number }>> = {
  '2a8648ce3d030107': { curve: 'P-256', bits: 256 },
  '2b81040022': { curve: 'P-384', bits: 384 },
  '2b81040023': { curve: 'P-521', bits: 521 },
};

function bitLength(integer: Uint8Array): number {
  const first = integer.findIndex((byte) => byte !== 0);
  if (first === -1) return 0;
  return (integer.length - first) * 8 - Math.clz32(integer[first]!) + 24;
}

/**
 * Of an RSA key's public exponent; 65537, which nearly all have, has 17. Verifying takes as many steps, so that one as
 * long as its modulus takes a hundred times as long. With the exponent 1 everyone could sign.
 */
const LONGEST_EXPONENT_BITS = 33;

/**
 * Reads a public key's type and size without importing it.
 *
 * @param spki DER of a SubjectPublicKeyInfo
 * @returns undefined for what is none, or of a type or curve that the specification does not list
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-key-sizes
 */
export function readPublicKey(spki: Uint8Array): PublicKeyDetails | undefined {
  const [algorithm, key, ...more] = readDerSequence(spki, 3) ?? [];
  if (algorithm?.tag !== DER_SEQUENCE || key?.tag !== DER_BIT_STRING || more.length > 0) return undefined;
  const [identifier, parameters] = readDerList(algorithm.content, 2) ?? [];
  if (identifier?.tag !== DER_OBJECT_IDENTIFIER) return undefined;
  switch (toHex(identifier.content)) {
    case RSA_ENCRYPTION: {
      const [modulus, exponent] = readDerSequence(key.content.subarray(1), 2) ?? [];
      if (modulus?.tag !== DER_INTEGER || exponent?.tag !== DER_INTEGER) return undefined;
      const exponentBits = bitLength(exponent.content);
      if (exponentBits < 2 || exponentBits > LONGEST_EXPONENT_BITS) return undefined;
      return { type: 'RSA', bits: bitLength(modulus.content) };
    }
    case EC_PUBLIC_KEY: {
      if (parameters?.tag !== DER_OBJECT_IDENTIFIER) return undefined;
      const curve = CURVES[toHex(parameters.content)];
      return curve && { type: 'EC', ...curve };
    }
    case DSA: {
      const [prime] = (parameters?.tag === DER_SEQUENCE && readDerList(parameters.content, 3)) || [];
      if (prime?.tag !== DER_INTEGER) return undefined;
      return { type: 'DSA', bits: bitLength(prime.content) };
    }
    default:
      return undefined;
  }
}

/** The sizes of the text; RSA keys of 3072 bits, which it leaves out, are as good as its others. */
const SIZES: Readonly<Record<KeyType, readonly number[]>> = {
  RSA: [1024, 2048, 3072, 4096, 8192, 16384],
  EC: [256, 384, 521],
  DSA: [1024, 2048, 3072],
};

/** @see https://w3c.github.io/miniapp-packaging/#sec-signature-key-sizes */
export function isSupportedKeySize({ type, bits }: PublicKeyDetails): boolean {
  return SIZES[type].includes(bits);
}
