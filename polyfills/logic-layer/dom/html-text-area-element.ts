import { FormControl } from './form-control.ts';

export class HTMLTextAreaElement extends FormControl {
  override get defaultValue(): string {
    return this.textContent ?? '';
  }
}
