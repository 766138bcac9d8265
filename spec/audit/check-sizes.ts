import type { Container } from '../packaging/open-container.ts';
import type { AuditSizes } from './audit-options.ts';
import { finding, type AuditFinding } from './finding.ts';
import { extensionOf } from './gather-facts.ts';

const KINDS: Readonly<Record<Exclude<keyof AuditSizes, 'other' | 'total'>, readonly string[]>> = {
  image: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg', 'ico', 'bmp'],
  media: ['mp3', 'mp4', 'webm', 'ogg', 'm4a', 'm4v', 'wav', 'aac', 'flac'],
  font: ['woff', 'woff2', 'ttf', 'otf'],
  script: ['js', 'mjs', 'wasm'],
  style: ['css'],
};
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, extensions]) =>
    extensions.map((extension) => [extension, kind as keyof typeof KINDS] as const),
  ),
);

/** Finds files, and a whole, that are larger than people want to wait for. */
export function checkSizes(container: Container, sizes: AuditSizes): AuditFinding[] {
  let total = 0;
  const findings = container.paths.flatMap((path) => {
    const size = container.read(path)?.length ?? 0;
    total += size;
    const kind = KIND_OF.get(extensionOf(path)) ?? 'other';
    if (size <= sizes[kind]) return [];
    const message = `The file has ${size} bytes, more than ${sizes[kind]}. Make it smaller, or load it when it is needed.`;
    return [finding('warning', 'oversized-file', { path }, message)];
  });
  if (total > sizes.total) {
    const message = `All files together have ${total} bytes, more than ${sizes.total}. Leave out what is not needed.`;
    findings.push(finding('warning', 'oversized-package', { path: '' }, message));
  }
  return findings;
}
