import {
  defaultTreeAdapter,
  html as parse5Html,
  parse,
  parseFragment,
  type DefaultTreeAdapterTypes,
} from 'parse5';
import { type MarkupContext, type MarkupTree, MarkupTreeWriter } from './markup-tree.ts';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const NAMESPACES = [parse5Html.NS.HTML, parse5Html.NS.SVG, parse5Html.NS.MATHML];

/**
 * Parses HTML without a browser: in the logic layer where its host can't parse for it, or where it had better not.
 * https://html.spec.whatwg.org/multipage/parsing.html; a document is parsed as without scripting, a fragment as with it.
 */
export function parseWithLibrary(html: string, context: MarkupContext): MarkupTree {
  const { name } = context;
  const root = name === null ? parse(html, { scriptingEnabled: false }) : parseInside(html, name, context);
  return treeOf(root);
}

function parseInside(html: string, name: string, { namespace, inForm }: MarkupContext): Parent {
  const element = defaultTreeAdapter.createElement(name, NAMESPACES[namespace]!, []);
  if (inForm) {
    const form = defaultTreeAdapter.createElement('form', parse5Html.NS.HTML, []);
    defaultTreeAdapter.appendChild(form, element);
  }
  return parseFragment(element, html, { scriptingEnabled: true });
}

/** Without recursion: nothing bounds how deep a script's markup is. */
function treeOf(root: Parent): MarkupTree {
  const writer = new MarkupTreeWriter();
  const open: { readonly nodes: readonly ChildNode[]; at: number }[] = [{ nodes: root.childNodes, at: 0 }];
  for (let level = open[0]; level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.at++];
    if (node === undefined) {
      open.pop();
      if (open.length > 0) writer.close();
      continue;
    }
    const content = write(writer, node);
    if (content.length > 0) open.push({ nodes: content, at: 0 });
  }
  return writer.tree;
}

/** Writes a node, and gives what is inside it. */
function write(writer: MarkupTreeWriter, node: ChildNode): readonly ChildNode[] {
  if (node.nodeName === '#text') writer.characters('text', (node as DefaultTreeAdapterTypes.TextNode).value);
  else if (node.nodeName === '#comment') {
    writer.characters('comment', (node as DefaultTreeAdapterTypes.CommentNode).data);
  } else if (node.nodeName === '#documentType') {
    const { name, publicId, systemId } = node as DefaultTreeAdapterTypes.DocumentType;
    writer.doctype(name, publicId, systemId);
  } else return writeElement(writer, node as Element);
  return [];
}

function writeElement(writer: MarkupTreeWriter, element: Element): readonly ChildNode[] {
  const { tagName, namespaceURI, attrs } = element;
  const content = 'content' in element ? (element as DefaultTreeAdapterTypes.Template).content : element;
  writer.element(NAMESPACES.indexOf(namespaceURI), tagName, attrs.length, content.childNodes.length > 0);
  for (const { name, prefix, value } of attrs) writer.attribute(prefix ? `${prefix}:${name}` : name, value);
  return content.childNodes;
}
