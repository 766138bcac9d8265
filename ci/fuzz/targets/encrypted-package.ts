import { decryptPackage } from '@miniapp-tests/spec/packaging/encryption/decrypt-package';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import type { FuzzTarget } from '../target.ts';

/** The curve's generator: the public key of the private key 1, which is no secret. */
const PUBLIC_KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY',
  y: 'T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU',
};
const ECDH = { name: 'ECDH', namedCurve: 'P-256' };

/** A package with one file, encrypted for that key. */
const HEADER = { alg: 'ECDH-ES+A256KW', kid: 'xx0BcA-wMohw8atYDJOe6peGModklG2wRHBlXHMvl0M' };
const ENCRYPTED_KEY = '82JFlh2mIE1l6m0heOmGuHeYN-4mDwjbek6a4hKAdgf2Hw3u5bBqtA';
const SHARED = {
  ciphertext: [
    'JiRBV954IkYxFDfST5Apa3lue2PalSVn2_DPziP1hcDumJDpMM0uuiEH06VkV01-c0A4aaSKyCXzNy-TcZPI7vz2rh',
    'LmsBZjCODo8V6LFeskpRT1qx24Pd6zehOEtfNxu_6Q6ssMLznacU_4_iNn',
  ].join(''),
  iv: 'xkzYWPmJGD1PSb3E',
  tag: 'TRohRSVNIhXuK3lCtd8D1A',
  protected: [
    'eyJlbmMiOiJBMjU2R0NNIiwidHlwIjoibWluaWFwcC1wa2crandlIiwiY3R5IjoibWluaWFwcC1wa2cremlwIiwiZX',
    'BrIjp7IngiOiI5YTUwbU9yQlVRZnZOY2FjNzZEYk94YmxrQURHaDFJdzhmZnMzZ1dyRzU0IiwiY3J2IjoiUC0yNTYi',
    'LCJrdHkiOiJFQyIsInkiOiJzdThBRzJhVDIxT0JubEVxUmJrcnpLTVZMMlZpMEJvUlcxWHJ2SW5wS1dVIn19',
  ].join(''),
};

async function importKey(): Promise<CryptoKeyPair> {
  const one = `${'A'.repeat(42)}E`; // 32 bytes, the last of which is 1
  return {
    publicKey: await crypto.subtle.importKey('jwk', PUBLIC_KEY, ECDH, true, []),
    privateKey: await crypto.subtle.importKey('jwk', { ...PUBLIC_KEY, d: one }, ECDH, false, ['deriveBits']),
  };
}
const key = importKey();

const target: FuzzTarget = {
  name: 'encrypted-package',
  async seeds() {
    const named = { header: HEADER, encrypted_key: ENCRYPTED_KEY };
    const unnamed = { ...named, header: { alg: HEADER.alg } };
    return [[named], [unnamed, unnamed]].map((recipients) =>
      new TextEncoder().encode(JSON.stringify({ ...SHARED, recipients })),
    );
  },
  async run(input) {
    const decrypted = await decryptPackage(input, { key: await key });
    if (decrypted.ok) await openContainer(decrypted.value);
  },
};
export default target;
