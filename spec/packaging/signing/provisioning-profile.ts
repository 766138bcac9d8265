import { concatenate, toHex, type Bytes } from './bytes.ts';
import { FieldReader, MalformedBytes, prefixed, uint32 } from './little-endian.ts';
import type { AlgorithmValue } from './rpk-signers.ts';

/** What a distributor lets a package be used for. */
export type ProfileUsage = 'app-store' | 'debug' | 'enterprise';

/** The permission control policy of a distributor for one package. */
export interface ProvisioningProfile {
  /** Of the developer's certificate: whom the profile is for. */
  readonly certificateDigest?: AlgorithmValue;
  /** DER of the distributor's certificate, whose key the profile is signed with. */
  readonly certificate?: Uint8Array;
  readonly usage?: ProfileUsage;
  /** The text of the package's manifest. */
  readonly manifest?: string;
  /** MD5 in lower-case hexadecimal; absent: any device. */
  readonly deviceIds?: readonly string[];
}

const CERTIFICATE_DIGEST = 0x01;
const CERTIFICATE = 0x02;
const USAGE = 0x03;
const MANIFEST = 0x04;
const DEVICE_IDS = 0x05;
const USAGES: readonly ProfileUsage[] = ['app-store', 'debug', 'enterprise'];

const MOST_PAIRS = 16;
const MOST_DEVICES = 10_000;
const MD5_BYTES = 16;
const MD5_HEXADECIMAL = /^[0-9a-f]{32}$/;

function only(bytes: Uint8Array): Uint8Array {
  const reader = new FieldReader(bytes);
  const value = reader.prefixed();
  reader.end();
  return value;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MalformedBytes('a text is not UTF-8');
  }
}

/** The text says "in MD5 format": its 16 bytes, or their 32 hexadecimal digits. */
function deviceId(bytes: Uint8Array): string {
  const id = bytes.length === MD5_BYTES ? toHex(bytes) : utf8(bytes).toLowerCase();
  if (!MD5_HEXADECIMAL.test(id)) throw new MalformedBytes('a device ID is no MD5 digest');
  return id;
}

/** The text gives no size: one byte or the four of the scheme's other numbers. */
function usage(bytes: Uint8Array): ProfileUsage {
  const value = bytes.length === 1 ? bytes[0]! : new FieldReader(bytes).uint32();
  const known = bytes.length === 1 || bytes.length === 4 ? USAGES[value - 1] : undefined;
  if (known === undefined) throw new MalformedBytes('the usage is none of the three');
  return known;
}

function digestOf(bytes: Uint8Array): AlgorithmValue {
  const reader = new FieldReader(only(bytes));
  const algorithm = reader.uint32();
  const value = reader.prefixed();
  reader.end();
  return { algorithm, value };
}

/**
 * Takes a provisioning profile apart; pairs with unknown IDs are ignored, as in the signing block.
 *
 * @throws MalformedBytes when it is not made as the text says, or an ID comes twice
 * @see https://w3c.github.io/miniapp-packaging/#sec-provisioning-profile-id
 */
export function readProvisioningProfile(bytes: Uint8Array): ProvisioningProfile {
  const pairs = new Map<number, Uint8Array>();
  for (const item of new FieldReader(bytes).items(MOST_PAIRS)) {
    const reader = new FieldReader(item);
    const id = reader.uint32();
    if (pairs.has(id)) throw new MalformedBytes(`two pairs of the profile have the ID ${id}`);
    pairs.set(id, reader.rest());
  }
  const read = <T>(id: number, parse: (value: Uint8Array) => T): T | undefined => {
    const value = pairs.get(id);
    return value && parse(value);
  };
  const certificateDigest = read(CERTIFICATE_DIGEST, digestOf);
  const certificate = read(CERTIFICATE, only);
  const permittedUsage = read(USAGE, usage);
  const manifest = read(MANIFEST, (value) => utf8(only(value)));
  const deviceIds = read(DEVICE_IDS, (value) =>
    new FieldReader(only(value)).items(MOST_DEVICES).map(deviceId),
  );
  return {
    ...(certificateDigest !== undefined && { certificateDigest }),
    ...(certificate !== undefined && { certificate }),
    ...(permittedUsage !== undefined && { usage: permittedUsage }),
    ...(manifest !== undefined && { manifest }),
    ...(deviceIds !== undefined && { deviceIds }),
  };
}

function fromHex(digits: string): Bytes {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/**
 * @throws RangeError for a device id that is no MD5 digest in hexadecimal
 * @see https://w3c.github.io/miniapp-packaging/#sec-provisioning-profile-id
 */
export function writeProvisioningProfile(profile: ProvisioningProfile): Bytes {
  const pairs: [number, Uint8Array][] = [];
  if (profile.certificateDigest !== undefined) {
    const { algorithm, value } = profile.certificateDigest;
    pairs.push([CERTIFICATE_DIGEST, prefixed(uint32(algorithm), prefixed(value))]);
  }
  if (profile.certificate !== undefined) pairs.push([CERTIFICATE, prefixed(profile.certificate)]);
  if (profile.usage !== undefined) pairs.push([USAGE, uint32(USAGES.indexOf(profile.usage) + 1)]);
  if (profile.manifest !== undefined)
    pairs.push([MANIFEST, prefixed(new TextEncoder().encode(profile.manifest))]);
  if (profile.deviceIds !== undefined) {
    const bad = profile.deviceIds.find((id) => !MD5_HEXADECIMAL.test(id));
    if (bad !== undefined) {
      throw new RangeError(
        `"${bad}" is no device id. Write its MD5 digest as 32 lower-case hexadecimal digits.`,
      );
    }
    pairs.push([DEVICE_IDS, prefixed(...profile.deviceIds.map((id) => prefixed(fromHex(id))))]);
  }
  return concatenate(...pairs.map(([id, value]) => prefixed(uint32(id), value)));
}
