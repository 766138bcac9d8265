import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { UriVisit } from './uri-visit.ts';

/** Somebody goes to a MiniApp URI of this page. */
export class MiniAppUriEvent extends Event implements UriVisit {
  readonly uri: MiniAppUri;
  readonly href: string;
  readonly cause: UriVisit['cause'];

  constructor({ uri, href, cause }: UriVisit) {
    super('miniappuri');
    this.uri = uri;
    this.href = href;
    this.cause = cause;
  }
}
