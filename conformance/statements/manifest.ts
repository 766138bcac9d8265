import type { Statement } from './statement.ts';

export const MANIFEST_STATEMENTS: readonly Statement[] = [];
