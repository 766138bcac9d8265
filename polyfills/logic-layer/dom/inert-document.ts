import { Document } from './document.ts';
import { inertHost } from './document-host.ts';
import { parseDocumentInto } from './html-parser.ts';

/** A document without a view, of the same elements as another. */
export function inertDocument(of: Document, contentType = 'text/html'): Document {
  return new Document(null, inertHost(of.host), contentType);
}

const contentDocuments = new WeakMap<Document, Document>();

/** https://html.spec.whatwg.org/multipage/scripting.html#appropriate-template-contents-owner-document */
export function templateDocument(of: Document): Document {
  if (!of.isPage) return of;
  const document = contentDocuments.get(of) ?? inertDocument(of);
  contentDocuments.set(of, document);
  return document;
}

/** https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-domparser-parsefromstring for HTML */
export function parseHtmlDocument(html: string, of: Document): Document {
  const document = inertDocument(of);
  parseDocumentInto(document, html);
  return document;
}
