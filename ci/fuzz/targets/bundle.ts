import { bundleToPackage } from '@miniapp-tests/spec/bundle/bundle-to-package';
import { verifyWebBundle } from '@miniapp-tests/spec/bundle/verify-web-bundle';
import { writeWebBundle } from '@miniapp-tests/spec/bundle/write-web-bundle';
import type { FuzzTarget } from '../target.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function seed(count: number): Uint8Array<ArrayBuffer> {
  const paths = ['manifest.json', ...Array.from({ length: count }, (_, at) => `pages/${at}/${at}.html`)];
  const headers = new Map([['content-type', 'text/html']]);
  return writeWebBundle({
    primaryUrl: paths[0]!,
    responses: new Map(paths.map((path) => [path, { headers, body: bytes(`<p>${path}`) }])),
  });
}

/** Integrity blocks over the first seed, by Ed25519 and ECDSA P-256; the keys were thrown away. */
const BLOCKS = [
  [
    'hEjwn5aL8J+TpkQyYgAAoWt3ZWJCdW5kbGVJZHg4eG1iNGV0M3FyaWN4anF4anh6MjVlZHI1ZTJwenNvdnJnb3FlaGRqaWZt',
    'ZmIyY3B0bTJrYWFhaWOBgqFwZWQyNTUxOVB1YmxpY0tleVgguwPCT3CKBXTC6b510g49Jp+ZOrEzoEONKCsKHQnzZpRYQHbu',
    'VJ24PoepotDOjUHTkPYb/9IciE8s56xEEZDpizI97kx8xyE3TLkQlS8jgcyopyX59UEEYf/cwYUytJUtUQw=',
  ].join(''),
  [
    'hEjwn5aL8J+TpkQyYgAAoWt3ZWJCdW5kbGVJZHg6YWlrZGZ4Zmo2ZjVyM2poeW5lcXJsbGMyNzNjN3BybG93djVhMnB5NjQ0',
    'c3I1d3FnYWR6dndhYWNhaYGCoXgYZWNkc2FQMjU2U0hBMjU2UHVibGljS2V5WCECFDLcqfF7HaT4aSEVrFr+xffFbrV6DT8e',
    '5yUe2gYA81tYRzBFAiEA04GRsqsxMJUIBXvsncw71/Ot5UXNHkGPZujYYMXigRECID8YNS+FwlZf/WB+GNbwPZy36hpIlzOT',
    '/HJa7Jrvpego',
  ].join(''),
];

function signed(block: string, bundle: Uint8Array): Uint8Array {
  const head = Uint8Array.from(atob(block), (character) => character.charCodeAt(0));
  const whole = new Uint8Array(head.length + bundle.length);
  whole.set(head);
  whole.set(bundle, head.length);
  return whole;
}

const target: FuzzTarget = {
  name: 'bundle',
  async seeds() {
    const bundle = seed(3);
    return [bundle, seed(40), ...BLOCKS.map((block) => signed(block, bundle))];
  },
  async run(input) {
    const { bundle, status } = await verifyWebBundle(input);
    if (bundle === undefined) return;
    bundleToPackage(bundle);
    const again = writeWebBundle(bundle);
    const read = await verifyWebBundle(again);
    if (read.status !== 'unsigned')
      throw new Error(`A bundle that was read (${status}) was not read when written.`);
  },
};

export default target;
