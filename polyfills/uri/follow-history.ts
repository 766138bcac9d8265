import { readAddress } from './link-address.ts';
import type { UriOptions } from './uri-visit.ts';

/** The ways back and forth between addresses of this page, where there is no Navigation API. */
export function followHistory({ accepted, open }: UriOptions, signal: AbortSignal): void {
  addEventListener(
    'popstate',
    () => {
      const { href } = location;
      const uri = readAddress(href, accepted);
      if (uri !== undefined) open({ uri, href, cause: 'traverse' });
    },
    { signal },
  );
}
