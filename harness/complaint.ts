/**
 * Something a person has to act on: the message says what happened, where, and what to do next, and is shown without a
 * stack. `usage` ends the command with exit code 2, `trouble` (the harness or the machine) with 3.
 */
export class Complaint extends Error {
  override readonly name = 'Complaint';
  readonly kind: 'usage' | 'trouble';

  constructor(kind: 'usage' | 'trouble', message: string) {
    super(message);
    this.kind = kind;
  }
}
