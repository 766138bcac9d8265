import { currentDocument } from '../dom/current-document.ts';
import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { parseHtmlDocument } from '../dom/inert-document.ts';
import { Node } from '../dom/node.ts';
import { XMLSerializer } from '../dom/xml-serializer.ts';
import { shapeInterfaces } from '../dom/shape-interfaces.ts';
import { fire } from '../events/dispatch.ts';
import { CloseEvent, MessageEvent, ProgressEvent } from '../events/event-classes.ts';
import { Event } from '../events/event.ts';
import { toNetworkRequest } from './fetch.ts';
import { NETWORK_BUDGETS, bytesOf } from './network-messages.ts';
import { theNetwork } from './network.ts';
import { defineConstants } from '../web-idl/define-constants.ts';
import { requireArguments, toUSVString, toUnsignedLong } from '../web-idl/conversions.ts';

/** What the libraries `network` and `devices` take from the logic layer in place of having it twice; the build says when a name is missing. */
export const SHARED = {
  CloseEvent,
  DomEventTarget,
  Event,
  MessageEvent,
  NETWORK_BUDGETS,
  Node,
  ProgressEvent,
  XMLSerializer,
  bytesOf,
  currentDocument,
  defineConstants,
  defineEventHandlers,
  fire,
  parseHtmlDocument,
  requireArguments,
  shapeInterfaces,
  theNetwork,
  toNetworkRequest,
  toUSVString,
  toUnsignedLong,
} as const;

export type SharedWithNetwork = typeof SHARED;
