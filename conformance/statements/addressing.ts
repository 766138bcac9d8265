import type { Statement } from './statement.ts';

export const ADDRESSING_STATEMENTS: readonly Statement[] = [];
