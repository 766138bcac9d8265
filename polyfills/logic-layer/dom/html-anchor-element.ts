import { isFromView } from './events.ts';
import { HTMLElement } from './html-element.ts';

export class HTMLAnchorElement extends HTMLElement {
  /** A link that a script clicks is followed like one that a person taps. */
  protected override defaultAction(event: Event): void {
    const href = this.getAttribute('href');
    if (event.type === 'click' && !isFromView(event) && href !== null) this.ownerDocument?.follow(href);
  }
}
