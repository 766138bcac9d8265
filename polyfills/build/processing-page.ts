import { answerOperation, type OperationAnswer } from '../processing/answer-operation.ts';
import type { Json } from '../processing/json.ts';

declare global {
  /** How a driver asks the page (conformance/adapters, the protocol's `op` and `input`). */
  var processing: (operation: string, input: Json) => Promise<OperationAnswer>;
}

globalThis.processing = answerOperation;
