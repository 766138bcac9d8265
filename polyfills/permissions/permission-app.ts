import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';

/** Whose permissions they are. */
export interface PermissionApp {
  /** Names the MiniApp's data, and so what is remembered of its permissions. */
  readonly identity: string;
  readonly name: string;
  /** An address that the host's page may show, or an element of the host's, of which a copy is shown. */
  readonly icon?: string | Element;
  readonly manifest: Pick<ProcessedManifest, 'req_permissions'>;
}
