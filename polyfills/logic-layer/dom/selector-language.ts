import type { Element } from './element.ts';

/** https://drafts.csswg.org/selectors-4/#the-lang-pseudo */
export function langTest(data: string): (element: Element) => boolean {
  const ranges = data.split(',').map((range) => {
    const [first = '', ...rest] = range
      .trim()
      .replaceAll(/^["']|["']$/g, '')
      .split('-')
      .map((tag) => tag.replaceAll(/[^\w*]/g, ''));
    if (first === '') return /^$/;
    const tags = rest.filter((tag) => tag !== '*').map((tag) => `(?:-\\w{2,})*?-${tag}`);
    return new RegExp(`^${first === '*' ? '\\w+' : first}${tags.join('')}(?:-|$)`, 'i');
  });
  return (element) => {
    let at: Element | null = element;
    while (at !== null && !at.hasAttribute('lang')) at = at.parentElement;
    const language = at?.getAttribute('lang') ?? '';
    return ranges.some((range) => range.test(language));
  };
}
