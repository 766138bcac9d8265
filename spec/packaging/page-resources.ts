import type { Container } from './open-container.ts';

/** Package paths of the resources that make a page (or a widget, which is one). */
export interface PageResources {
  readonly html: string;
  readonly css?: string;
  readonly js?: string;
}

/** `.html` is what an HTML resource SHOULD have; `.htm` is the one other name that HTML has in practice. */
const HTML_EXTENSION = /\.html?$/;

/**
 * A page route without the extension, which developers may give or leave out. Two routes name the same page when this
 * is equal.
 *
 * @see https://w3c.github.io/miniapp-manifest/#dfn-page-route
 */
export function routeWithoutExtension(route: string): string {
  return route.replace(HTML_EXTENSION, '');
}

/**
 * The resources of a page: an HTML resource and, under the same path and file name, maybe a CSS and a scripting resource.
 * File names are case-sensitive.
 *
 * @param route package-relative, with or without its extension
 * @returns undefined when there is no HTML resource, and so no page
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-resources
 */
export function pageResources(container: Pick<Container, 'has'>, route: string): PageResources | undefined {
  const candidates = HTML_EXTENSION.test(route) ? [route] : [`${route}.html`, `${route}.htm`];
  const html = candidates.find((path) => container.has(path));
  if (html === undefined) return undefined;
  const name = routeWithoutExtension(html);
  return {
    html,
    ...(container.has(`${name}.css`) && { css: `${name}.css` }),
    ...(container.has(`${name}.js`) && { js: `${name}.js` }),
  };
}
