import { FormControl } from './form-control.ts';

export class HTMLInputElement extends FormControl {
  override click(): void {
    const type = this.getAttribute('type');
    if (type === 'checkbox') this.checked = !this.checked;
    super.click();
  }
}
