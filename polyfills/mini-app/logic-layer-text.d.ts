/**
 * The text of the logic layer's worker. In the clone build/logic-layer-plugin.ts puts it in; in the published package it is
 * a file that the build has written.
 */
declare module '#logic-layer' {
  const script: string;
  export default script;
}

/** The text of the library with which it parses HTML where the host doesn't. */
declare module '#markup-library' {
  const library: string;
  export default library;
}
