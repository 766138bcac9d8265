import type { AttributeRecord } from './attribute-record.ts';
import { attributeReaction } from './custom-element-reactions.ts';
import type { Element } from './element.ts';
import { queueAttributeRecord } from './mutation-records.ts';
import { isObserving } from './observer-registrations.ts';
import { slotsAfterAttribute } from './slots.ts';
import { treeChanges } from './tree-links.ts';

/** Attributes that are worth an array of just their number. */
const FEW = 8;

/** https://dom.spec.whatwg.org/#concept-element-attributes-append */
export function appendAttribute(element: Element, attribute: AttributeRecord, tellView = true): void {
  const list = element.attributeList;
  // Most elements have few, and an array that grows has room for sixteen more.
  if (list === null) element.attributeList = [attribute];
  else if (list.length < FEW) element.attributeList = list.concat(attribute);
  else list.push(attribute);
  handleChange(element, attribute, null, attribute.value, tellView);
}

/** https://dom.spec.whatwg.org/#concept-element-attributes-change */
export function changeAttribute(
  element: Element,
  attribute: AttributeRecord,
  value: string,
  tellView = true,
): void {
  const old = attribute.value;
  attribute.value = value;
  handleChange(element, attribute, old, value, tellView);
}

/** https://dom.spec.whatwg.org/#concept-element-attributes-remove */
export function removeAttribute(element: Element, attribute: AttributeRecord, tellView = true): void {
  const list = element.attributeList!;
  list.splice(list.indexOf(attribute), 1);
  attribute.node?.detach();
  handleChange(element, attribute, attribute.value, null, tellView);
}

/** https://dom.spec.whatwg.org/#concept-element-attributes-replace */
export function replaceAttribute(element: Element, old: AttributeRecord, attribute: AttributeRecord): void {
  const list = element.attributeList!;
  list[list.indexOf(old)] = attribute;
  old.node?.detach();
  handleChange(element, attribute, old.value, attribute.value, true);
}

/** https://dom.spec.whatwg.org/#handle-attribute-changes */
function handleChange(
  element: Element,
  { localName, namespace, name }: AttributeRecord,
  old: string | null,
  value: string | null,
  tellView: boolean,
): void {
  treeChanges.count++;
  if (isObserving()) queueAttributeRecord(element, localName, namespace, old);
  if (element.customElement !== null) attributeReaction(element, localName, old, value, namespace);
  if (tellView && element.viewId !== 0) {
    element.nodeDocument.recorder.record({ do: 'attribute', id: element.viewId, name, value });
  }
  if (namespace === null) {
    if (localName === 'slot' || localName === 'name') slotsAfterAttribute(element, localName, old, value);
    element.attributeChanged(localName, old, value);
  }
}
