import { requireArguments, toDictionary } from '../web-idl/conversions.ts';
import { checkNode, type Node } from './node.ts';
import type { MutationRecord } from './mutation-record.ts';
import { register, unregister, type Observer } from './observer-registrations.ts';

type Callback = (records: MutationRecord[], observer: MutationObserver) => void;

/** https://dom.spec.whatwg.org/#interface-mutationobserver */
export class MutationObserver {
  readonly #observer: Observer;

  constructor(callback: Callback) {
    if (typeof callback !== 'function') throw new TypeError('The callback is not a function.');
    const observer: Observer = {
      records: [],
      deliver: () => {
        const records = this.takeRecords();
        if (records.length > 0) callback.call(this, records, this);
      },
    };
    this.#observer = observer;
  }

  /** @throws {TypeError} for options that ask for nothing or contradict each other */
  observe(target: Node, init: MutationObserverInit = {}): void {
    requireArguments('observe', arguments.length, 1);
    const given = toDictionary(init) as MutationObserverInit;
    const { childList = false, subtree = false, attributeOldValue, attributeFilter } = given;
    const { characterDataOldValue } = given;
    const attributes = given.attributes ?? (attributeOldValue !== undefined || attributeFilter !== undefined);
    const characterData = given.characterData ?? characterDataOldValue !== undefined;
    if (!childList && !attributes && !characterData) {
      throw new TypeError('One of childList, attributes and characterData must be asked for.');
    }
    if (!attributes && (attributeOldValue || attributeFilter !== undefined)) {
      throw new TypeError('attributeOldValue and attributeFilter need attributes.');
    }
    if (!characterData && characterDataOldValue) {
      throw new TypeError('characterDataOldValue needs characterData.');
    }
    register(this.#observer, checkNode(target), {
      childList: Boolean(childList),
      attributes: Boolean(attributes),
      characterData: Boolean(characterData),
      subtree: Boolean(subtree),
      attributeOldValue: Boolean(attributeOldValue),
      characterDataOldValue: Boolean(characterDataOldValue),
      attributeFilter: attributeFilter && [...attributeFilter].map(String),
    });
  }

  disconnect(): void {
    unregister(this.#observer);
    this.#observer.records = [];
  }

  takeRecords(): MutationRecord[] {
    const { records } = this.#observer;
    this.#observer.records = [];
    return records;
  }

  get [Symbol.toStringTag](): string {
    return 'MutationObserver';
  }
}
