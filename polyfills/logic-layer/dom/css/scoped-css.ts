/** Arguments of a selector's function, which may hold functions. */
const ARGUMENTS = String.raw`\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)`;
const HOST_WITH = new RegExp(`:host${ARGUMENTS}`, 'g');
const SLOTTED = new RegExp(String.raw`([\w\])*-])?::slotted${ARGUMENTS}`, 'g');

/**
 * The CSS of a shadow tree as it holds in the flat tree that the view shows, for the trees of some hosts.
 * https://drafts.csswg.org/css-cascade-6/#scoped-styles
 *
 * @param hosts a selector of them
 */
export function scopedCss(css: string, hosts: string): string {
  const scoped = css
    .replaceAll(HOST_WITH, ':scope:is($1)')
    .replaceAll(/:host(?![\w-])/g, ':scope')
    .replaceAll(
      SLOTTED,
      (_, before: string | undefined, selector: string) => `${before ?? 'slot'} > :is(${selector})`,
    );
  return `@scope (${hosts}) {${scoped}}`;
}
