/** Why a MiniApp could not be started. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
  /** `wall-not-standing`, `worker-forbidden`, `worker-did-not-start`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
