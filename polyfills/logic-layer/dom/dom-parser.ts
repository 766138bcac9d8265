import { requireArguments } from '../web-idl/conversions.ts';
import { currentDocument } from './current-document.ts';
import type { Document } from './document.ts';
import { parseHtmlDocument } from './inert-document.ts';

const XML_TYPES = new Set(['text/xml', 'application/xml', 'application/xhtml+xml', 'image/svg+xml']);

/** https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#domparser for HTML; XML is not supported. */
export class DOMParser {
  /** @throws {TypeError | DOMException} NotSupportedError for XML */
  parseFromString(text: string, type: DOMParserSupportedType): Document {
    requireArguments('parseFromString', arguments.length, 2);
    if (type === 'text/html') return parseHtmlDocument(`${text}`, currentDocument());
    if (!XML_TYPES.has(type)) throw new TypeError(`"${String(type)}" is not a type that DOMParser reads.`);
    throw new DOMException(
      'The logic layer reads no XML. Parse it with a library, or HTML as "text/html".',
      'NotSupportedError',
    );
  }

  get [Symbol.toStringTag](): string {
    return 'DOMParser';
  }
}
