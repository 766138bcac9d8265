import { parse } from 'es-module-lexer/js';
import { mediaType } from '@miniapp-tests/spec/packaging/media-type';
import { edited } from '../mini-app/modules/read-module.ts';
import type { Embedding } from './embedding.ts';

/**
 * Lets the module scripts of a document find the package's modules without a server: each becomes an entry of an import map, and
 * imports name these. Only addresses that stand in the text can be found so.
 */
export function embedModules(
  document: Document,
  scripts: readonly HTMLScriptElement[],
  base: string,
  embedding: Embedding,
): void {
  const found = new Set<string>();
  for (const script of scripts) {
    const src = script.getAttribute('src');
    const path = src === null ? undefined : embedding.resolve(src, base);
    if (path !== undefined) {
      found.add(path);
      for (const name of ['src', 'integrity', 'crossorigin']) script.removeAttribute(name);
      script.textContent = `import ${JSON.stringify(specifierOf(path))};`;
    } else if (src === null) script.textContent = linked(script.textContent ?? '', base, embedding, found);
  }
  const imports: Record<string, string> = {};
  // What a module imports is found while it is linked, and comes behind it.
  for (const path of found) {
    const type = mediaType(path);
    const text = type === 'text/javascript' ? embedding.text(path) : undefined;
    const module = text === undefined ? undefined : linked(text, path, embedding, found);
    const url =
      module === text
        ? embedding.file(rootReference(path), '')
        : `data:${type};charset=utf-8,${encoded(module)}`;
    if (url !== undefined && embedding.takes(module === text ? 0 : url.length))
      imports[specifierOf(path)] = url;
  }
  const map = document.createElement('script');
  map.setAttribute('type', 'importmap');
  map.textContent = JSON.stringify({ imports });
  document.head.prepend(map);
}

/** The text with imports of the package's files as the import map has them; one that can't be read is left for the engine to say so. */
function linked(text: string, base: string, embedding: Embedding, found: Set<string>): string {
  try {
    const edits = parse(text)[0].flatMap(({ type, specifier, start, end }) => {
      if (typeof specifier !== 'string' || !/^\.{0,2}\//.test(specifier)) return [];
      const path = embedding.resolve(specifier, base);
      if (path === undefined) return [];
      found.add(path);
      const name = specifierOf(path);
      return [{ start, end, text: type === 'dynamic' ? JSON.stringify(name) : name }];
    });
    return edited(text, edits);
  } catch {
    return text;
  }
}

const rootReference = (path: string): string => `/${path.split('/').map(encodeURIComponent).join('/')}`;
const specifierOf = (path: string): string => `package:${rootReference(path)}`;
const encoded = (text = ''): string => encodeURIComponent(text);
