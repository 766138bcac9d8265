import type { Mutation } from '../view-layer/protocol.ts';
import type { CallValue, ViewCallName } from './call-operations.ts';

/** A page's line to its view, as its document has it. */
export interface ViewLine {
  /** Notes a change; it is on its way at the task's end at the latest. */
  record(mutation: Mutation): void;
  /** Sends what was noted. */
  flush(): void;
  /**
   * Asks the view about a node (0 for none) and waits; what was recorded before has taken effect by then.
   *
   * @throws {DOMException} NotSupportedError where the host's page is not cross-origin isolated
   */
  call(operation: ViewCallName, node: number, ...args: CallValue[]): CallValue[];
}
