import { storageCost, STORAGE_LIMIT } from '../../logic-layer/messages.ts';
import { element } from '../../mini-app/window/element.ts';
import { part, showCount } from './page-parts.ts';

/** Items that are shown, and units of one. */
const MOST_ITEMS = 500;
const LENGTH = 2_000;

/** What the MiniApp keeps in its `localStorage`. */
export class StoragePanel {
  readonly #rows = part<'tbody'>('storage-rows');

  /** @param actions what the person can do about it */
  constructor(actions: { clear(): void; forgetAnswers(): void }) {
    part('storage-clear').addEventListener('click', () => actions.clear());
    part('answers-forget').addEventListener('click', () => actions.forgetAnswers());
    this.show({});
  }

  show(items: Readonly<Record<string, string>>): void {
    const all = Object.entries(items).sort(([one], [other]) => (one < other ? -1 : 1));
    const cost = all.reduce((sum, [key, value]) => sum + storageCost(key, value), 0);
    this.#rows.replaceChildren(...all.slice(0, MOST_ITEMS).map(([key, value]) => row(key, value)));
    part('storage-table').hidden = all.length === 0;
    part('storage-empty').hidden = all.length > 0;
    part<'button'>('storage-clear').disabled = all.length === 0;
    part('storage-size').textContent =
      all.length === 0
        ? ''
        : `${all.length} ${all.length === 1 ? 'item' : 'items'}, ${((100 * cost) / STORAGE_LIMIT).toFixed(2)} % of what it may keep`;
    showCount('storage-count', all.length, all.length === 1 ? 'item' : 'items');
  }
}

function row(key: string, value: string): HTMLElement {
  const shown = value.length > LENGTH ? `${value.slice(0, LENGTH)}…` : value;
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('bdi', {}, key.slice(0, LENGTH))),
    element('td', {}, element('bdi', {}, shown)),
  );
}
