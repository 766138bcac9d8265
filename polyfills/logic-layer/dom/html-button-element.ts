import { FormControl } from './form-control.ts';

export class HTMLButtonElement extends FormControl {}
