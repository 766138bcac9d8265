import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { LEAST_MANIFEST } from './manifest-with.ts';
import type { Mutilation } from './mutilate.ts';
import type { Json } from './test-format.ts';

const LEAST_FILES = {
  'manifest.json': JSON.stringify(LEAST_MANIFEST),
  'app.js': '',
  'app.css': '',
  'common/icon.png': '',
  'pages/index/index.html': '<p>First</p>',
  'pages/second/second.html': '<p>Second</p>',
};

/**
 * The container of a least package as a unit's input: `files` are added, or removed by null, and `mutilate` changes the
 * bytes written.
 */
export function containerOf(
  files: Readonly<Record<string, string | Uint8Array | null>> = {},
  mutilate: Mutilation = (container) => container,
): { readonly base64: string } {
  const encoder = new TextEncoder();
  const contents = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries({ ...LEAST_FILES, ...files })) {
    if (content !== null) contents.set(path, typeof content === 'string' ? encoder.encode(content) : content);
  }
  return { base64: Buffer.from(mutilate(writeContainer(contents))).toString('base64') };
}

/** The same with another manifest: `manifest` is spread over the least one. */
export function packageOf(
  manifest: { readonly [member: string]: Json | undefined },
  files: Readonly<Record<string, string | Uint8Array | null>> = {},
): { readonly base64: string } {
  return containerOf({ 'manifest.json': JSON.stringify({ ...LEAST_MANIFEST, ...manifest }), ...files });
}
