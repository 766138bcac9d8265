/** The MiniApp asked for more than a published budget (budgets.ts) allows. */
export class BudgetError extends Error {
  override readonly name = 'BudgetError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The logic layer sent a record that no honest logic layer sends. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
