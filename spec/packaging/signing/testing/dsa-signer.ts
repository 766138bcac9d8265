import { concatenate } from '../bytes.ts';
import { writeDer } from '../der.ts';

/**
 * A certificate with a DSA key, which no library here makes: the fields that are read, and a signature of zeros.
 *
 * @param spki DER of a SubjectPublicKeyInfo
 */
export function dsaCertificate(spki: Uint8Array): Uint8Array {
  const hex = (digits: string) =>
    Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const sequence = (...parts: Uint8Array[]) => writeDer(0x30, concatenate(...parts));
  const algorithm = sequence(hex('0609608648016503040302'));
  const commonName = sequence(hex('0603550403'), writeDer(0x0c, new TextEncoder().encode('DSA developer')));
  const name = sequence(writeDer(0x31, commonName));
  const time = (text: string) => writeDer(0x17, new TextEncoder().encode(text));
  const validity = sequence(time('250101000000Z'), time('350101000000Z'));
  const signed = sequence(hex('a003020102'), hex('020101'), algorithm, name, validity, name, spki);
  return sequence(signed, algorithm, hex('03020000'));
}

/** PKCS #8; DSA parameters take seconds to make. */
export const DSA_KEY = [
  'MIIBTAIBADCCASwGByqGSM44BAEwggEfAoGBAKfw0H1tiGTC3wAWO6fmps0k0CknJ8IoqRvagnaCc920rQ5TdGobHoylnUxr',
  '0DgU362/blFsNBM+Ac9YLRhn2nmTO0vQYs72iJCE6PPendwFlros5FLhBao15PSqgPwHn3AlAOO+KZflTp2OY8Im6fjgBlDw',
  '2/sSwmpxWsneYundAhUAutjE3RrD5RsbdkJ+vh0L9DrCOW8CgYEAhhuagn/jj+3zYB4y2e0qCRWjv/d+jAv8KjgjbRnJPQTq',
  'MPO/imyl/vPCVE+z9nvJqDZp8NCbkY/LVBBujctv2OloEorPjEaVe7Hj2V4PkOWBKswiYGvs5mJmHe2QPlmHaG/wUdh/oVoQ',
  'igpkWTgOAIo9uxXenPZJkTIH8g7U+18EFwIVALS2ghP+/oFEc4v0dPfGN45cSob6',
].join('');
