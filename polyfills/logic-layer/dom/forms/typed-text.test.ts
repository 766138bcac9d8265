import { expect } from 'chai';
import fc from 'fast-check';
import { TextField, type Edit, type TextControl } from '../../../channel/text-field.ts';
import type { ElementNode, Mutation, ViewEvent } from '../../../view-layer/protocol.ts';
import { Document } from '../document.ts';
import { htmlElementClass } from '../html-elements.ts';
import { dispatchViewEvent } from '../view-events.ts';
import type { HTMLInputElement } from './html-input-element.ts';
import '../../testing/give-libraries.ts';

/** With what `defineTextSelection` gives it. */
type Input = HTMLInputElement & { setSelectionRange(start: number, end: number): void };

/** What a person sees: an input, with the caret where a browser puts it. */
class ShownControl implements TextControl {
  readonly type = 'text';
  readonly defaultValue = '';
  selectionStart = 0;
  selectionEnd = 0;
  #value = '';

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    if (value === this.#value) return;
    this.#value = value;
    this.setSelectionRange(value.length, value.length);
  }

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = Math.min(start, this.#value.length);
    this.selectionEnd = Math.min(end, this.#value.length);
  }

  /** Types over what is selected. */
  press(text: string): void {
    const { selectionStart: start, selectionEnd: end } = this;
    this.value = this.#value.slice(0, start) + text + this.#value.slice(end);
    this.setSelectionRange(start + text.length, start + text.length);
  }
}

/** A person on one side, scripts on the other, and between them lines that take as long as they like. */
class Both {
  readonly shown = new ShownControl();
  readonly input: Input;
  readonly #field = new TextField(this.shown);
  readonly #document: Document;
  readonly #toView: Mutation[];
  readonly #toLogic: ViewEvent[] = [];

  /** @param before whose input is shown in another control from now on */
  constructor(before?: Both) {
    this.#toView = before ? before.#toView : [];
    this.#document = before ? before.#document : this.#newDocument();
    this.input = before ? before.input : (this.#document.querySelector('input') as Input);
  }

  #newDocument(): Document {
    const element = (id: number, name: string, ...children: ElementNode[]): ElementNode => ({
      ...{ id, kind: 'element', name, attributes: [], children },
    });
    return new Document(element(1, 'html', element(2, 'body', element(3, 'input'))), {
      line: { record: (mutation) => void this.#toView.push(mutation), flush() {}, call: () => [] },
      titleChanged() {},
      follow() {},
      elementClass: htmlElementClass,
    });
  }

  /** All that is under way comes. */
  settle(): void {
    while (this.#toView.length + this.#toLogic.length > 0) {
      this.logic();
      this.view();
    }
  }

  tell(type: string, isComposing = false): Edit {
    const target = this.input.viewId;
    const edit = this.#field.edit(isComposing);
    const state = [[target, 'value', this.shown.value, edit]] as const;
    this.#toLogic.push({ type, target, bubbles: true, cancelable: false, members: {}, state });
    return edit;
  }

  /** The next record takes effect. */
  view(): void {
    const mutation = this.#toView.shift();
    if (mutation?.do === 'select-range' && !this.#field.isAhead)
      this.shown.setSelectionRange(mutation.start, mutation.end);
    if (mutation?.do !== 'property') return;
    if (mutation.name === 'value') this.#field.write(String(mutation.value));
    else this.#field.seen(Number(mutation.value));
  }

  /** The next event is dispatched. */
  logic(): void {
    const event = this.#toLogic.shift();
    if (event) dispatchViewEvent(this.#document, event);
  }
}

const WRITES: Record<string, (input: Input) => void> = {
  shouts: (input) => (input.value = input.value.toUpperCase()),
  clears: (input) => (input.value = ''),
  formats: (input) => (input.value = input.value.replaceAll(' ', '').replace(/(..)(?=.)/g, '$1 ')),
  adds: (input) => (input.value += '!'),
  selects: (input) => input.setSelectionRange(1, 2),
  resets: (input) => input.reset(),
};

const step = fc.oneof<fc.Arbitrary<(both: Both) => void>[]>(
  fc.constantFrom('a', 'b', 'cd', '').map((text) => (both: Both) => {
    both.shown.press(text);
    both.tell('input');
  }),
  fc.tuple(fc.nat(9), fc.nat(3)).map(([start, units]) => (both: Both) => {
    both.tell('keydown');
    both.shown.setSelectionRange(start, start + units);
  }),
  fc.boolean().map((isComposing) => (both: Both) => {
    both.shown.press('x');
    both.tell('input', isComposing);
  }),
  fc.constantFrom(...Object.values(WRITES)).map((write) => (both: Both) => write(both.input)),
  fc.constant((both: Both) => both.view()),
  fc.constant((both: Both) => both.logic()),
);

describe('a text that a person and a script change at the same time', () => {
  it('is the same on both sides when all that is under way has come', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        const both = new Both();
        for (const one of steps) one(both);
        both.tell('compositionend');
        both.settle();
        expect(both.input.value).to.equal(both.shown.value);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps each letter, in its order, when each is answered by a write', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 60, size: 'max' }), (turns) => {
        const both = new Both();
        both.input.addEventListener('input', () => WRITES.formats!(both.input));
        let typed = '';
        for (const turn of turns) {
          if (turn === 0) {
            const letter = String.fromCharCode(97 + (typed.length % 26));
            typed += letter;
            both.shown.press(letter);
            both.tell('input');
          } else if (turn === 1) both.logic();
          else both.view();
        }
        both.settle();
        expect(both.shown.value.replaceAll(' ', '')).to.equal(typed);
      }),
    );
  });

  it('leaves it to the attribute what a control holds that nobody changed', () => {
    const both = new Both();
    both.tell('keydown');
    both.logic();
    both.input.setAttribute('value', 'new');
    expect(both.input.value).to.equal('new');
  });

  it('waits while an input method composes, and forgets nothing of what was composed meanwhile', () => {
    const both = new Both();
    const compose = (text: string): void => {
      both.shown.press(text);
      both.tell('input', true);
    };
    compose('a');
    both.logic();
    both.input.value = 'A';
    both.input.value = 'A!';
    both.view();
    both.view();
    compose('b');
    expect(both.shown.value, 'while it composes').to.equal('ab');
    both.logic();
    both.input.setSelectionRange(0, 0);
    both.settle();
    expect(both.shown.selectionStart, 'the caret').to.equal(2);
    both.tell('compositionend');
    expect(both.shown.value).to.equal('A!b');
    both.settle();
    both.shown.press('c');
    const [, shown] = both.tell('input');
    expect(shown, 'texts that were shown').to.equal(2);
    both.settle();
    expect(both.input.value).to.equal('A!bc');
  });

  it('begins anew with a control that was away', () => {
    const both = new Both();
    both.shown.press('a');
    both.tell('input');
    both.settle();
    both.input.value = 'b';
    both.settle();
    const { viewId } = both.input;
    const body = both.input.parentNode!;
    both.input.remove();
    body.appendChild(both.input);
    expect(both.input.viewId).to.not.equal(viewId);
    const again = new Both(both);
    again.settle();
    expect(again.shown.value).to.equal('b');
    again.shown.press('c');
    again.tell('input');
    again.settle();
    expect([again.input.value, again.shown.value]).to.deep.equal(['bc', 'bc']);
    again.input.value = 'd';
    again.shown.press('e');
    again.tell('input');
    again.settle();
    expect([again.input.value, again.shown.value]).to.deep.equal(['de', 'de']);
  });
});
