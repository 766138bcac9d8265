import { pageResources, routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';

/** Whether the package lists and has the page; the route is without extension. */
export function hasPage(
  { manifest, container }: Pick<MiniAppPackage, 'manifest' | 'container'>,
  route: string,
): boolean {
  const isPage = manifest.pages.some((page) => routeWithoutExtension(page) === route);
  return isPage && pageResources(container, route) !== undefined;
}
