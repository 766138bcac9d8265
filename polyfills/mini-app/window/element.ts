type AttributeValue = string | boolean | undefined | ((event: Event) => void);

/**
 * Creates an HTML element. Text is always set as text, never parsed, so that words of a package stay words.
 *
 * @param attributes values by name: `true` sets it empty, `false` and `undefined` leave it out, a function listens to
 *   the event of that name
 * @param children nodes and texts; `undefined` and `false` are left out
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly (Node | string | undefined | false)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') created.addEventListener(key, value);
    else if (value === true) created.setAttribute(key, '');
    else if (typeof value === 'string') created.setAttribute(key, value);
  }
  created.append(...children.filter((child) => child !== undefined && child !== false));
  return created;
}
