import { Command, Option } from 'commander';
import type { ProfileTerms, Signer } from '../packaging/signing/sign-package.ts';
import type { SignatureScheme } from '../packaging/signing/signature-policy.ts';
import { CommandFailure } from './command-failure.ts';
import { readFileBytes, readFileText } from './read-file.ts';
import { findingsOf, printable, printFindings } from './report-findings.ts';
import { readSigner, verifyDsa } from './signer-files.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface SignOptions {
  /** Default: the package itself is replaced. */
  readonly output?: string;
  /** PEM files of the developer. */
  readonly key?: string;
  readonly cert?: string;
  readonly scheme?: SignatureScheme;
  readonly chunked?: boolean;
  readonly distributorKey?: string;
  readonly distributorCert?: string;
  readonly usage?: 'app-store' | 'debug' | 'enterprise';
  /** MD5, in lower-case hexadecimal. */
  readonly device?: readonly string[];
  /** Path of the manifest that the distributor permits. */
  readonly profileManifest?: string;
  readonly json?: boolean;
}

async function signerOf(
  who: string,
  key: string | undefined,
  cert: string | undefined,
): Promise<Signer | undefined> {
  if (key === undefined && cert === undefined) return undefined;
  if (key === undefined || cert === undefined) {
    throw new CommandFailure(`The ${who} needs both a key and a certificate. Give the other one, too.`);
  }
  return readSigner(key, cert);
}

async function profileTerms({ usage, device, profileManifest }: SignOptions): Promise<ProfileTerms> {
  return {
    ...(usage !== undefined && { usage }),
    ...(device !== undefined && { deviceIds: device.map((id) => id.toLowerCase()) }),
    ...(profileManifest !== undefined && { manifest: await readFileText(profileManifest) }),
  };
}

/**
 * @returns whether the package was signed and written
 * @throws CommandFailure when a file cannot be read or written, or no signer was named
 */
export async function sign(path: string, options: SignOptions): Promise<boolean> {
  const developer = await signerOf('developer', options.key, options.cert);
  const distributor = await signerOf('distributor', options.distributorKey, options.distributorCert);
  if (developer === undefined && distributor === undefined) {
    throw new CommandFailure('Nobody is named who signs. Give --key and --cert, or those of a distributor.');
  }
  const profile = await profileTerms(options);
  if (distributor === undefined && Object.keys(profile).length > 0) {
    throw new CommandFailure(
      'What a distributor permits needs a distributor who signs it. Give --distributor-key and --distributor-cert.',
    );
  }
  const { signPackage } = await import('../packaging/signing/sign-package.ts');
  const signed = await signPackage(await readFileBytes(path), {
    dsaVerifier: verifyDsa,
    scheme: options.scheme ?? 'rpk',
    chunked: options.chunked ?? false,
    profile,
    ...(developer !== undefined && { developer }),
    ...(distributor !== undefined && { distributor }),
  });
  const output = options.output ?? path;
  if (signed.ok) writeFileAtomically(output, signed.value);
  const report = findingsOf(signed);
  if (options.json) {
    const bytes = signed.ok ? signed.value.length : null;
    const summary = { file: signed.ok ? output : null, bytes, signed: signed.ok, findings: report.errors };
    console.log(JSON.stringify(summary, null, 2));
  } else if (signed.ok) {
    console.log(printable(`signed ${output}: ${signed.value.length} bytes`));
  } else {
    printFindings(path, report);
    console.log('Nothing was written.');
  }
  return signed.ok;
}

export function signCommand(): Command {
  return new Command('sign')
    .description('sign a MiniApp package as its developer, its distributor, or both')
    .argument('<package>', 'the .ma file')
    .option('-o, --output <file>', 'the signed package to write (default: in place of the given one)')
    .option('--key <file>', "the developer's private key (PEM, PKCS #8)")
    .option('--cert <file>', "the developer's certificate, then those that issued it (PEM)")
    .addOption(
      new Option('--scheme <scheme>', 'how; pkcs7 is experimental, and known to nobody else')
        .choices(['rpk', 'pkcs7'])
        .default('rpk'),
    )
    .option('--chunked', 'digest in chunks of 1 MiB: quicker to verify, and younger than the text')
    .option('--distributor-key <file>', "the distributor's private key")
    .option('--distributor-cert <file>', "the distributor's certificate")
    .addOption(
      new Option('--usage <usage>', 'what the distributor permits the package for').choices([
        'app-store',
        'debug',
        'enterprise',
      ]),
    )
    .option('--device <md5...>', 'the only devices that the distributor permits it on')
    .option('--profile-manifest <file>', 'the only manifest that the distributor permits')
    .option('--json', 'print what was done as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ miniapp sign my-app.ma -o new.ma --key developer.key --cert developer.crt
  $ miniapp sign signed.ma -o store.ma --distributor-key developer.key --distributor-cert developer.crt --usage app-store

Exit code: 0 signed, 1 refused and nothing written, 2 not readable or writable or wrong usage.`,
    )
    .action(async (path: string, options: SignOptions) => {
      if (!(await sign(path, options))) process.exitCode = 1;
    });
}
