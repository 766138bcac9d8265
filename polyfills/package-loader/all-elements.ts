/** All elements of a document, those inside its templates too. */
export function allElements(root: ParentNode): Element[] {
  const found: Element[] = [];
  const open: ParentNode[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const element of next.querySelectorAll('*')) {
      found.push(element);
      if (element instanceof HTMLTemplateElement) open.push(element.content);
    }
  }
  return found;
}
