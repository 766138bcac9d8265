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

  /** @param what what is wrong, or the number of the node that it is wrong with */
  constructor(code: string, what: string | number) {
    super(typeof what === 'string' ? what : `The protocol forbids this for node ${what}: ${code}.`);
    this.code = code;
  }
}

/** For a request that no honest logic layer makes. */
export function wrongRequest(code: string): ProtocolError {
  return new ProtocolError(code, 'The logic layer asked for what no logic layer asks.');
}

/** Of what a page would have more than it may. */
export function overBudget(code: string, have: number | string, what: string, limit: number): BudgetError {
  return new BudgetError(
    code,
    `The page would have ${have} ${what}; ${limit} are allowed. Show less at a time.`,
  );
}
