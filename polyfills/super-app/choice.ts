import { element } from '../mini-app/window/element.ts';

export interface Choice {
  readonly label: string;
  /** Names the button for styles and tests. */
  readonly name: string;
  choose(): void;
}

/** Two buttons of equal weight. */
export function choiceOf(...choices: readonly [Choice, Choice]): HTMLElement {
  return element(
    'div',
    { class: 'choice' },
    ...choices.map(({ label, name, choose }) =>
      element('button', { type: 'button', class: 'action', 'data-choice': name, click: choose }, label),
    ),
  );
}
