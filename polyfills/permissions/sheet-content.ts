import { paymentTotal } from './payment-details.ts';
import type { PermissionItem, PermissionQuestion } from './permission-question.ts';
import { fill, NAME_IN_SENTENCE, plainName, plainReason, type PermissionTexts } from './permission-texts.ts';
import { make } from './sheet-elements.ts';

/** A button that answers. */
export interface Answer {
  readonly button: HTMLButtonElement;
  readonly feature: string;
  readonly answer: 'granted' | 'denied';
}

export interface SheetContent {
  /** The question in large type. */
  readonly question: HTMLElement;
  /** What stands below it: amounts, reasons, features. */
  readonly body: readonly Node[];
  /** The two buttons of equal weight. Of several features: *not now* and *done*. */
  readonly choice: HTMLElement;
  readonly answers: readonly Answer[];
  /** Of several features: closes the sheet with the answers that were given. */
  readonly done?: HTMLButtonElement;
  readonly notNow?: HTMLButtonElement;
}

/** What a question says, and how it is answered. */
export function sheetContent(
  document: Document,
  question: PermissionQuestion,
  texts: PermissionTexts,
): SheetContent {
  return question.items.length > 1 ? ofSeveral(document, question, texts) : ofOne(document, question, texts);
}

function ofOne(
  document: Document,
  { app, items, level, details }: PermissionQuestion,
  texts: PermissionTexts,
): SheetContent {
  const [item = { feature: '', description: '' }] = items;
  const name = plainName(app.name, NAME_IN_SENTENCE);
  const total = item.feature === 'payment' ? paymentTotal(details, texts.lang) : undefined;
  const text = total
    ? fill(texts.payment, { amount: total.amount, app: name })
    : fill(texts.question, { app: name, what: descriptionOf(item, texts) });
  const deny = answerButton(document, total ? texts.notPay : texts.deny, 'denied');
  const allowed = level === 'first-use' ? texts.allow : texts.allowOnce;
  const allow = answerButton(document, total ? texts.pay : allowed, 'granted');
  const lines = total?.lines.map(({ label, amount }) =>
    make(
      document,
      'div',
      {},
      make(document, 'dt', {}, make(document, 'bdi', {}, plainReason(label))),
      make(document, 'dd', {}, amount),
    ),
  );
  return {
    question: make(document, 'p', { class: 'question', id: 'question' }, text),
    body: [
      ...(lines && lines.length > 0 ? [make(document, 'dl', { class: 'payment' }, ...lines)] : []),
      reasonOf(document, item, name, texts),
    ],
    choice: make(document, 'div', { class: 'choice' }, deny, allow),
    answers: [
      { button: deny, feature: item.feature, answer: 'denied' },
      { button: allow, feature: item.feature, answer: 'granted' },
    ],
  };
}

function ofSeveral(
  document: Document,
  { app, items }: PermissionQuestion,
  texts: PermissionTexts,
): SheetContent {
  const name = plainName(app.name, NAME_IN_SENTENCE);
  const answers: Answer[] = [];
  const rows = items.map((item, index) => {
    const deny = answerButton(document, texts.deny, 'denied', `what-${index}`);
    const allow = answerButton(document, texts.allow, 'granted', `what-${index}`);
    answers.push(
      { button: deny, feature: item.feature, answer: 'denied' },
      { button: allow, feature: item.feature, answer: 'granted' },
    );
    return make(
      document,
      'li',
      {},
      make(document, 'p', { class: 'what', id: `what-${index}` }, descriptionOf(item, texts)),
      reasonOf(document, item, name, texts),
      make(document, 'div', { class: 'choice' }, deny, allow),
    );
  });
  const notNow = make(document, 'button', { type: 'button', class: 'button' }, texts.notNow);
  const done = make(document, 'button', { type: 'button', class: 'button' }, texts.done);
  return {
    question: make(document, 'p', { class: 'question', id: 'question' }, fill(texts.together, { app: name })),
    body: [make(document, 'ul', { class: 'features' }, ...rows)],
    choice: make(document, 'div', { class: 'choice' }, notNow, done),
    answers,
    done,
    notNow,
  };
}

function answerButton(
  document: Document,
  label: string,
  answer: Answer['answer'],
  describedBy?: string,
): HTMLButtonElement {
  return make(
    document,
    'button',
    {
      type: 'button',
      class: 'button',
      'data-answer': answer,
      'aria-describedby': describedBy,
      ...(describedBy && { 'aria-pressed': 'false' }),
    },
    label,
  );
}

function descriptionOf({ feature, description }: PermissionItem, { features }: PermissionTexts): string {
  return (Object.hasOwn(features, feature) ? features[feature] : undefined) ?? description;
}

/** The developer's words, set apart as theirs. */
function reasonOf(
  document: Document,
  { reason = '' }: PermissionItem,
  name: string,
  texts: PermissionTexts,
): HTMLElement {
  const words = plainReason(reason);
  if (words === '') return make(document, 'p', { class: 'none' }, fill(texts.noReason, { app: name }));
  return make(
    document,
    'figure',
    { class: 'reason' },
    make(document, 'figcaption', {}, fill(texts.says, { app: name })),
    make(document, 'blockquote', {}, fill(texts.quote, { reason: words })),
  );
}
