import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { DocumentParts, TypedFile } from './document-parts.ts';

/** A package that was processed, ready to be kept and shown. */
export interface PreparedPackage {
  readonly manifest: ProcessedManifest;
  /** Package path of the HTML to start with. */
  readonly start: string;
  readonly files: ReadonlyMap<string, TypedFile>;
  /** HTML files as they are shown. */
  readonly documents: ReadonlyMap<string, DocumentParts>;
}
