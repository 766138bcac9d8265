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
}
