import type { Facts } from './facts.ts';
import { finding, quoted, type AuditFinding } from './finding.ts';

const ELSEWHERE = /^\s*(?:(?:https?|wss?|ftp):)?[\\/]{2}/i;

/** Finds code that is made from text while the MiniApp runs: nobody can review it beforehand. */
export function checkDynamicCode({ dynamicCode }: Facts): AuditFinding[] {
  return dynamicCode.map(({ place, by, isCertain }) => {
    const message = `${by} makes code from a text while the MiniApp runs, which no review can see. Write the code out.`;
    return finding(isCertain ? 'error' : 'warning', 'dynamic-code', place, message);
  });
}

/** Finds scripts that come from elsewhere: they may be others tomorrow. */
export function checkRemoteScripts({ references }: Facts): AuditFinding[] {
  return references
    .filter(({ kind, url }) => kind === 'script' && ELSEWHERE.test(url))
    .map(({ place, url }) =>
      finding('error', 'remote-script', place, `The script ${quoted(url)} is not in the package. Pack it.`),
    );
}
