import { ENGLISH, permissionSheet, type PermissionTexts } from '../permission-sheet.ts';
import type { PermissionAnswers, PermissionQuestion } from '../permission-question.ts';

type Asked = Omit<PermissionQuestion, 'signal'>;

/** What a test's page offers: a sheet, and what came of it. */
export class SheetTest {
  answers: PermissionAnswers | undefined;
  over = new AbortController();

  /** @param container a selector; default the whole window */
  ask(question: Asked, container = 'body', texts: Partial<PermissionTexts> = {}): void {
    this.answers = undefined;
    this.over = new AbortController();
    const parent = document.querySelector<HTMLElement>(container);
    if (parent === null) throw new Error(`There is no ${container}.`);
    const options = { texts: { ...ENGLISH, ...texts }, host: 'Example Host' };
    void permissionSheet(parent, { ...question, signal: this.over.signal }, options).then(
      (answers) => (this.answers = answers),
    );
  }

  get root(): ShadowRoot | undefined {
    return document.querySelector('.permission-sheet')?.shadowRoot ?? undefined;
  }

  /** The answering buttons of the sheet, by their label. */
  button(label: string): HTMLButtonElement {
    const buttons = [...(this.root?.querySelectorAll('button') ?? [])];
    const found = buttons.find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent) === label,
    );
    if (found === undefined) throw new Error(`The sheet has no button "${label}".`);
    return found;
  }

  /** Where a button is, in CSS pixels. */
  place(label: string): { x: number; y: number } {
    const { x, y, width, height } = this.button(label).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }

  get isReady(): boolean {
    return Boolean(this.root?.querySelector('[data-answer][aria-disabled="false"]'));
  }
}

declare global {
  var sheetTest: SheetTest;
}
globalThis.sheetTest = new SheetTest();
