import type { SignatureReport } from './signature-report.ts';

function developersOf({ status, signers }: SignatureReport): Set<string> | undefined {
  if (status !== 'valid') return undefined;
  return new Set(signers.flatMap(({ role, publicKey }) => (role === 'developer' ? [publicKey.sha256] : [])));
}

/**
 * Whether two packages were signed by the same developers: the same set of keys, whatever their certificates. A user agent
 * that has a signed MiniApp installed replaces it only by one from the same signer, and an unsigned one never counts as
 * such.
 */
export function sameSigner(installed: SignatureReport, next: SignatureReport): boolean {
  const [before, after] = [developersOf(installed), developersOf(next)];
  if (before === undefined || after === undefined || before.size !== after.size) return false;
  return before.size > 0 && [...before].every((key) => after.has(key));
}
