import type { Violation } from '../../result.ts';
import { toHex, ownBytes } from './bytes.ts';
import { requiresSignature, type SignaturePolicy } from './signature-policy.ts';
import { finding, type SignatureReport, type SignerReport } from './signature-report.ts';

const SHORTEST_KEY_BITS = 2048;

/** Whether a signer is one of the trusted: by its key, or by its certificate. */
async function isTrusted(
  signer: SignerReport,
  trusted: readonly (string | Uint8Array)[],
  crypto: Crypto,
): Promise<boolean> {
  for (const one of trusted) {
    if (typeof one === 'string') {
      if (one.toLowerCase() === signer.publicKey.sha256) return true;
    } else {
      const digest = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', ownBytes(one))));
      if (digest === signer.certificates[0]?.sha256) return true;
    }
  }
  return false;
}

function checkStrength(signer: SignerReport, policy: SignaturePolicy): Violation[] {
  const findings: Violation[] = [];
  const { type, bits } = signer.publicKey;
  const shortest = policy.minimumKeyBits ?? SHORTEST_KEY_BITS;
  if (type !== 'EC' && bits < shortest) {
    findings.push(
      finding(
        'key-too-short',
        `The ${signer.role}'s ${type} key has ${bits} bits, and ${shortest} are asked for. Sign with a longer key.`,
      ),
    );
  }
  if (policy.minimumDigest !== undefined && signer.digest !== policy.minimumDigest) {
    findings.push(
      finding(
        'algorithm-too-weak',
        `The ${signer.role} signed with ${signer.algorithm}, and ${policy.minimumDigest} is asked for. Sign with that.`,
      ),
    );
  }
  return findings;
}

function checkProfile(signers: readonly SignerReport[], policy: SignaturePolicy): Violation[] {
  const findings: Violation[] = [];
  const usage = signers.find(({ role }) => role === 'distributor')?.profile?.usage;
  if (policy.usages !== undefined && (usage === undefined || !policy.usages.includes(usage))) {
    findings.push(
      finding(
        'usage-not-accepted',
        `The package's provisioning profile is for ${usage ?? 'no stated usage'}; accepted here: ${policy.usages.join(', ')}. Get another profile.`,
      ),
    );
  }
  const { deviceIds = [] } = policy;
  const own = deviceIds === 'any' ? deviceIds : deviceIds.map((id) => id.toLowerCase());
  // In the PKCS #7 scheme a developer can have signed the profile: no reason for a wider use than it says.
  const isForOthers = ({ profile: { deviceIds: listed } = {} }: SignerReport) =>
    listed !== undefined && own !== 'any' && !own.some((id) => listed.includes(id));
  if (signers.some(isForOthers)) {
    findings.push(
      finding(
        'device-not-listed',
        'The provisioning profile is for certain devices, and this is none of them. Get a profile that lists it.',
      ),
    );
  }
  return findings;
}

/**
 * Judges what verification found by what a user agent accepts. The text leaves that to user agents: "based on their needs
 * and requirements".
 *
 * @returns why the package is refused; empty when it is not
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-digital-signatures-processing
 */
export async function checkSignaturePolicy(
  { status, scheme, signers }: Pick<SignatureReport, 'status' | 'scheme' | 'signers'>,
  policy: SignaturePolicy,
  crypto: Crypto,
): Promise<Violation[]> {
  if (status === 'unsigned') {
    return requiresSignature(policy)
      ? [
          finding(
            'signature-required',
            'The package is not signed, and only signed ones are accepted. Sign it.',
          ),
        ]
      : [];
  }
  const findings: Violation[] = [];
  const schemes = policy.schemes ?? ['rpk'];
  if (scheme !== undefined && !schemes.includes(scheme)) {
    findings.push(
      finding(
        'scheme-not-accepted',
        `The package is signed by the scheme ${scheme}; accepted here: ${schemes.join(', ')}. Sign it by one of those.`,
      ),
    );
  }
  const developers = signers.filter(({ role }) => role === 'developer');
  const distributor = signers.find(({ role }) => role === 'distributor');
  // Where a distributor signed in the developer's place, the trust that is asked for is asked of the distributor.
  for (const developer of developers.length > 0 ? developers : signers) {
    if (policy.trustAnchors !== undefined && developer.anchored !== true) {
      findings.push(
        finding(
          'signer-untrusted',
          'The certificate of a signer was issued under none of the trusted authorities. Sign with one that was.',
        ),
      );
    } else if (
      policy.trustedSigners !== undefined &&
      !(await isTrusted(developer, policy.trustedSigners, crypto))
    ) {
      findings.push(
        finding('signer-untrusted', 'Someone who signed the package is none of the trusted signers.'),
      );
    }
  }
  const { trustedDistributors } = policy;
  if (trustedDistributors !== undefined) {
    if (distributor === undefined || !(await isTrusted(distributor, trustedDistributors, crypto))) {
      findings.push(
        finding(
          'distributor-untrusted',
          'No trusted distributor signed the package. Get it from one, or have it signed.',
        ),
      );
    }
  }
  return [
    ...findings,
    ...signers.flatMap((signer) => checkStrength(signer, policy)),
    ...checkProfile(signers, policy),
  ];
}
