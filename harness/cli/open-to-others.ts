import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Complaint } from '../complaint.ts';
import { type Credentials, isLoopback } from '../package-server/listen.ts';
import { makeRunAuthority } from '../package-server/run-authority.ts';
import { styled } from './styled.ts';

/** How what is served is protected; nothing of it on loopback. */
export interface Opening {
  readonly credentials?: Credentials;
  readonly token?: string;
}

/** @throws Complaint for an address that stands for all of the machine's: no certificate can be made for it */
export function refuseEveryAddress(host: string): void {
  if (!['0.0.0.0', '::', '*'].includes(host)) return;
  throw new Complaint(
    'usage',
    `--host ${host} is every address at once. Name the one that the phones reach; the certificate is made for it.`,
  );
}

/**
 * For an address that others can reach: HTTPS by an authority of this run, and a token in the URL, after a warning.
 *
 * @param what they can load
 * @param scratch folder for the authority's certificate
 */
export async function openTo(host: string, what: string, scratch: string): Promise<Opening> {
  if (isLoopback(host)) return {};
  const { authority, credentials } = await makeRunAuthority(host);
  const file = join(scratch, 'authority.pem');
  await writeFile(file, authority);
  console.error(
    `${styled('yellow', 'Warning:', process.stderr)} everybody who can reach ${host} and knows the URL below can load ${what}.\n` +
      `The certificate authority of this run, for the devices that are to trust it: ${file}\n` +
      'For Android phones on a cable, "adb reverse" needs neither.',
  );
  return { credentials, token: randomBytes(16).toString('hex') };
}
