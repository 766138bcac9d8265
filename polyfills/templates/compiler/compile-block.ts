import { compileAttributes, compiledMembers, compilePieces, partCode } from './compile-attributes.ts';
import { compileCall, compileChoice, compileList } from './compile-directives.ts';
import { namespaceInside, namespaceOf, type Compilation, type FileContext } from './context.ts';
import { readInterpolation } from './interpolation.ts';
import { attributeOf, type MarkupElement, type MarkupText } from './markup.ts';
import type { Names } from './names.ts';
import { arrange, type Arranged } from './arrange.ts';
import { TemplateError } from './template-error.ts';
import type { MarkupNode } from './markup.ts';

/** Where a block is compiled. */
export interface Site {
  readonly compilation: Compilation;
  readonly context: FileContext;
  readonly names: Names;
  /** 1 in SVG, 2 in MathML. */
  readonly namespace: 0 | 1 | 2;
}

/** Elements that a page can't use, or that would work around its script. */
const REFUSED: Readonly<Record<string, string>> = {
  script:
    'Scripts stand in the script file; a filter module needs the attribute module, at the top of the template.',
  style: 'Rules stand in the style sheet.',
  ...Object.fromEntries(
    ['link', 'meta', 'base', 'iframe', 'object', 'embed', 'title', 'html', 'head', 'body'].map((name) => [
      name,
      'It has no place in a template.',
    ]),
  ),
};

/** Compiles nodes to a block; gives the name of its constant. @throws {TemplateError} */
export function compileBlock(nodes: readonly MarkupNode[], site: Site): string {
  const block = new BlockCompiler();
  const fixed = block.children(nodes, [], site, true);
  return site.compilation.emitter.constant(
    'b',
    `{\n  nodes: [${fixed.join(', ')}],\n  parts: [${block.parts.map((part) => `\n    ${part},`).join('')}${block.parts.length > 0 ? '\n  ' : ''}],\n}`,
  );
}

class BlockCompiler {
  readonly parts: string[] = [];

  /** The static nodes' code, in order; what is not static becomes parts. */
  children(nodes: readonly MarkupNode[], path: readonly number[], site: Site, isTop = false): string[] {
    const fixed: string[] = [];
    const arranged = arrange(nodes, site);
    arranged.forEach((node, position) => {
      if (node.kind === 'text' || node.kind === 'element') {
        const at = [...path, fixed.length];
        const place = fixed.push('') - 1;
        fixed[place] =
          node.kind === 'text'
            ? this.#text(node.text, at, node.site)
            : this.#element(node.element, at, node.site);
        return;
      }
      const next = arranged[position + 1];
      const isBeforeStatic = next?.kind === 'text' || next?.kind === 'element';
      const isAtEnd = next === undefined && !isTop;
      const at = isAtEnd ? path : [...path, fixed.length];
      if (!isBeforeStatic && !isAtEnd) fixed.push('0');
      this.parts.push(partCode({ ...compileDynamic(node), end: String(isAtEnd) }, at));
    });
    return fixed;
  }

  #text({ text, at }: MarkupText, path: readonly number[], { names }: Site): string {
    const pieces = readInterpolation(text, at);
    if (pieces.every((piece) => typeof piece === 'string')) return JSON.stringify(text);
    this.parts.push(partCode({ kind: '"text"', ...compiledMembers(compilePieces(pieces, names)) }, path));
    return '""';
  }

  #element(element: MarkupElement, path: readonly number[], site: Site): string {
    const { compilation, names } = site;
    const { dialect } = compilation;
    const namespace = namespaceOf(element, site.namespace);
    const name = nameOf(element, namespace, compilation);
    const { fixed, parts } = compileAttributes(element, names, compilation);
    const inside = { ...site, namespace: namespaceInside(element, namespace) };
    if (
      name === 'textarea' &&
      element.children.some((child) => child.type === 'text' && child.text.includes('{{'))
    ) {
      throw new TemplateError('What a textarea shows is its value: write value="{{...}}".', element.at);
    }
    // The children first: a select takes its value when its options are there.
    const children = this.children(element.children, path, inside);
    for (const part of parts) this.parts.push(partCode(part, path));
    if (attributeOf(element, dialect.directives.key)) {
      throw new TemplateError(
        `${dialect.directives.key} stands beside ${dialect.directives.for}.`,
        element.at,
      );
    }
    const hasAttributes = Object.keys(fixed).length > 0;
    const members = [
      JSON.stringify(name),
      hasAttributes ? JSON.stringify(fixed) : 'null',
      `[${children.join(', ')}]`,
      String(namespace),
    ];
    const count = namespace > 0 ? 4 : children.length > 0 ? 3 : hasAttributes ? 2 : 1;
    return `[${members.slice(0, count).join(', ')}]`;
  }
}

function compileDynamic(
  node: Exclude<Arranged, { kind: 'text' | 'element' }>,
): Record<string, string | undefined> {
  switch (node.kind) {
    case 'list':
      return compileList(node.element, node.site, compileBlock);
    case 'choice':
      return compileChoice(node.branches, node.site, compileBlock);
    case 'call':
      return compileCall(node.element, node.site);
  }
}

function nameOf(element: MarkupElement, namespace: 0 | 1 | 2, { dialect, components }: Compilation): string {
  if (namespace > 0) {
    if (element.name.toLowerCase() === 'script') throw new TemplateError(REFUSED.script ?? '', element.at);
    return element.name;
  }
  const lower = element.name.toLowerCase();
  const name = Object.hasOwn(dialect.elements, lower) ? (dialect.elements[lower] as string) : lower;
  const reason = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
  if (reason !== undefined) throw new TemplateError(`<${element.name}>: ${reason}`, element.at);
  if (!components.has(name) && !/^[a-z][\w.-]*$/.test(name)) {
    throw new TemplateError(`<${element.name}> is no name of an element.`, element.at);
  }
  return name;
}
