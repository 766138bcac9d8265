import { isCharacters, isText, nodeAfter, nodeAt, wrongKind } from './boundary-point.ts';
import { childrenOf } from './child-list.ts';
import { cloneNode } from './clone-node.ts';
import { checkNode } from './node.ts';
import { DOCUMENT, DOCUMENT_FRAGMENT, DOCUMENT_TYPE } from './node-type.ts';
import { ensurePreInsertionValidity } from './node-validity.ts';
import { following, followingSkippingChildren, indexOf, isInclusiveAncestor, lengthOf } from './tree.ts';
import { preInsert, remove, replaceAll } from './tree-mutation.ts';

/** What the library `ranges` takes from the logic layer in place of having it twice; the build says when a name is missing. */
export const SHARED = {
  DOCUMENT,
  DOCUMENT_FRAGMENT,
  DOCUMENT_TYPE,
  checkNode,
  childrenOf,
  cloneNode,
  ensurePreInsertionValidity,
  following,
  followingSkippingChildren,
  indexOf,
  isCharacters,
  isInclusiveAncestor,
  isText,
  lengthOf,
  nodeAfter,
  nodeAt,
  preInsert,
  remove,
  replaceAll,
  wrongKind,
} as const;

export type SharedWithRanges = typeof SHARED;
