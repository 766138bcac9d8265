import { parse } from 'parse5';
import { assignAnchors, type Anchors } from './anchors.ts';
import {
  childrenOf,
  type Element,
  hasClass,
  isElement,
  isEnglish,
  type Node,
  oneLine,
  textOf,
} from './html-tree.ts';
import { hashOf, type IndexedSentence, type SpecIndex } from './index-file.ts';
import { countKeywords } from './keywords.ts';
import { algorithmAnchor, isAlgorithm, readSteps } from './read-steps.ts';
import { splitSentences } from './split-sentences.ts';

const SKIPPED = new Set([
  'head',
  'script',
  'style',
  'template',
  'pre',
  'svg',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const BLOCKS = new Set(
  'body section div p ol ul li dl dt dd table thead tbody tr td th caption aside figure figcaption blockquote header footer main nav'.split(
    ' ',
  ),
);
/** Sections about the document, not about MiniApps. */
const ABOUT_THE_DOCUMENT = new Set(['abstract', 'sotd']);

/** A sentence with its words: for people who have the texts, never written into the index. */
export interface ReadSentence extends IndexedSentence {
  readonly section: string;
  readonly words: string;
}

/** A step with its words, likewise. */
export interface ReadStep {
  readonly hash: string;
  readonly words: string;
}

export interface ReadAlgorithm {
  readonly section: string;
  readonly steps: Map<string, ReadStep>;
}

/** A text taken apart. */
export interface ReadText {
  readonly anchors: readonly string[];
  readonly sentences: readonly ReadSentence[];
  readonly algorithms: ReadonlyMap<string, ReadAlgorithm>;
}

/**
 * Takes a specification's HTML (ReSpec's source) apart: anchors, sentences by section, algorithms.
 * Headings, examples' code and Chinese paragraphs are left out; a sentence never spans two blocks. A block of IDL or ABNF
 * counts as one sentence.
 */
export function readText(html: string): ReadText {
  const document = parse(html);
  const anchors = assignAnchors(document);
  const sentences: ReadSentence[] = [];
  const algorithms = new Map<string, ReadAlgorithm>();

  const addBlock = (words: string, place: Place) => addSentences(splitSentences(oneLine(words)), place);
  const addSentences = (words: readonly string[], place: Place) => {
    for (const sentence of words) {
      const keywords = countKeywords(sentence);
      sentences.push({
        section: place.section,
        words: sentence,
        hash: hashOf(sentence),
        ...(Object.keys(keywords).length > 0 && { keywords }),
        ...(place.informative && { informative: true }),
      });
    }
  };

  const walk = (node: Node, outer: Place) => {
    const place = isElement(node) ? innerPlace(node, outer, anchors) : outer;
    let inline = '';
    const flush = () => {
      addBlock(inline, place);
      inline = '';
    };
    const visit = (child: Node) => {
      if (!isElement(child)) {
        inline += textOf(child);
        return;
      }
      if (child.tagName === 'pre' && (hasClass(child, 'idl') || hasClass(child, 'abnf'))) {
        flush();
        addSentences([oneLine(textOf(child))], place);
        return;
      }
      if (SKIPPED.has(child.tagName) || !isEnglish(child) || ABOUT_THE_DOCUMENT.has(anchors.of(child) ?? ''))
        return;
      if (isAlgorithm(child)) {
        flush();
        const name = algorithmAnchor(child, anchors) ?? place.section;
        const known = algorithms.get(name) ?? { section: place.section, steps: new Map<string, ReadStep>() };
        readSteps(child, known.steps);
        algorithms.set(name, known);
      } else if (BLOCKS.has(child.tagName)) {
        flush();
        walk(child, place);
      } else if (child.tagName === 'br') {
        inline += ' ';
      } else {
        for (const grandchild of childrenOf(child)) visit(grandchild);
      }
    };
    for (const child of childrenOf(node)) visit(child);
    flush();
  };
  walk(document, { section: '', informative: false });
  return { anchors: anchors.all, sentences, algorithms };
}

interface Place {
  readonly section: string;
  readonly informative: boolean;
}

function innerPlace(element: Element, outer: Place, anchors: Anchors): Place {
  const own = element.tagName === 'section' ? anchors.of(element) : undefined;
  const informative =
    outer.informative ||
    element.tagName === 'aside' ||
    ['informative', 'note', 'example', 'issue'].some((name) => hasClass(element, name));
  return { section: own ?? outer.section, informative };
}

/** What the index keeps of a text that was taken apart. */
export function toIndex(name: string, revision: string, text: ReadText): SpecIndex {
  const sentences = new Map<string, IndexedSentence[]>();
  for (const { section, hash, keywords, informative } of text.sentences) {
    const kept: IndexedSentence = {
      hash,
      ...(keywords && { keywords }),
      ...(informative && { informative }),
    };
    sentences.set(section, [...(sentences.get(section) ?? []), kept]);
  }
  const algorithms = [...text.algorithms].map(([anchor, { section, steps }]) => [
    anchor,
    { section, steps: Object.fromEntries([...steps].map(([number, { hash }]) => [number, hash])) },
  ]);
  return {
    text: name,
    revision,
    anchors: text.anchors,
    sentences: Object.fromEntries(sentences),
    algorithms: Object.fromEntries(algorithms),
  };
}
