/** https://dom.spec.whatwg.org/#dom-node-nodetype */
export const ELEMENT = 1;
export const ATTRIBUTE = 2;
export const TEXT = 3;
export const CDATA_SECTION = 4;
export const PROCESSING_INSTRUCTION = 7;
export const COMMENT = 8;
export const DOCUMENT = 9;
export const DOCUMENT_TYPE = 10;
export const DOCUMENT_FRAGMENT = 11;
