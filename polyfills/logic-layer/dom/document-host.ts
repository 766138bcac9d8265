import type { ViewLine } from '../../channel/view-line.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';

export type ElementClass = new (
  document: Document,
  localName: string,
  namespace?: string | null,
  prefix?: string | null,
) => Element;

/** What a page's document needs of its surroundings. */
export interface DocumentHost {
  /** The line to the page's view. */
  readonly line: ViewLine;
  /** The address, as scripts see it. */
  readonly url?: string;
  titleChanged(title: string): void;
  /** A link was followed by a script. */
  follow(href: string): void;
  /** The class of an HTML element; given by html-elements.ts, which builds on document.ts. */
  elementClass(localName: string): ElementClass;
}

/** The surroundings of a document that nobody sees. */
export function inertHost({ elementClass }: DocumentHost): DocumentHost {
  return {
    elementClass,
    line: {
      record() {},
      flush() {},
      call() {
        throw new DOMException('This document is not shown.', 'NotSupportedError');
      },
    },
    titleChanged() {},
    follow() {},
  };
}
