import type { ElementNode, INVOCABLE, WRITABLE } from '../view-layer/protocol.ts';
import type { CallName, CallValue, ViewCallName } from './call-operations.ts';

/** What the records of a page do. Each checks first and then acts; nodes are numbers, `before` 0 appends. */
export interface PageSink {
  element(id: number, parent: number, before: number, element: ElementShape): void;
  characters(id: number, parent: number, before: number, kind: 'text' | 'comment', text: string): void;
  move(id: number, parent: number, before: number): void;
  remove(id: number): void;
  data(id: number, text: string): void;
  attribute(id: number, name: string, value: string | null): void;
  property(id: number, name: (typeof WRITABLE)[number], value: CallValue): void;
  focus(id: number): void;
  blur(id: number): void;
  scroll(id: number, left: number | null, top: number | null, by: boolean, smooth: boolean): void;
  scrollIntoView(
    id: number,
    block: ScrollLogicalPosition,
    inline: ScrollLogicalPosition,
    smooth: boolean,
  ): void;
  selectRange(id: number, start: number, end: number, direction: 'none' | 'forward' | 'backward'): void;
  invoke(id: number, method: (typeof INVOCABLE)[number]): void;
  /** @throws {ProtocolError} for what no logic layer asks; @throws {CallError} for the script that asks */
  call(operation: ViewCallName, node: number, args: readonly CallValue[]): CallValue[];
  /** Checks what can only be known when several records have had their effect: before anything is laid out. */
  settle(): void;
  /** Lays the page out, as the next frame would; gives how long that took, in milliseconds. @throws {BudgetError} */
  layOut(): number;
  /** A record was bad: nothing of the page is shown any more. */
  fail(error: unknown): void;
}

/** An element of a record, without children. */
export type ElementShape = Pick<ElementNode, 'name' | 'attributes'> & {
  readonly namespace: 'svg' | 'mathml' | undefined;
};

/** What the records of a logic layer lead to. */
export interface ChannelSink {
  /** The page of this number; undefined when it is gone. */
  page(number: number): PageSink | undefined;
  /** The host's question of this number is answered. */
  done(answer: number, prevented: boolean): void;
  call(
    number: number,
    page: PageSink | undefined,
    operation: CallName,
    node: number,
    args: readonly CallValue[],
  ): void;
}

/** A call's failure that the script gets as a DOMException. */
export class CallError extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
