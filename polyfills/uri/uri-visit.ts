import type { AcceptedUris } from '@miniapp-tests/spec/addressing/accepted-uris';
import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';

/** A MiniApp URI that a person, a script or the system goes to. */
export interface UriVisit {
  readonly uri: MiniAppUri;
  /** As it was written; the https form is absolute. */
  readonly href: string;
  /** A link or a script, the way through the history, or the start of the page by this address. */
  readonly cause: 'navigate' | 'traverse' | 'launch';
}

export interface UriOptions {
  /** The addresses that are for this page: `acceptedUris` of spec makes them. */
  readonly accepted: AcceptedUris;
  /** Called for every visit; the page's address is the URI's by then where it is one of this site. */
  readonly open: (visit: UriVisit) => void;
}
