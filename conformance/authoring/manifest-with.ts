import type { Json } from './test-format.ts';

/** The members that every manifest must have, for units; a test spreads what it is about over them. */
export const LEAST_MANIFEST = {
  app_id: 'org.example.unit',
  name: 'Unit',
  icons: [{ src: 'common/icon.png' }],
  pages: ['pages/index/index', 'pages/second/second'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
};

/** The input of `process-manifest`: the least manifest with `change` spread over it; undefined removes a member. */
export function manifestWith(change: { readonly [member: string]: Json | undefined } = {}): {
  readonly manifest: Json;
} {
  return { manifest: JSON.parse(JSON.stringify({ ...LEAST_MANIFEST, ...change })) as Json };
}

/** The same operation's input where the bytes themselves are the matter. */
export function manifestBytes(bytes: string | Uint8Array): { readonly manifest: Json } {
  return { manifest: { base64: Buffer.from(bytes).toString('base64') } };
}
