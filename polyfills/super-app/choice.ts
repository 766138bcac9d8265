import { element } from '../mini-app/window/element.ts';

export interface Choice {
  readonly label: string;
  /** Names the button for styles and tests. */
  readonly name: string;
  choose(): void;
}

/** Two buttons of equal weight. In a dialog that opens the first has the focus: it is to be the one that does no harm. */
export function choiceOf(...choices: readonly [Choice, Choice]): HTMLElement {
  return element(
    'div',
    { class: 'choice' },
    ...choices.map(({ label, name, choose }, place) =>
      element(
        'button',
        {
          type: 'button',
          class: 'action',
          'data-choice': name,
          autofocus: place === 0,
          click: choose,
        },
        label,
      ),
    ),
  );
}
