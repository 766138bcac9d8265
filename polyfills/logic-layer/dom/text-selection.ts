import { recordSeen } from './forms/typed-text.ts';
import { readFromView, type LaidOut } from './layout-reads.ts';

type Control = LaidOut & { value: string; readonly type: string };

/** Types of inputs whose text can be selected by scripts. */
const SELECTABLE = new Set(['text', 'search', 'tel', 'url', 'password', 'textarea']);
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
      if (!hasSelection(this as unknown as Control)) return null;
      const direction = ask(this as unknown as Control, 'selectionDirection');
      return direction === undefined ? 'none' : (direction as Direction | null);
    },
    set selectionDirection(direction: Direction) {
      select(this as unknown as Control, this.selectionStart ?? 0, this.selectionEnd ?? 0, direction);
    },
    setSelectionRange(this: Control, start: number, end: number, direction: Direction = 'none'): void {
      select(this, start, end, direction);
    },
    /** @throws {DOMException} IndexSizeError, InvalidStateError */
    setRangeText(
      this: Control,
      text: string,
      from?: number,
      to?: number,
      mode: SelectionMode = 'preserve',
    ): void {
      const { value } = this;
      const start = Math.min(from ?? edge(this, 'selectionStart') ?? 0, value.length);
      const end = Math.min(to ?? edge(this, 'selectionEnd') ?? 0, value.length);
      if (start > end) throw new DOMException('The range ends before it starts.', 'IndexSizeError');
      const old = [edge(this, 'selectionStart') ?? 0, edge(this, 'selectionEnd') ?? 0] as const;
      const inserted = `${text}`;
      this.value = value.slice(0, start) + inserted + value.slice(end);
      const shift = inserted.length - (end - start);
      const kept = (at: number, isEnd: boolean): number =>
        at > end ? at + shift : at > start ? (isEnd ? start + inserted.length : start) : at;
      const after = start + inserted.length;
      const places = {
        select: [start, after],
        start: [start, start],
        end: [after, after],
        preserve: [kept(old[0], false), kept(old[1], true)],
      } as const;
      select(this, ...places[mode], 'none');
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
  if (!hasSelection(control)) return null;
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
  if (!hasSelection(control)) {
    throw new DOMException(`An input of type "${control.type}" has no selection.`, 'InvalidStateError');
  }
  const id = control.viewId;
  const end = clamp(to);
  const start = Math.min(clamp(from), end);
  const direction = way === 'forward' || way === 'backward' ? way : 'none';
  if (id === 0) return;
  recordSeen(control);
  control.ownerDocument?.recorder.record({ do: 'select-range', id, start, end, direction });
}

function hasSelection({ type }: Control): boolean {
  return SELECTABLE.has(type);
}

function clamp(index: number): number {
  return Math.min(Math.max(Math.trunc(Number(index)) || 0, 0), 0x7fffffff);
}
