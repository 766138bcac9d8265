import { readFromView, type LaidOut } from './layout-reads.ts';

type Control = LaidOut & { readonly value: string };
type Direction = 'forward' | 'backward' | 'none';

/**
 * Puts the selection of text controls on a prototype: the view holds it. Where it can't be asked, the caret is at the end.
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#textFieldSelection
 */
export function defineTextSelection(prototype: object): void {
  const members = {
    get selectionStart(): number | null {
      return edge(this as unknown as Control, 'selectionStart');
    },
    set selectionStart(start: number) {
      const end = Math.max(Number(start), this.selectionEnd ?? 0);
      select(this as unknown as Control, start, end, this.selectionDirection ?? 'none');
    },
    get selectionEnd(): number | null {
      return edge(this as unknown as Control, 'selectionEnd');
    },
    set selectionEnd(end: number) {
      const start = Math.min(Number(end), this.selectionStart ?? 0);
      select(this as unknown as Control, start, end, this.selectionDirection ?? 'none');
    },
    get selectionDirection(): Direction | null {
      const direction = ask(this as unknown as Control, 'selectionDirection');
      return direction === undefined ? 'none' : (direction as Direction | null);
    },
    set selectionDirection(direction: Direction) {
      select(this as unknown as Control, this.selectionStart ?? 0, this.selectionEnd ?? 0, direction);
    },
    setSelectionRange(this: Control, start: number, end: number, direction: Direction = 'none'): void {
      select(this, start, end, direction);
    },
    select(this: Control): void {
      const id = this.viewId;
      if (id !== 0) this.ownerDocument?.recorder.record({ do: 'invoke', id, method: 'select' });
    },
  };
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(members)))
    Object.defineProperty(prototype, name, member);
}

function edge(control: Control, name: 'selectionStart' | 'selectionEnd'): number | null {
  const value = ask(control, name);
  return value === undefined ? control.value.length : (value as number | null);
}

/** Undefined where the view can't be asked: libraries look at the selection after each change. */
function ask(control: Control, name: Parameters<typeof readFromView>[1]): unknown {
  try {
    return readFromView(control, name);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return undefined;
    throw error;
  }
}

function select(control: Control, from: number, to: number, way: Direction): void {
  const id = control.viewId;
  const end = clamp(to);
  const start = Math.min(clamp(from), end);
  const direction = way === 'forward' || way === 'backward' ? way : 'none';
  if (id !== 0) control.ownerDocument?.recorder.record({ do: 'select-range', id, start, end, direction });
}

function clamp(index: number): number {
  return Math.min(Math.max(Math.trunc(Number(index)) || 0, 0), 0x7fffffff);
}
