import type { RoundTrip } from './interactivity-observer.ts';

/**
 * A round trip through this page's own event loop: a task of a message, as an event would be one, changes data; the next
 * frame sees the change.
 */
export function pageRoundTrip(): RoundTrip {
  const { port1, port2 } = new MessageChannel();
  let data = 0;
  let shown = 0;
  const waiting: { readonly value: number; seen(): void }[] = [];
  const look = (): void => {
    shown = data;
    while (waiting[0] !== undefined && waiting[0].value <= shown) waiting.shift()?.seen();
  };
  port1.onmessage = ({ data: value }: MessageEvent<number>) => {
    data = value;
    requestAnimationFrame(look);
  };
  let sent = 0;
  return (seen) => {
    waiting.push({ value: ++sent, seen });
    port2.postMessage(sent);
  };
}
