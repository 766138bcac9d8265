import { createHash } from 'node:crypto';
import type { EvidenceFile } from '../format/run-file.ts';
import type { Column } from './columns.ts';
import { isSafePath, safePath } from './safe-path.ts';

/** An evidence file as a page shows it. */
export interface ShownEvidence {
  readonly kind: EvidenceFile['kind'];
  /** The name that the run gives it. */
  readonly name: string;
  /** Path from the site's root, when the file is there and safe to show. */
  readonly path?: string;
  readonly picture: boolean;
  /** Beginning of a text file. */
  readonly text?: string;
  /** Why the file is not shown, or must not be trusted. */
  readonly problem?: string;
}

const PICTURE = /\.(png|jpe?g|webp)$/i;
const TEXT = /\.(txt|log|json|jsonl)$/i;
const MOST_TEXT = 20_000;

/**
 * Takes one evidence file of a run into the site. The name comes from the run and is hostile: only plain relative paths
 * are taken, and whatever is neither a known picture nor text gets `.txt` appended, so that no browser runs it.
 *
 * @param files the site so far; the file is added to it
 */
export function takeEvidence(
  column: Column,
  evidence: EvidenceFile,
  files: Map<string, string | Uint8Array>,
): ShownEvidence {
  const shown = { kind: evidence.kind, name: evidence.file, picture: PICTURE.test(evidence.file) };
  if (!isSafePath(evidence.file)) return { ...shown, problem: 'its name is not a plain relative path' };
  const bytes = column.evidence(evidence.file);
  if (!bytes) return { ...shown, problem: 'the file is missing' };
  const harmless = shown.picture || TEXT.test(evidence.file);
  const path = `evidence/${column.key}/${safePath(evidence.file)}${harmless ? '' : '.txt'}`;
  files.set(path, bytes);
  const intact = createHash('sha256').update(bytes).digest('hex') === evidence.sha256;
  return {
    ...shown,
    path,
    ...(shown.picture ? {} : { text: beginning(bytes) }),
    ...(intact ? {} : { problem: 'it is not the file that the run recorded: its SHA-256 differs' }),
  };
}

function beginning(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, MOST_TEXT));
  return bytes.length > MOST_TEXT ? `${text}…` : text;
}
