import { markup, type Markup } from './markup.ts';

/** A moment in UTC, to the minute; the page's script turns it into local time with its zone. */
export function moment(instant: string): Markup {
  const text = `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
  return markup`<time datetime="${instant}">${text}</time>`;
}

/** A duration in milliseconds for reading. */
export function duration(milliseconds: number): string {
  return milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
