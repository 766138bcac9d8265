import type { LogicLayerConnection } from './logic-layer-connection.ts';

/** How long the logic layer may leave going to the background, or being unloaded, unanswered, in milliseconds. */
export const PATIENCE = 1_000;
const LOOK_AGAIN = 100;

/**
 * Watches, after the MiniApp was hidden, that its logic layer answers within a second. What the host itself is still
 * busy with (a style sheet under way) is not the scripts' fault, and only delays the verdict.
 */
export function watchAnswers(logicLayer: LogicLayerConnection, onSilence: () => void): { end(): void } {
  let timer = globalThis.setTimeout(look, PATIENCE);

  function look(): void {
    if (logicLayer.isUnanswered) onSilence();
    else timer = globalThis.setTimeout(look, LOOK_AGAIN);
  }

  return { end: () => globalThis.clearTimeout(timer) };
}
