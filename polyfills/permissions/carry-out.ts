import type { PermissionApp } from './permission-app.ts';
import { notAllowed, notSupported, putAway } from './permission-error.ts';
import type { PermissionAnswers, PermissionQuestion, PermissionQuestioner } from './permission-question.ts';

/** What the host gives beside a place to remember. */
export interface PermissionCapabilities {
  readonly ask: PermissionQuestioner;
  /** Level *password*: asks for the person's secret. False, or a rejection, refuses. */
  readonly authenticate?: (question: PermissionQuestion) => Promise<boolean>;
  /** Level *token*: a token with which the MiniApp's server may send to this person. */
  readonly issuePushToken?: (app: PermissionApp) => Promise<string>;
  /** Level *callback*: has the provider confirm, out of band. */
  readonly confirmByProvider?: (question: PermissionQuestion) => Promise<boolean>;
}

/** What comes of a permitted use. */
export interface PermissionGrant {
  /** Of the level *token*. */
  readonly token?: string;
}

/**
 * What a level does beyond deciding (EXTENSIONS.md, "Permissions"). The provider confirms *callback* in place of the person, who isn't
 * asked; all others are asked first.
 */
export async function carryOut(
  question: PermissionQuestion,
  { authenticate, issuePushToken, confirmByProvider }: PermissionCapabilities,
  put: () => Promise<PermissionAnswers>,
): Promise<PermissionGrant> {
  const { app, items, level } = question;
  const [{ feature, description } = { feature: '', description: '' }] = items;
  if (level === 'password' && !authenticate)
    throw notSupported('This host can’t ask for the person’s secret.');
  if (level === 'token' && !issuePushToken) throw notSupported('This host issues no tokens.');
  if (level === 'callback') {
    if (!confirmByProvider) throw notSupported('This host has no provider that confirms.');
    if ((await confirmByProvider(question)) !== true) throw notAllowed('The provider did not confirm.');
    return {};
  }
  const answer = (await put())[feature];
  question.signal.throwIfAborted();
  if (answer === undefined) throw putAway();
  if (answer !== 'granted') throw notAllowed(`The person does not let this MiniApp ${description}.`);
  if (level === 'password' && (await authenticate?.(question)) !== true) {
    throw notAllowed('The person’s secret was not given.');
  }
  question.signal.throwIfAborted();
  return level === 'token' && issuePushToken ? { token: await issuePushToken(app) } : {};
}
