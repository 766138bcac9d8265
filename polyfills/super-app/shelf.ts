import { element } from '../mini-app/window/element.ts';

/** A titled part of the home. */
export function shelf(title: string, content: HTMLElement): HTMLElement {
  const heading = element('h2', {}, title);
  heading.id = `shelf-${title.toLowerCase().replace(' ', '-')}`;
  return element('section', { 'aria-labelledby': heading.id }, heading, content);
}
