/** A page that is one `template`, beside what does not show, stands for the template's content. */
export function unwrapTemplate(document: Document): void {
  const shown = [...document.head.children, ...document.body.children].filter(
    ({ localName }) => !['title', 'meta', 'link', 'base', 'style', 'script'].includes(localName),
  );
  const [template] = shown;
  const hasText = [...document.body.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
  );
  if (shown.length !== 1 || hasText || template?.localName !== 'template') return;
  template.remove();
  document.body.prepend((template as HTMLTemplateElement).content);
}
