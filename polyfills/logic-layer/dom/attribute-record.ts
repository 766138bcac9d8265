import type { Attr } from './attr.ts';

/** One attribute of an element; its node is made when a script asks for it. */
export interface AttributeRecord {
  readonly namespace: string | null;
  readonly prefix: string | null;
  readonly localName: string;
  /** https://dom.spec.whatwg.org/#concept-attribute-qualified-name */
  readonly name: string;
  value: string;
  node: Attr | null;
}

export function attributeRecord(
  namespace: string | null,
  prefix: string | null,
  localName: string,
  value: string,
): AttributeRecord {
  const name = prefix === null ? localName : `${prefix}:${localName}`;
  return { namespace, prefix, localName, name, value, node: null };
}
