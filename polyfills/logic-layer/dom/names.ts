import { XML, XMLNS } from './namespaces.ts';

const BEGINS_WITH_LETTER = /^[A-Za-z][^\t\n\f\r /\0>]*$/;
const BEGINS_OTHERWISE = /^[:_\u0080-\u{10FFFF}][A-Za-z0-9\-.:_\u0080-\u{10FFFF}]*$/u;
const FORBIDDEN_IN_ATTRIBUTE = /^$|[\t\n\f\r /\0=>]/;
const FORBIDDEN_IN_PREFIX = /^$|[\t\n\f\r /\0>]/;
/** Names that scripts use are few and used often. */
const CACHED_NAMES = 4_096;

/** https://dom.spec.whatwg.org/#valid-element-local-name */
function isElementLocalName(name: string): boolean {
  return BEGINS_WITH_LETTER.test(name) || BEGINS_OTHERWISE.test(name);
}

/** https://dom.spec.whatwg.org/#valid-attribute-local-name */
function isAttributeLocalName(name: string): boolean {
  return !FORBIDDEN_IN_ATTRIBUTE.test(name);
}

/** Remembers what a function of a name gave, for so many names as are kept at once. */
function cached(compute: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const computed = compute(name);
    if (known.size >= CACHED_NAMES) known.clear();
    known.set(name, computed);
    return computed;
  };
}

/** https://infra.spec.whatwg.org/#ascii-lowercase */
export const asciiLowercase = cached((name) =>
  name.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()),
);

/** https://infra.spec.whatwg.org/#ascii-uppercase */
export const asciiUppercase = cached((name) =>
  name.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase()),
);

/** @throws {DOMException} InvalidCharacterError */
export const checkElementName = cached((name) => {
  if (!isElementLocalName(name)) throw invalid(name, 'element');
  return name;
});

/** @throws {DOMException} InvalidCharacterError */
export const checkAttributeName = cached((name) => {
  if (!isAttributeLocalName(name)) throw invalid(name, 'attribute');
  return name;
});

export interface QualifiedName {
  readonly namespace: string | null;
  readonly prefix: string | null;
  readonly localName: string;
}

/**
 * https://dom.spec.whatwg.org/#validate-and-extract
 *
 * @throws {DOMException} InvalidCharacterError or NamespaceError
 */
export function validateAndExtract(
  namespace: string | null,
  qualifiedName: string,
  context: 'element' | 'attribute',
): QualifiedName {
  const space = namespace === '' || namespace === undefined ? null : namespace;
  const colon = qualifiedName.indexOf(':');
  const prefix = colon < 0 ? null : qualifiedName.slice(0, colon);
  const localName = colon < 0 ? qualifiedName : qualifiedName.slice(colon + 1);
  if (prefix !== null && FORBIDDEN_IN_PREFIX.test(prefix)) throw invalid(qualifiedName, context);
  if (!(context === 'element' ? isElementLocalName(localName) : isAttributeLocalName(localName))) {
    throw invalid(qualifiedName, context);
  }
  const isXmlns = qualifiedName === 'xmlns' || prefix === 'xmlns';
  if (
    (prefix !== null && space === null) ||
    (prefix === 'xml' && space !== XML) ||
    isXmlns !== (space === XMLNS)
  ) {
    throw new DOMException(
      `"${qualifiedName}" can't be a name in the namespace ${String(space)}.`,
      'NamespaceError',
    );
  }
  return { namespace: space, prefix, localName };
}

function invalid(name: string, of: string): DOMException {
  return new DOMException(`"${name}" is not a name of an ${of}.`, 'InvalidCharacterError');
}
