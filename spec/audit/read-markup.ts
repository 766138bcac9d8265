import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import { boundedTree } from './bounded-tree.ts';
import { readScript } from './read-script.ts';
import { readStyle } from './read-style.ts';
import type { FactsDraft, Origin, ReferenceKind } from './facts.ts';
import type { SourceBudget } from './source-budget.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that fetch, in every element that has them. */
const LOADING = new Set(['src', 'poster', 'data', 'background', 'action', 'formaction', 'ping', 'manifest']);
const SETS = new Set(['srcset', 'imagesrcset']);
const LINKS = new Set(['a', 'area']);
const SCRIPT_TYPES = /^(?:|module|(?:text|application)\/(?:javascript|ecmascript))$/i;
const CODE_ADDRESS = /^[\s\0-\x1F]*javascript:/i;

/** The addresses of an attribute: one, or each of a set. */
function addressesOf(name: string, value: string): string[] {
  if (!SETS.has(name)) return [value.trim()];
  return value.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '');
}

function kindOf({ tagName, attrs }: Element, name: string): ReferenceKind | undefined {
  if (name === 'href' || name === 'xlink:href') {
    if (LINKS.has(tagName)) return 'link';
    const rel = attrs.find((attribute) => attribute.name === 'rel')?.value ?? '';
    return /\b(?:modulepreload)\b/i.test(rel) ? 'script' : 'load';
  }
  if (name === 'src' && tagName === 'script') return 'script';
  return LOADING.has(name) || SETS.has(name) ? 'load' : undefined;
}

/** What an HTML document shows, its scripts and styles too. */
class MarkupReader {
  readonly #path: string;
  readonly #budget: SourceBudget;
  readonly #draft: FactsDraft;

  constructor(path: string, budget: SourceBudget, draft: FactsDraft) {
    this.#path = path;
    this.#budget = budget;
    this.#draft = draft;
  }

  /** Without recursion, since markup is nested deeper than the stack may be. */
  read(text: string): void {
    const treeAdapter = boundedTree(this.#budget);
    const open: DefaultTreeAdapterTypes.Node[] = [parse(text, { sourceCodeLocationInfo: true, treeAdapter })];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if ('tagName' in node) this.#readElement(node);
      const children = 'childNodes' in node ? node.childNodes : [];
      for (const child of [...children].reverse()) open.push(child);
      if ('content' in node) open.push(node.content);
    }
  }

  #origin(location: Token.Location | null | undefined): Origin {
    return { path: this.#path, line: location?.startLine ?? 1, column: location?.startCol ?? 1 };
  }

  #readElement(element: Element): void {
    for (const { name, prefix, value } of element.attrs) {
      const full = prefix ? `${prefix}:${name}` : name;
      const place = this.#origin(element.sourceCodeLocation?.attrs?.[full]);
      const { dynamicCode, references } = this.#draft;
      if (/^on./.test(name)) dynamicCode.push({ place, by: `the attribute ${name}`, isCertain: false });
      else if (name === 'style') readStyle(value, place, this.#budget, this.#draft, 'declarationList');
      if (CODE_ADDRESS.test(value)) dynamicCode.push({ place, by: 'a javascript: address', isCertain: true });
      const kind = kindOf(element, full);
      if (kind === undefined) continue;
      for (const url of addressesOf(name, value)) {
        this.#budget.spend();
        if (url !== '') references.push({ place, kind, url, isPartial: false });
      }
    }
    if (element.tagName === 'script' || element.tagName === 'style') this.#readContent(element);
  }

  #readContent(element: Element): void {
    const type = element.attrs.find(({ name }) => name === 'type')?.value ?? '';
    for (const child of element.childNodes) {
      if (!tree.isTextNode(child)) continue;
      const origin = this.#origin(child.sourceCodeLocation);
      if (element.tagName === 'style') readStyle(child.value, origin, this.#budget, this.#draft);
      else if (SCRIPT_TYPES.test(type.trim())) readScript(child.value, origin, this.#budget, this.#draft);
    }
  }
}

/**
 * Gathers the addresses, scripts and styles of an HTML document, a fragment, or a template.
 *
 * @throws TooComplex, AuditOver
 */
export function readMarkup(text: string, path: string, budget: SourceBudget, draft: FactsDraft): void {
  new MarkupReader(path, budget, draft).read(text);
}
