/** https://dom.spec.whatwg.org/#interface-abstractrange */
export abstract class AbstractRange {
  get [Symbol.toStringTag](): string {
    return 'AbstractRange';
  }
}
