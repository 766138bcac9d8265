/**
 * Fulfils when the motions that CSS gives the element, and what is in it if asked for, have come to an end, however late
 * a busy machine draws them; at once where nothing moves. What moves for ever is not waited for.
 */
export async function motionEnds(element: Element, options?: GetAnimationsOptions): Promise<void> {
  const motions = element
    .getAnimations(options)
    .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(motions.map(({ finished }) => finished));
  // The events of a motion come after its promises: they are told before anybody takes away what moved.
  if (motions.length > 0) await new Promise((resolve) => setTimeout(resolve));
}
