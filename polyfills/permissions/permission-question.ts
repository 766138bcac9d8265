import type { PermissionApp } from './permission-app.ts';

/** One thing that a person may allow. */
export interface PermissionItem {
  /** As in spec's table of permissions. */
  readonly feature: string;
  /** What the person allows, in English, to be read after "may". */
  readonly description: string;
  /** The developer's, from the manifest; to be set apart as theirs. */
  readonly reason?: string;
}

/** What a person is asked. */
export interface PermissionQuestion {
  readonly app: PermissionApp;
  /** At least one; several are of the level of the first use, each with an answer of its own. */
  readonly items: readonly PermissionItem[];
  readonly level: 'first-use' | 'every-use' | 'password' | 'token' | 'callback';
  /** What the feature is to be used for, as the call says it: of a payment its details. From the MiniApp, so nothing of it is trusted. */
  readonly details?: unknown;
  /** The question is over: the MiniApp was closed. */
  readonly signal: AbortSignal;
}

/** By feature; one that was put away without an answer is missing. */
export type PermissionAnswers = Readonly<Record<string, 'granted' | 'denied'>>;

/** Puts a question to the person, such as `permissionSheet`. */
export type PermissionQuestioner = (question: PermissionQuestion) => Promise<PermissionAnswers>;
