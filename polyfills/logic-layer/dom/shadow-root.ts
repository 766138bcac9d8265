import type { CSSStyleSheet } from './css/css-style-sheet.ts';
import { DocumentFragment } from './document-fragment.ts';
import { EVENT_PARENT } from './event-target-parts.ts';
import { innerHtml, setInnerHtml } from './html-fragments.ts';
import type { DomEventTarget } from './dom-event-target.ts';
import type { Element } from './element.ts';
import { stateOf, type Event } from '../events/event.ts';
import type { Node } from './node.ts';
import { rootOf } from './tree.ts';

/** https://dom.spec.whatwg.org/#interface-shadowroot */
export class ShadowRoot extends DocumentFragment {
  readonly mode: ShadowRootMode;
  readonly delegatesFocus: boolean;
  readonly slotAssignment: SlotAssignmentMode;
  readonly clonable: boolean;
  readonly serializable: boolean;
  declare adoptedStyleSheets: CSSStyleSheet[];
  /** The sheets among them, as the host names them in the view: `s1 s2`. */
  adoptedTokens = '';

  constructor(host: Element, init: ShadowRootInit) {
    if (host === undefined) throw new TypeError('Illegal constructor');
    super(host.nodeDocument);
    this.fragmentHost = host;
    this.mode = init.mode;
    this.delegatesFocus = Boolean(init.delegatesFocus);
    this.slotAssignment = init.slotAssignment ?? 'named';
    this.clonable = Boolean(init.clonable);
    this.serializable = Boolean(init.serializable);
  }

  get host(): Element {
    return this.fragmentHost as Element;
  }

  /** The view shows the shadow tree as its host's children. */
  override get viewId(): number {
    return this.host.viewId;
  }

  override get isShadowRoot(): boolean {
    return true;
  }

  get innerHTML(): string {
    return innerHtml(this);
  }

  set innerHTML(html: string) {
    setInnerHtml(this, this.host, html === null ? '' : `${html}`);
  }

  override [EVENT_PARENT](event: Event): DomEventTarget | undefined {
    const target = stateOf(event).target as Node | null;
    const isOwn = target !== null && rootOf(target) === this;
    return event.composed || !isOwn ? this.host : undefined;
  }

  override get [Symbol.toStringTag](): string {
    return 'ShadowRoot';
  }
}
