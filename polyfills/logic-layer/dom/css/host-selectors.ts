/** Arguments of a selector's function, which may hold functions. */
const ARGUMENTS = String.raw`\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)`;
const HOST_WITH = new RegExp(`:host${ARGUMENTS}`, 'g');
const SLOTTED = new RegExp(String.raw`([\w\])*-])?::slotted${ARGUMENTS}`, 'g');

/**
 * The selectors of a shadow tree's CSS that look at its host and slots, as they mean the same where the tree is the host's content.
 * https://drafts.csswg.org/css-scoping/#host-selector
 *
 * @param host selects it
 */
export function hostSelectors(css: string, host: string): string {
  return css
    .replaceAll(HOST_WITH, `${host}:is($1)`)
    .replaceAll(/:host(?![\w-])/g, host)
    .replaceAll(
      SLOTTED,
      (_, before: string | undefined, selector: string) => `${before ?? 'slot'} > :is(${selector})`,
    );
}
