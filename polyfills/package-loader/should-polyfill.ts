import { PACKAGE_MEDIA_TYPE } from '@miniapp-tests/spec/addressing/media-type';

/**
 * Whether this browser does not show MiniApp packages by itself, but would download them. Browsers say which documents they show without a page's help.
 *
 * @see https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-mimetypes
 */
export function shouldPolyfill({ navigator }: Pick<Window, 'navigator'> = window): boolean {
  const { mimeTypes } = navigator;
  return mimeTypes?.namedItem?.(PACKAGE_MEDIA_TYPE)?.type !== PACKAGE_MEDIA_TYPE;
}
