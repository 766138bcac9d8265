import { element } from '../mini-app/window/element.ts';
import { glyph } from './glyph.ts';

/** What stands in the way of opening what was typed. */
export interface LaunchProblem {
  readonly code: string;
  readonly message: string;
}

/** The field on top of the home that takes a MiniApp URI as it is typed, or a word to find an app by. */
export class LaunchBar {
  readonly element: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #error: HTMLElement;
  readonly #search: (text: string) => void;

  /**
   * @param scan opens the scanner
   * @param submit opens what was typed, or says at once what is wrong with it
   * @param search is told what stands in the field after each change
   */
  constructor(
    scan: () => void,
    submit: (text: string) => LaunchProblem | undefined,
    search: (text: string) => void,
  ) {
    this.#error = element('p', { class: 'launch-error', id: 'launch-error', role: 'alert', hidden: true });
    this.#input = element('input', {
      id: 'launch-uri',
      type: 'text',
      inputmode: 'url',
      enterkeyhint: 'go',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      placeholder: 'Search or enter an address',
      'aria-label': 'MiniApp URI or name',
      'aria-describedby': 'launch-error',
      dir: 'auto',
    });
    this.element = element(
      'form',
      { id: 'launch', class: 'launch', role: 'search', novalidate: true },
      element(
        'div',
        { class: 'launch-field' },
        glyph('address'),
        this.#input,
        element('button', { type: 'submit', class: 'launch-go', 'aria-label': 'Open' }, glyph('go')),
        element(
          'button',
          { type: 'button', class: 'launch-scan', 'aria-label': 'Scan a code', click: scan },
          glyph('scan'),
        ),
      ),
      this.#error,
    );
    this.#input.addEventListener('input', () => {
      this.show(undefined);
      search(this.#input.value.trim());
    });
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#input.value.trim();
      if (text === '') {
        this.#input.focus();
        return;
      }
      const problem = submit(text);
      this.show(problem);
      if (problem) {
        this.#input.focus();
        return;
      }
      this.#input.blur();
      this.#empty();
    });
    this.#search = search;
  }

  /** Empties the field, for another try. */
  clear(): void {
    this.#empty();
    this.#input.focus();
  }

  #empty(): void {
    this.#input.value = '';
    this.#search('');
  }

  /** Shows what is wrong, or that nothing is. */
  show(problem: LaunchProblem | undefined): void {
    this.element.toggleAttribute('data-invalid', problem !== undefined);
    this.#input.setAttribute('aria-invalid', String(problem !== undefined));
    this.#error.hidden = problem === undefined;
    this.#error.textContent = problem?.message ?? '';
    if (problem) this.#error.dataset['code'] = problem.code;
    else delete this.#error.dataset['code'];
  }
}
