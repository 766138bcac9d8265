import { toLong } from '../../web-idl/conversions.ts';
import type { Element } from '../element.ts';
import { type HTMLCollection, liveCollection } from '../html-collection.ts';
import { HTMLElement } from '../html-element.ts';

/** https://html.spec.whatwg.org/multipage/tables.html#the-table-element */
export class HTMLTableElement extends HTMLElement {
  readonly rows: HTMLCollection = liveCollection(() => {
    const inSection = (name: string): Element[] =>
      children(this, name).flatMap((section) => children(section, 'tr'));
    const body = [...this.children].flatMap((child) =>
      child.localName === 'tr' ? [child] : child.localName === 'tbody' ? children(child, 'tr') : [],
    );
    return [...inSection('thead'), ...body, ...inSection('tfoot')];
  });
  readonly tBodies: HTMLCollection = liveCollection(() => children(this, 'tbody'));

  insertRow(given = -1): Element {
    const { rows } = this;
    const index = checkIndex(given, rows.length);
    const row = this.ownerDocument!.createElement('tr');
    const next = index === -1 || index === rows.length ? null : rows.item(index);
    const last = rows.item(rows.length - 1);
    const parent = next?.parentNode ?? last?.parentNode ?? this.tBodies.item(this.tBodies.length - 1);
    if (parent) parent.insertBefore(row, next);
    else this.appendChild(this.ownerDocument!.createElement('tbody')).appendChild(row);
    return row;
  }

  deleteRow(given: number): void {
    deleteAt(this.rows, given);
  }

  createTBody(): Element {
    const body = this.ownerDocument!.createElement('tbody');
    return this.insertBefore(body, children(this, 'tbody').at(-1)?.nextSibling ?? null);
  }

  static {
    for (const [property, localName] of [
      ['caption', 'caption'],
      ['tHead', 'thead'],
      ['tFoot', 'tfoot'],
    ] as const) {
      const find = (table: Element): Element | null => children(table, localName)[0] ?? null;
      const place = (table: HTMLElement, element: Element): Element => {
        const before =
          localName === 'caption'
            ? table.firstChild
            : localName === 'thead'
              ? ([...table.children].find((child) => !['caption', 'colgroup'].includes(child.localName)) ??
                null)
              : null;
        return table.insertBefore(element, before);
      };
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get(this: HTMLTableElement) {
          return find(this);
        },
        set(this: HTMLTableElement, element: Element | null) {
          find(this)?.remove();
          if (element !== null) place(this, element);
        },
      });
      const suffix = property[0]!.toUpperCase() + property.slice(1);
      define(this.prototype, `create${suffix}`, function (this: HTMLTableElement) {
        return find(this) ?? place(this, this.ownerDocument!.createElement(localName));
      });
      define(this.prototype, `delete${suffix}`, function (this: HTMLTableElement) {
        find(this)?.remove();
      });
    }
  }
}

export class HTMLTableSectionElement extends HTMLElement {
  readonly rows: HTMLCollection = liveCollection(() => children(this, 'tr'));

  insertRow(index = -1): Element {
    return insertAt(this, 'tr', this.rows, index);
  }

  deleteRow(index: number): void {
    deleteAt(this.rows, index);
  }
}

/** https://html.spec.whatwg.org/multipage/tables.html#the-tr-element */
export class HTMLTableRowElement extends HTMLElement {
  readonly cells: HTMLCollection = liveCollection(() =>
    [...this.children].filter(({ localName }) => localName === 'td' || localName === 'th'),
  );

  get rowIndex(): number {
    const table = this.closest('table') as HTMLTableElement | null;
    return table === null ? -1 : [...table.rows].indexOf(this);
  }

  get sectionRowIndex(): number {
    const parent = this.parentElement;
    const rows = (parent as { rows?: HTMLCollection } | null)?.rows;
    return rows === undefined ? -1 : [...rows].indexOf(this);
  }

  insertCell(index = -1): Element {
    return insertAt(this, 'td', this.cells, index);
  }

  deleteCell(index: number): void {
    deleteAt(this.cells, index);
  }
}

export class HTMLTableCellElement extends HTMLElement {
  get cellIndex(): number {
    const row = this.parentElement;
    return row instanceof HTMLTableRowElement ? [...row.cells].indexOf(this) : -1;
  }
}

function define(prototype: object, name: string, value: unknown): void {
  Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}

function children(parent: Element, localName: string): Element[] {
  return [...parent.children].filter((child) => child.localName === localName);
}

function checkIndex(given: number, length: number): number {
  const index = toLong(given);
  if (index < -1 || index > length) throw new DOMException(`There is no place ${index}.`, 'IndexSizeError');
  return index;
}

function insertAt(parent: HTMLElement, localName: string, list: HTMLCollection, given: number): Element {
  const index = checkIndex(given, list.length);
  const before = index === -1 ? null : list.item(index);
  return parent.insertBefore(parent.ownerDocument!.createElement(localName), before);
}

function deleteAt(list: HTMLCollection, given: number): void {
  const index = toLong(given) === -1 ? list.length - 1 : toLong(given);
  if (index === -1 && list.length === 0) return;
  const item = list.item(index);
  if (index < 0 || item === null)
    throw new DOMException(`There is no row or cell ${index}.`, 'IndexSizeError');
  item.remove();
}
