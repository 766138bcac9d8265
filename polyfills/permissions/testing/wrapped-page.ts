import { installPermissions, type InstallOptions } from '../install-permissions.ts';
import { PermissionBroker } from '../permission-broker.ts';
import type { PermissionAnswers } from '../permission-question.ts';
import { permissionSheet } from '../permission-sheet.ts';
import { storedPermissions } from '../stored-permissions.ts';

/**
 * A page whose standard calls ask first. The person's answers are given at once, but with `byHand`: then the sheet is shown. `takeBack`
 * gives the platform's own calls back.
 */
export class WrappedTest {
  /** Features that were asked for, those of one sheet joined. */
  readonly asked: string[] = [];
  /** Undefined puts the question away. */
  answer: 'granted' | 'denied' | undefined = 'granted';
  byHand = false;
  broker: PermissionBroker | undefined;
  takeBack: () => void = () => undefined;

  /** Begins anew: nothing is remembered. @param declared features' names in `req_permissions` */
  install(declared: readonly string[], options: InstallOptions = {}): void {
    this.takeBack();
    localStorage.clear();
    this.asked.length = 0;
    this.answer = 'granted';
    this.broker = new PermissionBroker({
      storage: storedPermissions(localStorage),
      ask: async (question): Promise<PermissionAnswers> => {
        this.asked.push(question.items.map(({ feature }) => feature).join('+'));
        if (this.byHand) return permissionSheet(document.body, question);
        const { answer } = this;
        return Object.fromEntries(answer ? question.items.map(({ feature }) => [feature, answer]) : []);
      },
      authenticate: async () => true,
      issuePushToken: async () => 'token',
    });
    const manifest = {
      req_permissions: declared.map((name) => ({ name: `system.permission.${name}`, reason: 'Because' })),
    };
    this.takeBack = installPermissions(
      window,
      this.broker,
      { identity: 'page', name: 'Page', manifest },
      options,
    );
  }

  /** Revokes as the settings do. */
  revoke(): Promise<void> {
    return this.broker?.revoke({ identity: 'page', name: 'Page', manifest: {} }) ?? Promise.resolve();
  }

  /** Refuses as the settings do. */
  refuse(feature: string): Promise<void> {
    return (
      this.broker?.remember({ identity: 'page', name: 'Page', manifest: {} }, feature, 'denied') ??
      Promise.resolve()
    );
  }
}

declare global {
  var wrapped: WrappedTest;
}
globalThis.wrapped = new WrappedTest();
