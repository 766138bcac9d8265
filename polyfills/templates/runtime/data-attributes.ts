const values = new WeakMap<Element, Record<string, unknown>>();

/** Keeps what a `data-` attribute was set to, which is text in the page. */
export function noteData(element: Element, attribute: string, value: unknown): void {
  const own = values.get(element) ?? {};
  values.set(element, own);
  const name = attribute
    .slice('data-'.length)
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  own[name] = value;
}

/** All `data-` attributes of an element, with the values that they were set to. */
export function dataOf(element: Element): Record<string, unknown> {
  const { dataset } = element as HTMLElement;
  return { ...dataset, ...values.get(element) };
}
