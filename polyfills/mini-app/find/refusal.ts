import type { Violation } from '@miniapp-tests/spec/result';

/** Why a MiniApp does not open, in words for its person. */
export interface Refusal {
  readonly code: string;
  readonly title: string;
  readonly message: string;
  /** Whether trying the same again may help. */
  readonly retry: boolean;
  readonly violations: readonly Violation[];
}

/** Which part of the way to a running MiniApp a code speaks of, by how it begins; the first that fits. */
const TITLES: readonly (readonly [beginning: RegExp, title: string, retry: boolean])[] = [
  [/^package-(unreachable|server-error)$/, 'The provider does not answer', true],
  [/^package-(not-found|forbidden)$/, 'This MiniApp is not available', false],
  [/^endpoint-/, 'This provider cannot be used', false],
  [/^container-/, 'This MiniApp is damaged', false],
  [/^uri-/, 'This address opens no MiniApp', false],
  [/^(wall|worker)-/, 'MiniApps cannot run safely here', true],
  [/^(platform|device|host)-/, 'This MiniApp does not fit here', false],
  [/^no-pages$/, 'This MiniApp has no pages', false],
  [/^signature/, 'This MiniApp’s signature does not hold', false],
];

const OTHERWISE = ['This MiniApp cannot be opened', false] as const;

/** Makes a screen's words of what an algorithm found; the first violation leads. */
export function refusalOf(violations: readonly Violation[]): Refusal {
  const [first = { code: 'unknown', path: '', message: 'Something went wrong. Try again.' }] = violations;
  const entry = TITLES.find(([beginning]) => beginning.test(first.code));
  const [title, retry] = entry ? [entry[1], entry[2]] : OTHERWISE;
  return { code: first.code, title, message: first.message, retry, violations };
}

/** What the runtime says when it cannot start a MiniApp, or what went wrong in the host itself. */
export function violationOf(error: unknown): Violation {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return { code: typeof code === 'string' ? code : 'host-failed', path: '', message };
}
