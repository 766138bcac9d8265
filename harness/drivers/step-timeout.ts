/** A step waited for something that did not come in time. */
export class StepTimeout extends Error {
  override readonly name = 'StepTimeout';
}
