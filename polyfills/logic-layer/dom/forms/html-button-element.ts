import { ACTIVATION, type Activation } from '../event-target-parts.ts';
import { isDisabled } from './disabled.ts';
import { FormControl } from './form-control.ts';

/** https://html.spec.whatwg.org/multipage/form-elements.html#the-button-element */
export class HTMLButtonElement extends FormControl {
  declare type: string;

  get value(): string {
    return this.getAttribute('value') ?? '';
  }

  set value(value: string) {
    this.setAttribute('value', `${value}`);
  }

  override [ACTIVATION](): Activation {
    return {
      run: () => {
        if (isDisabled(this)) return;
        if (this.type === 'submit') this.form?.requestSubmit(this);
        if (this.type === 'reset') this.form?.reset();
      },
    };
  }

  protected override isCandidate(): boolean {
    return this.type === 'submit';
  }
}
