import type { Site } from './compile-block.ts';
import { LIMITS } from './limits.ts';
import { attributeOf, type MarkupElement, type MarkupNode, type MarkupText } from './markup.ts';
import { TemplateError } from './template-error.ts';
import { required, resolvePath, withExtension } from './template-file.ts';

/** A branch of if, elif, else. */
export interface Branch {
  readonly element: MarkupElement;
  readonly directive: 'if' | 'elif' | 'else';
}

/** A node with what its directives make of it, where it is compiled: of an included file, or of the file around it. */
export type Arranged = { readonly site: Site } & (
  | { readonly kind: 'text'; readonly text: MarkupText }
  | { readonly kind: 'element'; readonly element: MarkupElement }
  | { readonly kind: 'list'; readonly element: MarkupElement }
  | { readonly kind: 'call'; readonly element: MarkupElement }
  | { readonly kind: 'choice'; readonly branches: Branch[] }
);

/** Puts branches together, and what blocks and included files hold in their place. @throws {TemplateError} */
export function arrange(nodes: readonly MarkupNode[], site: Site): Arranged[] {
  const { dialect } = site.compilation;
  const { directives } = dialect;
  const arranged: Arranged[] = [];
  const has = (element: MarkupElement, name: 'for' | 'if' | 'elif' | 'else'): boolean =>
    attributeOf(element, directives[name]) !== undefined;
  for (const node of nodes) {
    site.compilation.count(node.at);
    if (node.type === 'text') {
      arranged.push({ kind: 'text', text: node, site });
      continue;
    }
    const later = has(node, 'elif') ? 'elif' : has(node, 'else') ? 'else' : undefined;
    if (later !== undefined) {
      addBranch(arranged, node, later, directives[later]);
    } else if (has(node, 'for')) {
      arranged.push({ kind: 'list', element: node, site });
    } else if (has(node, 'if')) {
      arranged.push({ kind: 'choice', branches: [{ element: node, directive: 'if' }], site });
    } else {
      arranged.push(...plain(node, site));
    }
  }
  return arranged;
}

/** An element without directives, or what its directives have been taken from. */
function plain(element: MarkupElement, site: Site): Arranged[] {
  const { block } = site.compilation.dialect;
  switch (element.name) {
    case block:
      return arrange(element.children, site);
    case 'template':
      return attributeOf(element, 'is') ? [{ kind: 'call', element, site }] : arrange(element.children, site);
    case 'include':
      return include(element, site);
    default:
      return [{ kind: 'element', element, site }];
  }
}

function addBranch(
  arranged: Arranged[],
  element: MarkupElement,
  directive: 'elif' | 'else',
  name: string,
): void {
  // Blanks between branches are not shown.
  if (arranged.at(-1)?.kind === 'text' && /^\s*$/.test((arranged.at(-1) as { text: MarkupText }).text.text))
    arranged.pop();
  const last = arranged.at(-1);
  if (last?.kind !== 'choice' || last.branches.at(-1)?.directive === 'else') {
    throw new TemplateError(`${name} stands right behind an element with a condition.`, element.at);
  }
  last.branches.push({ element, directive });
}

function include(element: MarkupElement, site: Site): Arranged[] {
  const { compilation, context } = site;
  const { dialect } = compilation;
  const src = required(element, 'src');
  const path = withExtension(resolvePath(src.value, context.file.path, src.at), dialect.extension);
  const including = [...context.including, context.file.path];
  if (including.includes(path)) throw new TemplateError(`${path} includes itself.`, src.at);
  if (including.length > LIMITS.files)
    throw new TemplateError(`More than ${LIMITS.files} files include each other.`, src.at);
  const file = compilation.file(path, src.at);
  return arrange(file.nodes, { ...site, context: { ...context, file, including } });
}
