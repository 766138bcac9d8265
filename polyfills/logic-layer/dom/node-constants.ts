import * as types from './node-type.ts';
import { defineConstants } from '../web-idl/define-constants.ts';

const CONSTANTS = {
  ELEMENT_NODE: types.ELEMENT,
  ATTRIBUTE_NODE: types.ATTRIBUTE,
  TEXT_NODE: types.TEXT,
  CDATA_SECTION_NODE: types.CDATA_SECTION,
  ENTITY_REFERENCE_NODE: 5,
  ENTITY_NODE: 6,
  PROCESSING_INSTRUCTION_NODE: types.PROCESSING_INSTRUCTION,
  COMMENT_NODE: types.COMMENT,
  DOCUMENT_NODE: types.DOCUMENT,
  DOCUMENT_TYPE_NODE: types.DOCUMENT_TYPE,
  DOCUMENT_FRAGMENT_NODE: types.DOCUMENT_FRAGMENT,
  NOTATION_NODE: 12,
  DOCUMENT_POSITION_DISCONNECTED: 1,
  DOCUMENT_POSITION_PRECEDING: 2,
  DOCUMENT_POSITION_FOLLOWING: 4,
  DOCUMENT_POSITION_CONTAINS: 8,
  DOCUMENT_POSITION_CONTAINED_BY: 16,
  DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC: 32,
};

/** Puts the constants of https://dom.spec.whatwg.org/#interface-node on the interface and its prototype. */
export function defineNodeConstants(node: { readonly prototype: object }): void {
  defineConstants(node, CONSTANTS);
}
