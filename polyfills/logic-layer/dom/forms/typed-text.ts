import { spliced } from '../../../channel/splice.ts';
import type { Edit } from '../../../channel/text-field.ts';
import type { Mutation } from '../../../view-layer/protocol.ts';
import type { LaidOut } from '../layout-reads.ts';

type TextControl = LaidOut & { readonly value: string };

/** What is known of a control's field in the view (PROTOCOL.md, Text fields). */
interface Field {
  readonly id: number;
  /** The last of a person's edits; the last that the view was told to be seen. */
  seen: number;
  told: number;
  /** Texts that were written. */
  written: number;
}

const fields = new WeakMap<LaidOut, Field>();

/** A control that comes back is a new field. */
function fieldOf(control: LaidOut): Field {
  const id = control.viewId;
  let field = fields.get(control);
  if (field?.id !== id) fields.set(control, (field = { id, seen: 0, told: 0, written: 0 }));
  return field;
}

/** The control's text after a person's edit: what the view shows, unless it is yet to show what was written here. */
export function textAfter(control: TextControl, shown: string, edit: Edit | undefined): string {
  if (edit === undefined) return shown;
  const field = fieldOf(control);
  const [number, written, ...splice] = edit;
  field.seen = number;
  return written < field.written ? spliced(control.value, splice) : shown;
}

/** To be recorded when a script writes the control's text. */
export function written(control: TextControl): Mutation {
  const field = fieldOf(control);
  field.written++;
  return { do: 'property', id: field.id, name: 'value', value: control.value };
}

export function recordText(control: TextControl): void {
  if (control.viewId === 0) return;
  recordSeen(control);
  control.ownerDocument!.recorder.record(written(control));
}

/** Before what concerns the control's text or caret: the view keeps what a person did meanwhile. */
export function recordSeen(control: LaidOut): void {
  const field = fieldOf(control);
  const { id, seen, told } = field;
  if (seen === told) return;
  field.told = seen;
  control.ownerDocument!.recorder.record({ do: 'property', id, name: 'editsSeen', value: seen });
}
