import type { Block } from './block.ts';
import type { BlockTemplate, Scope } from './template.ts';

/** Whom blocks belong to: a page or a component. */
export interface Owner {
  readonly document: Document;
  block(template: BlockTemplate, scope: Scope): Block;
  /** Calls a method of the page or component with an event. */
  handle(method: string, event: object): void;
}
