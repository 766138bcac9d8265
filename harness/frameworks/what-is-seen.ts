/**
 * Functions that run in the super app's page and only look; `view` is the document of the MiniApp's page. Places are in
 * CSS pixels of the viewport, which are the screen's.
 */

/** What a person sees of a TodoMVC. */
export interface Seen {
  /** Such as `[x] Buy milk`; `[?]` where mark and check box disagree. */
  readonly items: readonly string[];
  /** Such as `2 items left`; null without a footer. */
  readonly count: string | null;
  readonly filter: string | null;
  readonly allChecked: boolean | null;
  readonly canClear: boolean;
  /** What the field for new to-dos holds. */
  readonly field: string;
  /** Whether the field for new to-dos has the focus. */
  readonly isTypingNew: boolean;
  /** What the field holds in which a to-do is edited, if one is and has the focus. */
  readonly editing: string | null;
}

export function todosIn(view: Document): Seen {
  const text = (selector: string): string | null =>
    view.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
  const input = (selector: string, of: ParentNode = view): HTMLInputElement | null =>
    of.querySelector<HTMLInputElement>(selector);
  const items = [...view.querySelectorAll('.todo-list > li')].map((item) => {
    const marked = item.classList.contains('completed');
    const mark = input('.toggle', item)?.checked !== marked ? '?' : marked ? 'x' : ' ';
    return `[${mark}] ${item.querySelector('label')?.textContent}`;
  });
  return {
    items,
    count: text('.todo-count'),
    filter: text('.filters .selected'),
    allChecked: input('.toggle-all')?.checked ?? null,
    canClear: text('.clear-completed') !== null,
    field: input('.new-todo')?.value ?? '',
    isTypingNew: view.hasFocus() && view.activeElement?.className === 'new-todo',
    editing: input('.editing .edit:focus')?.value ?? null,
  };
}

/** Null when there is none. */
export function textIn(view: Document, selector: string): string | null {
  return view.querySelector(selector)?.textContent ?? null;
}

/** Where a person would press; null while it isn't there. */
export function middleOf(
  view: Document,
  selector: string,
): { left: number; top: number; x: number; y: number } | null {
  const element = view.querySelector(selector);
  const frame = view.defaultView?.frameElement?.getBoundingClientRect();
  if (!element || !frame) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return null;
  const [left, top] = [frame.x + box.x, frame.y + box.y];
  return { left, top, x: left + box.width / 2, y: top + box.height / 2 };
}

/** Colours of a screenshot, as `r,g,b`, at places of it. */
export async function coloursIn(
  _view: Document,
  png: string,
  places: readonly (readonly [x: number, y: number])[],
): Promise<readonly string[]> {
  const bytes = Uint8Array.from(atob(png), (unit) => unit.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  return places.map(([x, y]) => `${context?.getImageData(x, y, 1, 1).data.slice(0, 3)}`);
}
