import { toDOMString, toUnsignedLong } from '../../web-idl/conversions.ts';
import { styleDeclaration } from './style-declaration.ts';

/** What the library `rules` takes from the logic layer in place of having it twice; the build says when a name is missing. */
export const SHARED = { styleDeclaration, toDOMString, toUnsignedLong } as const;

export type SharedWithRules = typeof SHARED;
