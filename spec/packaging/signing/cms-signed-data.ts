import { fromBER, Null, ObjectIdentifier, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  RSASSAPSSParams,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { sameBytes, type Bytes } from './bytes.ts';
import { hasCmsOutline } from './cms-outline.ts';
import type { SignatureAlgorithm } from './signature-algorithms.ts';
import { SIGNATURE_ALGORITHMS } from './signature-algorithms.ts';

/** A CMS SignedData with one signer and its content inside, taken apart but not verified. */
export interface CmsSignature {
  readonly content: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  /** The bytes that the signature is over: the signed attributes as a SET. */
  readonly signedBytes: Uint8Array;
  /** The attribute that ties them to the content. */
  readonly messageDigest: Uint8Array;
  /** DER; the signer's own first. */
  readonly certificates: readonly Uint8Array[];
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';
const DIGESTS = { 'SHA-256': '2.16.840.1.101.3.4.2.1', 'SHA-512': '2.16.840.1.101.3.4.2.3' } as const;
/** Signature algorithms of X.509, by the ids of the RPK scheme; the text lists none for this one. */
const SIGNATURES: Readonly<Record<number, string>> = {
  0x0101: RSASSA_PSS,
  0x0102: RSASSA_PSS,
  0x0103: '1.2.840.113549.1.1.11',
  0x0104: '1.2.840.113549.1.1.13',
  0x0201: '1.2.840.10045.4.3.2',
  0x0202: '1.2.840.10045.4.3.4',
  0x0301: '2.16.840.1.101.3.4.3.2',
};
const MASK_GENERATION = '1.2.840.113549.1.1.8';
const SET = 0x31;

const der = (object: { toSchema(): { toBER(): ArrayBuffer } }): Bytes =>
  new Uint8Array(object.toSchema().toBER());

function pssParameters({ digest, saltLength }: SignatureAlgorithm) {
  const hashAlgorithm = new AlgorithmIdentifier({
    algorithmId: DIGESTS[digest],
    algorithmParams: new Null(),
  });
  const maskGenAlgorithm = new AlgorithmIdentifier({
    algorithmId: MASK_GENERATION,
    algorithmParams: hashAlgorithm.toSchema(),
  });
  return new RSASSAPSSParams({ hashAlgorithm, maskGenAlgorithm, saltLength: saltLength! }).toSchema();
}

/** The algorithm of a signer; undefined when it is none that is listed. */
function algorithmOf({ signatureAlgorithm, digestAlgorithm }: SignerInfo): SignatureAlgorithm | undefined {
  return SIGNATURE_ALGORITHMS.find((algorithm) => {
    if (digestAlgorithm.algorithmId !== DIGESTS[algorithm.digest]) return false;
    const { algorithmId, algorithmParams } = signatureAlgorithm;
    if (algorithmId === RSA_ENCRYPTION) return algorithm.webCrypto === 'RSASSA-PKCS1-v1_5';
    if (algorithmId !== SIGNATURES[algorithm.id]) return false;
    if (algorithmId !== RSASSA_PSS) return true;
    const expected = new Uint8Array(pssParameters(algorithm).toBER());
    return sameBytes(new Uint8Array(algorithmParams?.toBER() ?? []), expected);
  });
}

function attributeOf(signer: SignerInfo, type: string): Attribute | undefined {
  const found = signer.signedAttrs?.attributes.filter((attribute) => attribute.type === type) ?? [];
  return found.length === 1 && found[0]!.values.length === 1 ? found[0] : undefined;
}

/** The signer's certificate first, found by issuer and serial number. */
function certificatesOf({ certificates = [] }: SignedData, { sid }: SignerInfo): Bytes[] | undefined {
  const all = certificates.filter((one) => one instanceof Certificate);
  if (!(sid instanceof IssuerAndSerialNumber) || all.length !== certificates.length) return undefined;
  const own = all.find(
    ({ issuer, serialNumber }) =>
      sameBytes(der(issuer), der(sid.issuer)) && serialNumber.isEqual(sid.serialNumber),
  );
  return own && [own, ...all.filter((one) => one !== own)].map(der);
}

function parse(bytes: Uint8Array): CmsSignature | undefined {
  if (!hasCmsOutline(bytes)) return undefined;
  const { result, offset } = fromBER(bytes.slice());
  if (offset !== bytes.length) return undefined;
  const info = new ContentInfo({ schema: result });
  if (info.contentType !== SIGNED_DATA) return undefined;
  const signed = new SignedData({ schema: info.content });
  // Nor does it mind other encodings than DER, which would let a signature be written in many ways.
  const again = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
  if (!sameBytes(der(again), bytes)) return undefined;
  const [signer, ...more] = signed.signerInfos;
  const { eContentType, eContent } = signed.encapContentInfo;
  if (signer === undefined || more.length > 0 || eContentType !== DATA || eContent === undefined)
    return undefined;
  const digests = signed.digestAlgorithms.map(({ algorithmId }) => algorithmId);
  if (digests.length !== 1 || digests[0] !== signer?.digestAlgorithm.algorithmId) return undefined;
  if (signed.version !== 1 || signer.version !== 1) return undefined;
  const algorithm = algorithmOf(signer);
  const certificates = certificatesOf(signed, signer);
  const type = attributeOf(signer, CONTENT_TYPE)?.values[0] as unknown;
  const digest = attributeOf(signer, MESSAGE_DIGEST)?.values[0] as unknown;
  if (algorithm === undefined || certificates === undefined || !(digest instanceof OctetString))
    return undefined;
  if (!(type instanceof ObjectIdentifier) || type.valueBlock.toString() !== DATA) return undefined;
  const signedBytes = new Uint8Array(signer.signedAttrs!.encodedValue).slice();
  signedBytes[0] = SET;
  return {
    content: new Uint8Array(eContent.getValue()),
    algorithm,
    signature: new Uint8Array(signer.signature.getValue()),
    signedBytes,
    messageDigest: new Uint8Array(digest.getValue()),
    certificates,
  };
}

/**
 * @returns undefined for what is no SignedData with one signer of a listed algorithm, its certificate, its content and
 * signed attributes
 * @see https://www.rfc-editor.org/rfc/rfc5652#section-5
 */
export function readCmsSignature(bytes: Uint8Array): CmsSignature | undefined {
  try {
    return parse(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Writes a SignedData with one signer.
 *
 * @param certificates DER; the signer's own first
 * @param messageDigest of the content
 * @param sign gives the signature over the attributes; undefined ends the work
 * @see https://www.rfc-editor.org/rfc/rfc5652#section-5
 */
export async function writeCmsSignature(
  content: Uint8Array<ArrayBuffer>,
  certificates: readonly Uint8Array[],
  algorithm: SignatureAlgorithm,
  messageDigest: Uint8Array<ArrayBuffer>,
  sign: (data: Uint8Array) => Promise<Uint8Array | undefined>,
): Promise<Bytes | undefined> {
  const parsed = certificates.map((one) => Certificate.fromBER(one.slice()));
  const own = parsed[0]!;
  const attribute = (type: string, value: ObjectIdentifier | OctetString) =>
    new Attribute({ type, values: [value] });
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
      attribute(MESSAGE_DIGEST, new OctetString({ valueHex: messageDigest.buffer })),
    ],
  });
  const signedBytes = der(signedAttrs);
  signedBytes[0] = SET;
  const signature = await sign(signedBytes);
  if (signature === undefined) return undefined;

  const digestAlgorithm = new AlgorithmIdentifier({ algorithmId: DIGESTS[algorithm.digest] });
  const algorithmId = SIGNATURES[algorithm.id]!;
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: DATA,
      eContent: new OctetString({ valueHex: content.slice().buffer }),
    }),
    certificates: parsed,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        digestAlgorithm,
        signedAttrs,
        signatureAlgorithm: new AlgorithmIdentifier({
          algorithmId,
          ...(algorithm.webCrypto === 'RSASSA-PKCS1-v1_5' && { algorithmParams: new Null() }),
          ...(algorithmId === RSASSA_PSS && { algorithmParams: pssParameters(algorithm) }),
        }),
        signature: new OctetString({ valueHex: signature.slice().buffer }),
      }),
    ],
  });
  return der(new ContentInfo({ contentType: SIGNED_DATA, content: signedData.toSchema(true) }));
}
