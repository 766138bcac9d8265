import type { SignatureCrypto } from './signing/check-signature.ts';
import type { SignaturePolicy } from './signing/signature-policy.ts';

/** What a user agent says of itself while it processes packages. */
export interface HostConfiguration {
  /** Compared with the manifest's `platform_version.min_code`. */
  readonly platformVersion: number;
  /** Compared with `platform_version.release_type`; absent: any is taken. */
  readonly releaseType?: string;
  /** Compared with `device_type`; absent: any is taken. */
  readonly deviceType?: string;
  /** The default locale, a BCP 47 language tag. */
  readonly locale: string;
  readonly supportedLocales: readonly string[];
  /** Whether the host fetches sub-packages (`mpt_subpackages`), so that a URI may name one of their pages; default: false. */
  readonly loadsSubPackages?: boolean;
  /** Which signatures are accepted; absent: none is verified, and any package is taken. */
  readonly signaturePolicy?: SignaturePolicy;
  /** What signatures are verified with; default: the platform's Web Crypto. */
  readonly signatureCrypto?: SignatureCrypto;
}
