import type { Element } from './element.ts';
import { XHTML } from './namespaces.ts';

/** Whether an element's names are matched in lower case. */
export function isHtml({ namespaceURI, nodeDocument }: Element): boolean {
  return namespaceURI === XHTML && nodeDocument.isHtml;
}
