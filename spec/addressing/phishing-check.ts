import punycode from 'punycode/punycode.js';
import type { Violation } from '../result.ts';
import { hiddenIn } from './hidden-characters.ts';
import { normalizeMiniAppUri } from './normalize-miniapp-uri.ts';
import type { MiniAppUri } from './parse-miniapp-uri.ts';
import { mixesScripts } from './restriction-level.ts';
import { skeleton } from './skeleton.ts';
import { equalWithoutCase, lowerCase } from './without-case.ts';

/** What the host knows to be genuine. */
export interface KnownNames {
  /** Ids of MiniApps that are worth imitating: popular, paying, the host's own. */
  readonly ids?: readonly string[];
  /** Hosts of providers, e.g. `platform.example`. */
  readonly hosts?: readonly string[];
}

const ASCII = /^[\0-\x7F]*$/;
const LATIN = /^[\p{Script_Extensions=Latn}\p{Script_Extensions=Zyyy}\p{Script_Extensions=Zinh}]*$/u;
/** A query may carry a text of several lines. */
const LINES = /[\t\n\r]/g;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function readableHost(host: string): string {
  const text = decoded(host) ?? host;
  try {
    return punycode.toUnicode(text);
  } catch {
    return text;
  }
}

/** Characters of the decoded components that steer or hide what a person sees. */
function* hiddenCharacters(uri: MiniAppUri): Generator<Violation> {
  for (const component of ['path', 'query', 'fragment'] as const) {
    const text = decoded(uri[component] ?? '');
    if (text === undefined) continue;
    const path = `/${component}`;
    const hidden = hiddenIn(component === 'path' ? text : text.replace(LINES, ''));
    if (hidden === 'bidi') {
      const message = `The ${component} holds a control for the direction of text, which makes it read differently from what it is.`;
      yield { code: 'uri-bidi-control', path, message };
    } else if (hidden === 'invisible') {
      const message = `The ${component} holds a character that cannot be seen.`;
      yield { code: 'uri-invisible-character', path, message };
    }
    if (component === 'path' && text.split('/').some(mixesWords)) {
      const message = 'The path mixes letters of scripts that no language mixes; some may stand for others.';
      yield { code: 'uri-mixed-scripts', path, message };
    }
  }
}

function mixesWords(text: string): boolean {
  return text.split(/[^\p{ID_Continue}]+/u).some(mixesScripts);
}

/** What is wrong with a host by itself. */
function* suspiciousLabels(host: string): Generator<Violation> {
  const labels = host.split('.');
  // Who registers names in another script knows them to be words of it.
  const isAbroad = ASCII.test(labels.at(-1) ?? '');
  for (const label of labels) {
    if (ASCII.test(label)) continue;
    if (hiddenIn(label) !== undefined) {
      const message = `The host has the part "${label}" with a character that cannot be seen.`;
      yield { code: 'uri-invisible-character', path: '/host', message };
    } else if (mixesScripts(label)) {
      const message = `The host has the part "${label}", which mixes letters of scripts that no language mixes.`;
      yield { code: 'uri-mixed-scripts', path: '/host', message };
    } else if (isAbroad && !LATIN.test(label) && ASCII.test(skeleton(label))) {
      const message = `The host has the part "${label}", which looks like "${skeleton(label)}" but is written in other letters.`;
      yield { code: 'uri-whole-script-confusable', path: '/host', message };
    }
  }
}

/** Names by what they look like. */
function bySkeleton(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name) => [name, lowerCase(name)].map((form) => [skeleton(form), name] as const)),
  );
}

/** The known name that this one looks like without being it. */
function imitated(
  name: string,
  known: ReadonlyMap<string, string>,
  all: readonly string[],
): string | undefined {
  if (all.some((genuine) => equalWithoutCase(genuine, name))) return undefined;
  return known.get(skeleton(name)) ?? known.get(skeleton(lowerCase(name)));
}

/**
 * Prepares the check of MiniApp URIs for signs of phishing. What it finds is a reason to warn a person, not to refuse.
 *
 * @returns a function from a URI to its findings: `uri-id-lookalike`, `uri-host-lookalike` (looks like a known name),
 *   `uri-host-misleading` (begins with a known host but belongs to another), `uri-mixed-scripts`,
 *   `uri-whole-script-confusable`, `uri-bidi-control`, `uri-invisible-character`
 * @see https://w3c.github.io/miniapp-addressing/#security-considerations
 * @see https://www.unicode.org/reports/tr39/
 */
export function phishingCheck({ ids = [], hosts = [] }: KnownNames = {}): (uri: MiniAppUri) => Violation[] {
  const idSkeletons = bySkeleton(ids);
  const hostSkeletons = bySkeleton(hosts);
  return (uri) => {
    const findings = [...hiddenCharacters(uri)];
    const genuineId = imitated(uri.id, idSkeletons, ids);
    if (genuineId !== undefined) {
      const message = `The id "${uri.id}" looks like "${genuineId}" but is another MiniApp.`;
      findings.push({ code: 'uri-id-lookalike', path: '/id', message });
    }
    const written = normalizeMiniAppUri(uri).host;
    if (written === undefined) return findings;
    const host = readableHost(written);
    findings.push(...suspiciousLabels(host));
    const genuineHost = imitated(host, hostSkeletons, hosts);
    if (genuineHost !== undefined) {
      const message = `The host "${host}" looks like "${genuineHost}" but is another one.`;
      findings.push({ code: 'uri-host-lookalike', path: '/host', message });
    }
    const isGenuine = hosts.some((known) => equalWithoutCase(known, host));
    const misused = isGenuine ? undefined : hosts.find((known) => host.startsWith(`${lowerCase(known)}.`));
    if (misused !== undefined) {
      const message = `The host "${host}" begins like "${misused}" but belongs to whoever has its end.`;
      findings.push({ code: 'uri-host-misleading', path: '/host', message });
    }
    return findings;
  };
}
