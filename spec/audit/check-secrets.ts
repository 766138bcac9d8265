import type { Container } from '../packaging/open-container.ts';
import type { AuditLimits } from './audit-options.ts';
import { finding, type AuditFinding, type Place } from './finding.ts';
import { extensionOf, isSource, textOf, type Clock } from './gather-facts.ts';

/** Formats of secrets that their issuers give a sign to be found by. */
const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----/g],
  ['an access key of Amazon Web Services', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,90})\b/g],
  ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{20}\b/g],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['a token of Slack', /\bxox[abeoprs]-[A-Za-z0-9-]{10,80}/g],
  ['a secret key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{16,99}\b/g],
  ['a key of Google', /\bAIza[A-Za-z0-9_-]{35}/g],
  ['a key of SendGrid', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/g],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{10,300}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/g],
];
/** A name that promises a secret, and a text that is given to it. */
const NAMED =
  /(?:secret|passwd|password|private_?key|access_?token|api_?key)["']?\s{0,9}[:=]\s{0,9}["']([^"'\s]{16,200})["']/gi;
/** Bits of a character, above which a text is hardly made of words. */
const RANDOM = 3.7;

/** Files that are no text, in which a pattern would be found by chance. */
const BINARY = new Set(
  ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'ico', 'woff', 'woff2', 'ttf', 'otf'].concat([
    'mp3',
    'mp4',
    'webm',
    'ogg',
    'm4a',
    'wav',
    'wasm',
    'zip',
    'gz',
    'pdf',
  ]),
);

/** Shannon entropy in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Enough to find it by, too little to use it. */
function masked(secret: string): string {
  return `${secret.slice(0, 4)}… (${secret.length} characters)`;
}

/** Gives places in a text to offsets that only grow, reading it once. */
function placesIn(text: string, path: string): (offset: number) => Place {
  let [line, start] = [1, 0];
  return (offset) => {
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return { path, line, column: offset - start + 1 };
  };
}

function* secretsIn(text: string, path: string): Generator<AuditFinding> {
  const advice = 'Whoever has the package can read it. Revoke it, and keep its successor on a server.';
  for (const [what, pattern] of SECRETS) {
    const placeAt = placesIn(text, path);
    for (const match of text.matchAll(pattern)) {
      const message = `This looks like ${what}: ${masked(match[0])}. ${advice}`;
      yield finding('error', 'secret', placeAt(match.index), message);
    }
  }
  const placeAt = placesIn(text, path);
  for (const match of text.matchAll(NAMED)) {
    const [, value = ''] = match;
    if (entropy(value) < RANDOM) continue;
    const message = `This looks like a secret: ${masked(value)}. If it is one: ${advice}`;
    yield finding('warning', 'possible-secret', placeAt(match.index), message);
  }
}

/** Finds keys and tokens in all files that are text, and tells which were not searched. A secret is never told whole. */
export function checkSecrets(container: Container, limits: AuditLimits, clock: Clock): AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const path of container.paths) {
    const bytes = container.read(path);
    if (bytes === undefined || BINARY.has(extensionOf(path))) continue;
    if (bytes.length > limits.maxSourceBytes) {
      const message = `The file has ${bytes.length} bytes; up to ${limits.maxSourceBytes} are searched for secrets. Split it.`;
      // Of a source that is too large it is told already.
      if (!isSource(path)) findings.push(finding('warning', 'source-too-large', { path }, message));
      continue;
    }
    if (clock.now() > clock.end) {
      const message = 'The search for secrets ended before this file: the package takes too long to read.';
      findings.push(finding('error', 'audit-incomplete', { path }, message));
      break;
    }
    for (const found of secretsIn(textOf(bytes), path)) {
      if (findings.length >= limits.maxFindings) return findings;
      findings.push(found);
    }
  }
  return findings;
}
