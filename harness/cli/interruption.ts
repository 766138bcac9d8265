/**
 * Aborts when the person (Ctrl-C) or the machine asks to stop. The second time the process ends at once; the guard of the
 * driver's processes sees to these.
 */
export function interruption(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(3);
    controller.abort(name === 'SIGINT' ? 'Ctrl-C' : name);
  };
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of names) process.on(name, stop);
  return {
    signal: controller.signal,
    release() {
      for (const name of names) process.off(name, stop);
    },
  };
}
