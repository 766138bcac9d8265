/** https://dom.spec.whatwg.org/#interface-abstractrange */
export abstract class AbstractRange {}
