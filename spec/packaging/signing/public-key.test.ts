import { expect } from 'chai';
import { checkSignature } from './check-signature.ts';
import { isSupportedKeySize, readPublicKey } from './public-key.ts';
import { SIGNATURE_ALGORITHMS } from './signature-algorithms.ts';

const hex = (digits: string) =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

async function spki(algorithm: EcKeyGenParams | RsaHashedKeyGenParams): Promise<Uint8Array> {
  const { publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
}

describe('readPublicKey', () => {
  for (const [namedCurve, bits] of [
    ['P-256', 256],
    ['P-384', 384],
    ['P-521', 521],
  ] as const) {
    it(`reads a key on ${namedCurve}`, async () => {
      const key = readPublicKey(await spki({ name: 'ECDSA', namedCurve }));
      expect(key).to.deep.equal({ type: 'EC', curve: namedCurve, bits });
    });
  }

  it('reads an RSA key, and knows its size', async () => {
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: Uint8Array.of(1, 0, 1) };
    const key = readPublicKey(await spki({ ...rsa, modulusLength: 1024 }));
    expect(key).to.deep.equal({ type: 'RSA', bits: 1024 });
    expect(isSupportedKeySize(key!)).to.equal(true);
  });

  it('takes RSA keys of 3072 bits, and none of odd sizes (P26)', () => {
    expect(isSupportedKeySize({ type: 'RSA', bits: 3072 })).to.equal(true);
    expect(isSupportedKeySize({ type: 'RSA', bits: 2047 })).to.equal(false);
    expect(isSupportedKeySize({ type: 'DSA', bits: 4096 })).to.equal(false);
  });

  it('takes no RSA key that verifies slowly, or whatever is signed', () => {
    const key = (exponent: string) => {
      const sequence = (digits: string) => {
        const length = digits.length / 2;
        return `30${length < 0x80 ? '' : '81'}${length.toString(16).padStart(2, '0')}${digits}`;
      };
      const numbers = sequence(
        `028181${'00'}${'c5'.repeat(128)}02${(exponent.length / 2).toString(16).padStart(2, '0')}${exponent}`,
      );
      const bits = `0381${(numbers.length / 2 + 1).toString(16)}00${numbers}`;
      return readPublicKey(hex(sequence(`300d06092a864886f70d0101010500${bits}`)));
    };
    expect(key('010001')).to.deep.equal({ type: 'RSA', bits: 1024 });
    expect(key('03')).to.deep.equal({ type: 'RSA', bits: 1024 });
    expect(key('01ffffffff')).to.deep.equal({ type: 'RSA', bits: 1024 });
    expect(key('02ffffffff')).to.equal(undefined);
    expect(key('01')).to.equal(undefined);
    expect(key('')).to.equal(undefined);
  });

  const none = [
    '',
    '3000',
    '30043000' + '0300', // no algorithm
    '300f' + '300b' + '06092a864886f70d010101' + '0300', // RSA without a key
    '300d' + '3009' + '06072a8648ce3d0201' + '0300', // EC without a curve
    '3016' + '3012' + '06072a8648ce3d0201' + '06072a8648ce3d0302' + '0300', // a curve that is not listed
    '300d' + '3009' + '06072a8648ce380401' + '0300', // DSA without parameters
    '3009' + '3005' + '06032b6570' + '0300', // Ed25519
    '3010' + '300c' + '06072a8648ce380401' + '3001' + '00' + '0300', // DSA with malformed parameters
  ];
  for (const digits of none) {
    it(`does not take ${digits || 'nothing'} for a key`, () => {
      expect(readPublicKey(hex(digits))).to.equal(undefined);
    });
  }
});

describe('checkSignature', () => {
  const data = Uint8Array.of(1, 2, 3);
  const ecdsa = SIGNATURE_ALGORITHMS.find(({ id }) => id === 0x0201)!;

  it('says when a provider cannot import a key', async () => {
    const key = await spki({ name: 'ECDSA', namedCurve: 'P-256' });
    const offCurve = key.slice();
    offCurve.fill(1, -60);
    const signature = hex('3006020101020101');
    expect(await checkSignature(ecdsa, offCurve, signature, data, {})).to.equal('unsupported');
    expect(await checkSignature(ecdsa, key, signature, data, {})).to.equal('wrong');
  });
});
