import type { Violation } from '@miniapp-tests/spec/result';
import { refusalOf, violationOf, type Refusal } from '../find/refusal.ts';
import { element } from '../window/element.ts';
import type { ElementWindow } from './element-window.ts';
import { statusStyles } from './status-styles.ts';
import { sheetOf } from './styles.ts';

const SHEET_TEXT = `
.status h2, .dialog h2 { margin: 0; font-size: 20px; font-weight: 600; line-height: 1.25; text-wrap: balance; }
.status p, .dialog p { max-inline-size: 36ch; margin: 0; text-wrap: pretty; }
.action {
  min-block-size: 48px;
  padding-inline: 22px;
  border-radius: 14px;
  background: var(--mark);
  color: contrast-color(var(--mark));
  font-weight: 600;
  text-align: center;
}
.action:focus-visible { outline-color: var(--page-ink); outline-offset: 2px; }
@supports not (color: contrast-color(red)) {
  .action { background: color-mix(in srgb, var(--mark) 14%, var(--page-background)); color: var(--page-ink); }
}
.dialog {
  position: absolute;
  inset: auto 0 0;
  z-index: 4;
  display: grid;
  gap: 12px;
  box-sizing: border-box;
  inline-size: 100%;
  margin: 0;
  padding: 20px;
  border: 0;
  border-radius: 12px 12px 0 0;
  background: var(--page-background);
  color: var(--page-ink);
  box-shadow: 0 0 0 200vmax rgb(0 0 0 / 40%);
}
.choices { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
`;

let sheet: CSSStyleSheet | undefined;

/** Of what this file makes. */
function noticeStyles(): readonly CSSStyleSheet[] {
  return [statusStyles(), (sheet ??= sheetOf(SHEET_TEXT))];
}

/** What a person is told, and what the button says with which it may be tried again. */
export interface Trouble extends Pick<Refusal, 'code' | 'title' | 'message'> {
  readonly action: string;
}

/** @param violations why it was refused; default the error alone */
export function refused(error: unknown, violations = [violationOf(error)] as readonly Violation[]): Trouble {
  return { ...refusalOf(violations), action: 'Try again' };
}

/** Shows it in place of the pages. */
export function say(window: ElementWindow, trouble: Trouble, again: () => void): void {
  window.adopt(...noticeStyles());
  window.settle();
  window.say(troubleNotice(trouble, again));
}

/** Asks over the pages whether to wait for a MiniApp that does not answer, or to close it. */
export function askToWait(window: ElementWindow, name: string, close: () => void): void {
  window.adopt(...noticeStyles());
  window.ask(hangQuestion(name, () => window.settle(), close));
}

/** @param reason why the runtime cut it off; undefined when another element of the page runs it */
export function endOf(reason: string | undefined): Trouble {
  if (reason === undefined) {
    const title = 'This MiniApp runs elsewhere in this page';
    const message = 'It can run in one place at a time.';
    return { code: 'running-elsewhere', title, message, action: 'Open it here' };
  }
  const title = 'This MiniApp was closed';
  return { code: 'terminated', title, message: reason, action: 'Open it again' };
}

/** Why there is no MiniApp, and what its person can do next. */
function troubleNotice({ code, title, message, action }: Trouble, act: () => void): HTMLElement {
  return element(
    'div',
    { role: 'alert', 'data-code': code },
    element('h2', {}, title),
    element('p', { dir: 'auto' }, message),
    actionButton(action, act),
  );
}

/** Asks whether to wait for a MiniApp that doesn't answer. */
function hangQuestion(name: string, wait: () => void, close: () => void): HTMLElement {
  return element(
    'dialog',
    {
      ...{ open: true, class: 'dialog', part: 'dialog', role: 'alertdialog' },
      ...{ 'aria-labelledby': 'asked', 'aria-describedby': 'why' },
    },
    element('h2', { id: 'asked', dir: 'auto' }, `${name} does not answer`),
    element('p', { id: 'why' }, 'It may still be busy. What it has stored is kept if you close it.'),
    element('div', { class: 'choices' }, actionButton('Wait', wait), actionButton('Close it', close)),
  );
}

function actionButton(text: string, act: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'action', part: 'action', click: act }, text);
}
