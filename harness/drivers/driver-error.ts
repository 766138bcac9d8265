/** The harness's own trouble: something that it needs did not work. Says what happened and what to do. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
}

/** The super app or its browser is gone, or no longer answers. */
export class SuperAppGone extends Error {
  override readonly name = 'SuperAppGone';
}
