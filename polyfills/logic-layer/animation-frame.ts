const FRAME_MS = 16;

/**
 * `requestAnimationFrame` for scripts. The worker's own follows the frame that made the worker, which is never drawn;
 * what a callback changes is on screen with the next frame anyhow.
 */
export function requestAnimationFrame(callback: (time: number) => void): number {
  return setTimeout(() => callback(performance.now()), FRAME_MS) as unknown as number;
}

export function cancelAnimationFrame(handle: number): void {
  clearTimeout(handle);
}
