/**
 * The text of the logic layer's worker. In the clone build/logic-layer-plugin.ts puts it in; in the published package it is
 * a file that the build has written.
 */
declare module '#logic-layer' {
  const script: string;
  export default script;
}

/** The texts of its libraries, by their names. */
declare module '#logic-libraries' {
  const libraries: Readonly<Record<import('../logic-layer/library-names.ts').LibraryName, string>>;
  export default libraries;
}
