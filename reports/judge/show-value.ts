import type { Json } from '../format/values.ts';

const LONGEST = 400;

/** A value as a message shows it: compact JSON, cut where it is longer than anybody reads. */
export function showValue(value: Json): string {
  return shorten(JSON.stringify(value));
}

/** Text of a host or a product, cut likewise. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}… (${text.length} characters)`;
}
