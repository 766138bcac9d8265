import { ADDRESSING_STATEMENTS } from './addressing.ts';
import { LIFECYCLE_STATEMENTS } from './lifecycle.ts';
import { MANIFEST_STATEMENTS } from './manifest.ts';
import { PACKAGING_STATEMENTS } from './packaging.ts';
import type { Statement } from './statement.ts';
import { WIDGET_STATEMENTS } from './widget.ts';

/** Every statement of the five specifications, in the order of the texts. */
export const ALL_STATEMENTS: readonly Statement[] = [
  ...MANIFEST_STATEMENTS,
  ...PACKAGING_STATEMENTS,
  ...ADDRESSING_STATEMENTS,
  ...LIFECYCLE_STATEMENTS,
  ...WIDGET_STATEMENTS,
];
