import { scanJson } from './json-scan.ts';

/** How deep a JSON text nests arrays and objects; known before parsing, so that no parser has to recurse too deep. */
export function jsonDepth(text: string): number {
  return scanJson(text).depth;
}
