import { attributeRule } from './attribute-rules.ts';
import { appearance } from './element-rules.ts';

/** What the rules say of HTML elements of one name, so that they are not asked again for each of thousands of rows. */
export interface TagRules {
  readonly appearance: ReturnType<typeof appearance>;
  /** Holds what browsers would fill in. */
  readonly isControl: boolean;
  readonly isCanvas: boolean;
  /** Whether the attribute is shown as it is, whatever its value, and means nothing to the view itself. */
  showsPlainly(attribute: string): boolean;
}

/** Names of elements, and names of attributes of each, that are remembered; names come from scripts. */
const KNOWN_TAGS = 200;
const KNOWN_ATTRIBUTES = 100;
const known = new Map<string, TagRules>();

export function tagRules(tag: string): TagRules {
  const found = known.get(tag);
  if (found !== undefined) return found;
  const lower = tag.toLowerCase();
  const plain = new Map<string, boolean>();
  const rules: TagRules = {
    appearance: appearance(tag),
    isControl: ['form', 'input', 'select', 'textarea'].includes(lower),
    isCanvas: lower === 'canvas',
    showsPlainly(attribute) {
      let is = plain.get(attribute);
      if (is === undefined) {
        // A password field is told not to be filled in; what HTML shows plainly is shown so with any value.
        is = attribute.toLowerCase() !== 'type' && attributeRule({ name: tag }, attribute, '').as === 'plain';
        if (plain.size < KNOWN_ATTRIBUTES) plain.set(attribute, is);
      }
      return is;
    },
  };
  if (known.size < KNOWN_TAGS) known.set(tag, rules);
  return rules;
}
